import { byId, el } from '../dom/element.ts';
import { drawnIn } from '../dom/tabs.ts';
import type { Session } from '../session.ts';
import { cardFacts } from './cardView.ts';
import { cellsPart } from './cellsPart.ts';
import { deadFormulasPart } from './deadFormulasPart.ts';
import { earlierPart } from './earlierPart.ts';
import { feedOfPage } from './feed.ts';
import { linkPart } from './linkPart.ts';
import { ownDefaultPart } from './ownDefaultPart.ts';
import { ownPricesPart } from './ownPricesPart.ts';
import { pinPart } from './pinPart.ts';
import { recoveryPart } from './recoveryPart.ts';
import { sellerHint, sellerTable } from './sellerTable.ts';
import { updatePart } from './updatePart.ts';

/** The tab of the rate card: what is active, what is new, what is frozen, what was before. */
export function connectRates(session: Session): void {
  const feed = feedOfPage(document);
  const facts = el('div', { id: 'card' });
  const sellers = el('details', {});
  const notices = el('div', { id: 'notices' });
  const earlier = el('div', {});
  const pin = el('div', {});
  const ownDefault = ownDefaultPart(session);
  const show = () => {
    notices.replaceChildren(...recoveryPart(session), ...cellsPart(session));
    facts.replaceChildren(cardFacts(session.book(), session.stored(), session.shipped, feed));
    facts.hidden = session.damage() !== undefined; // cells use no card then
    sellers.replaceChildren(
      el('summary', {}, 'Checked when, and how sure'),
      sellerHint(session.book()),
      sellerTable(session.book()),
    );
    pin.replaceChildren(...pinPart(session));
    earlier.replaceChildren(...earlierPart(session));
    ownDefault.show();
  };
  byId('rates').append(
    notices,
    ownDefault.notice,
    el('h2', {}, 'Active rate card'),
    facts,
    withId('update', updatePart(session, feed)),
    sellers,
    fold('Pin to a date', pin),
    fold('Earlier cards', earlier),
    fold('Own prices', ...ownPricesPart(session), ownDefault.part),
    withId('link-formulas', fold('Link formulas', ...linkPart(session))),
    withId('dead-formulas', fold('Formulas that show #NAME?', ...deadFormulasPart(session))),
  );
  const draw = drawnIn('rates', show);
  session.onChange(draw);
  draw();
}

const fold = (title: string, ...parts: readonly HTMLElement[]): HTMLElement =>
  el('details', {}, el('summary', {}, title), ...parts);

/** The self-check leads here. */
const withId = (id: string, part: HTMLElement): HTMLElement => Object.assign(part, { id });
