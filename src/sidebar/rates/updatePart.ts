import { withCard } from '../../../shared/book/history.ts';
import type { SignedCard } from '../../../shared/book/stored.ts';
import { toBook } from '../../../shared/book/toBook.ts';
import { changed } from '../../../shared/book/writeBook.ts';
import type { RateCard } from '../../../shared/rates/card.ts';
import { confirmationsOf } from '../../../shared/rates/confirming/confirmations.ts';
import { type FeedWords, feedWords } from '../../../shared/rates/feed/feedWords.ts';
import { cardVersion, isSameCard } from '../../../shared/rates/version.ts';
import type { LongWork } from '../../host/contract.ts';
import { button, el } from '../dom/element.ts';
import { say, sentence } from '../dom/say.ts';
import { runTask } from '../dom/task.ts';
import { CARD, textOfBytes } from '../download/download.ts';
import { fileAddress } from '../download/httpsAddress.ts';
import { pullFile } from '../download/pullFile.ts';
import type { Session } from '../session.ts';
import { addressField } from './addressField.ts';
import { type AuditBeside, auditBeside } from './auditBeside.ts';
import { confirmationsView } from './confirmationsView.ts';
import { type Feed, toRemember, trustIn } from './feed.ts';
import { impactOf } from './impact.ts';
import { type Proposal, proposalText, proposalView } from './proposal.ts';
import { today } from './today.ts';

interface FoundCard {
  readonly card: RateCard;
  readonly address: URL;
  readonly signed: FeedWords;
  /** What the workbook remembers of its signature once it uses it. */
  readonly toRemember: SignedCard | undefined;
  readonly audit: AuditBeside;
}

/** Looks for a newer card, shows what it would change, and lets the person take it or leave it. */
export function updatePart(session: Session, feed: Feed): HTMLElement {
  const usual = feed.address;
  const { input, part } = addressField(usual);
  const proposal = el('section', {
    class: 'proposal',
    'aria-label': 'What would change',
    tabindex: -1,
    hidden: true,
  });

  const dismiss = () => {
    proposal.hidden = true;
    proposal.replaceChildren();
  };

  const check = () =>
    void runTask('Checking for updates', async (signal, done) => {
      dismiss();
      const address = fileAddress(input.value.trim() || session.stored().source || usual);
      const trust = trustIn(session.stored(), feed, address);
      const wanted = { file: 'rates.json', address, wanted: CARD };
      const { bytes, verdict } = await pullFile(wanted, trust, session.read, signal);
      const signed = feedWords(verdict, 'card');
      if (signed.advice === 'stop') throw new Error(`${signed.text} The card in use stays.`);
      const card = await session.read('card', textOfBytes(bytes), signal);
      const audit = await auditBeside(session, feed, { card, address, verdict }, signal);
      if (isSameCard(card, session.book().card) && !session.damage()) return tellOfSame(card, audit);
      await propose(
        { card, address, signed, toRemember: toRemember(verdict, card, address), audit },
        { signal, done },
      );
    });

  const show = (content: readonly HTMLElement[], text: string) => {
    proposal.replaceChildren(...content);
    proposal.hidden = false;
    proposal.focus();
    say(text);
  };

  const tellOfSame = (card: RateCard, audit: AuditBeside) => {
    const same = `No change: card ${cardVersion(card)} is the one in use.`;
    if (audit.state === 'nothing new') return say(same, 'good');
    if (audit.state === 'refused') return say(`${same} ${audit.why}`);
    const { confirmations: newer, signed, toRemember: signedAudit = session.stored().signedAudit } = audit;
    const use = () =>
      void runTask('Storing the confirmations', async () => {
        const more = await session.store(changed(session.stored(), { confirmations: newer, signedAudit }));
        dismiss();
        say(`The confirmations up to ${newer.day} are in use. No price has changed.${more}`, 'good');
      });
    const inUse = confirmationsOf(card, session.book().audits);
    const remembersResults = session.host.product === 'sheets';
    show(
      confirmationsView({ inUse, newer, signed, remembersResults, use, keep }),
      `Card ${cardVersion(card)} is the one in use; there are newer confirmations of its prices.`,
    );
  };

  const propose = async (found: FoundCard, { signal, done }: LongWork & { readonly signal: AbortSignal }) => {
    const { card, address, signed, audit } = found;
    const now = session.book();
    const next = toBook({ ...session.stored(), card }, session.shipped);
    // A workbook that cannot be looked through does not keep its person from new prices.
    const impact = await impactOf(session.host, now, next, { signal, done }).catch(sentence);
    if (signal.aborted) return;
    const content: Proposal = {
      ...{ now, next, from: address.host, signed, audit, impact },
      ...{ use: () => use(found), keep },
    };
    show(proposalView(content), proposalText(content));
  };

  const use = ({ card, address, toRemember: signed, audit }: FoundCard) =>
    void runTask('Storing the rate card', async () => {
      // This machine is no lasting source, and the site of the add-in needs no remembering.
      const isOther = address.href !== usual;
      const source = isOther && address.protocol === 'https:' ? address.href : undefined;
      const book = withCard(session.stored(), card, session.shipped, today(), {
        ...{ source, signed },
        ...(audit.state === 'newer' && {
          confirmations: audit.confirmations,
          signedAudit: audit.toRemember,
        }),
      });
      const more = await session.store(book);
      dismiss();
      const { pinned } = session.book();
      say(
        `Card ${cardVersion(card)} from ${address.host} is in use.${pinned ? ` Prices stay pinned to ${pinned}.` : ''}${more}`,
        'good',
      );
    });

  const keep = () => {
    dismiss();
    say('The card in use stays. Nothing was changed.');
  };

  session.onChange(() => {
    input.placeholder = session.stored().source ?? usual; // where a check without an address asks
  });
  return el(
    'div',
    {},
    el('p', { class: 'buttons' }, button('Check for updates', check, { class: 'main' })),
    part,
    proposal,
  );
}
