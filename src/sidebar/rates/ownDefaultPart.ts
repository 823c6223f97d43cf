import { toBook } from '../../../shared/book/toBook.ts';
import { changed } from '../../../shared/book/writeBook.ts';
import { button, el } from '../dom/element.ts';
import { count } from '../dom/money.ts';
import { say, sentence } from '../dom/say.ts';
import { runTask } from '../dom/task.ts';
import { lastUndo } from '../dom/undoButton.ts';
import type { Session } from '../session.ts';
import { lossesBy } from './effect.ts';
import { impactOf } from './impact.ts';
import { ownNotice } from './ownNotice.ts';
import { ownOfferView } from './ownOffer.ts';
import { type Own, rowsTaken } from './ownRange.ts';

/** Own prices for the whole workbook: takes them, shows what they change first, takes them again, lets them go. */
export interface OwnDefaultPart {
  /** Stands at the top of the tab while the sheet says other prices than formulas use. */
  readonly notice: HTMLElement;
  readonly part: HTMLElement;
  readonly show: () => void;
}

export function ownDefaultPart(session: Session): OwnDefaultPart {
  const state = el('div', {});
  const undo = el('p', { class: 'buttons' });
  const offer = el('section', {
    class: 'proposal',
    'aria-label': 'What own prices would change',
    tabindex: -1,
    hidden: true,
  });
  const range = el('input', {
    id: 'own-range',
    value: 'LTX_RATES',
    spellcheck: 'false',
    autocomplete: 'off',
  });

  const dismiss = () => {
    offer.hidden = true;
    offer.replaceChildren();
    undo.replaceChildren();
  };

  const propose = (name: string) =>
    void runTask('Reading your prices', async (signal, done) => {
      dismiss();
      if (session.damage())
        throw new Error('The stored prices are damaged. Choose above which to use first.');
      const own = await rowsTaken(session.host, name);
      const now = session.book();
      const next = toBook({ ...session.stored(), own }, session.shipped);
      // A workbook that cannot be looked through does not keep its person from own prices.
      const impact = await impactOf(session.host, now, next, { signal, done }).catch(sentence);
      if (signal.aborted) return;
      offer.replaceChildren(...ownOfferView({ now, next, name, impact, use: () => use(own), keep }));
      offer.hidden = false;
      offer.closest('details')?.setAttribute('open', '');
      offer.focus();
      say(
        `${count(next.own?.rows.length ?? 0, 'row')} of ${name} read. Look at what would change, then decide.`,
      );
    });

  const takeBack = (before: Own | undefined) => store(before, 'Own prices are as they were.', true);

  const store = async (own: Own | undefined, done: string, isUndo = false) => {
    const before = session.stored().own;
    const book = changed(session.stored(), { own });
    const losses = await lossesBy(session, book);
    const more = await session.store(book);
    dismiss();
    if (!isUndo) undo.replaceChildren(lastUndo('Undo own prices', () => takeBack(before)));
    say(`${done}${losses}${more}`, losses ? 'plain' : 'good');
  };

  const use = (own: Own) =>
    void runTask('Storing your prices', () =>
      store(own, `The prices of ${own.range} come first in every formula that names no prices of its own.`),
    );

  const stop = () =>
    void runTask('Storing the prices', () =>
      store(undefined, 'Formulas use the card alone again. The sheet with your prices stays.'),
    );

  const keep = () => {
    dismiss();
    say('Nothing was changed.');
  };

  const again = (own: Own, attributes = {}) =>
    button('Take the rows again', () => propose(own.range), attributes);

  const { notice, look } = ownNotice(session, { again, stop });

  const show = () => {
    const { own } = session.stored();
    state.replaceChildren(
      ...(own
        ? [
            el(
              'p',
              {},
              `${own.range} comes first in every formula that names no prices of its own; the card fills the rest. Formulas use the rows as they were taken.`,
            ),
            el('p', { class: 'buttons' }, again(own), button('Stop using', stop)),
          ]
        : [
            el(
              'p',
              { class: 'hint' },
              'Or let them count everywhere: own rows come first in every formula, and the card fills the rest.',
            ),
            el('div', { class: 'field' }, el('label', { for: 'own-range' }, 'Range with your prices'), range),
            el(
              'p',
              { class: 'buttons' },
              button('Use in this whole workbook', () => propose(range.value.trim())),
            ),
          ]),
    );
    look();
  };
  return { notice, part: el('div', {}, state, undo, offer), show };
}
