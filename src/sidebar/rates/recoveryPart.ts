import { bookVersion } from '../../../shared/book/book.ts';
import { EMPTY_BOOK, type StoredBook } from '../../../shared/book/stored.ts';
import { toBook } from '../../../shared/book/toBook.ts';
import { changed } from '../../../shared/book/writeBook.ts';
import { list } from '../../../shared/errors.ts';
import { button, el } from '../dom/element.ts';
import { say } from '../dom/say.ts';
import { runTask } from '../dom/task.ts';
import type { Session } from '../session.ts';

/** Where the stored book is damaged or lost: what is wrong, and the ways out, none of which is taken unasked. */
export function recoveryPart(session: Session): readonly HTMLElement[] {
  const recovery = session.recovery();
  if (!recovery) return [];
  const { damage, lastGood, copy, copyFault } = recovery;
  const way = (text: string, book: StoredBook, done: string, isMain = false) =>
    el(
      'li',
      {},
      button(
        text,
        () =>
          void runTask('Storing the prices', async () => {
            const more = await session.recover(changed(book, {}));
            say(`${done}${more}`, 'good');
          }),
        { class: isMain ? 'main' : undefined },
      ),
      el('br'),
      el('span', { class: 'soft' }, contents(book, session)),
    );
  return [
    el(
      'section',
      { class: 'alarm', role: 'alert', 'aria-label': damage ? 'Damaged prices' : 'Missing prices' },
      el('h2', {}, damage ? 'The stored prices are damaged' : 'The stored prices are missing'),
      el('p', {}, damage ? damage.message : LOST),
      el(
        'p',
        {},
        damage
          ? 'Nothing has been replaced: choose what to go on with.'
          : 'Until you choose, cells use the rate card of the add-in.',
      ),
      copyFault === undefined
        ? undefined
        : el('p', {}, `The copy in the cell LTX_BOOK cannot be used: ${copyFault}.`),
      el(
        'ul',
        { class: 'plain' },
        lastGood && way('Use the last good copy', lastGood, 'The last good copy is in use again.', true),
        copy &&
          way(
            'Use the copy in the cell LTX_BOOK',
            copy,
            'The copy of the cell LTX_BOOK is in use.',
            !lastGood,
          ),
        way('Use the card of the add-in', EMPTY_BOOK, 'The rate card of the add-in is in use.'),
      ),
    ),
  ];
}

const LOST =
  'This workbook had prices or machines of its own, as its cell LTX_BOOK shows, and they are not stored in it; a copy of a workbook may lose them.';

/** `Card 2026-11-20-…, pinned to 2026-10-01, with the machines A and B`. */
function contents(book: StoredBook, { shipped }: Session): string {
  const { card, pinned, own, rigs } = toBook(book, shipped);
  const names = (rigs ?? []).map(({ name }) => name);
  const machines =
    names.length > 0 ? `the ${names.length > 1 ? 'machines' : 'machine'} ${list(names)}` : 'no machine';
  return `Card ${bookVersion({ card })}${own ? ' and own prices' : ''}${pinned ? `, pinned to ${pinned}` : ''}, with ${machines}`;
}
