import { withCard } from '../../../shared/book/history.ts';
import type { StoredBook } from '../../../shared/book/stored.ts';
import { changed } from '../../../shared/book/writeBook.ts';
import { cut } from '../../../shared/errors.ts';
import { cardVersion } from '../../../shared/rates/version.ts';
import { button, day, el } from '../dom/element.ts';
import { count } from '../dom/money.ts';
import { say } from '../dom/say.ts';
import { runTask } from '../dom/task.ts';
import type { Session } from '../session.ts';
import type { Repair } from './repairCard.ts';
import { withSheetRig } from './sheetRig.ts';
import { today } from './today.ts';

/** What can be made again of the sheet LTX Rates, and the button that takes it. `base`: what else of the book still reads. */
export function repairView(
  session: Session,
  { card, models, prices, out }: Repair,
  base: StoredBook,
): readonly HTMLElement[] {
  const use = () =>
    void runTask('Storing the prices', async () => {
      // A pinned day belongs to the damaged card; the day of these prices is that of their sheet.
      const repaired = changed(withCard(base, card, session.shipped, today()), { pinned: undefined });
      const { book, said } = await withSheetRig(session.host, repaired);
      const more = await session.store(book);
      const machines = said || machinesOf(base);
      say(`Card ${cardVersion(card)}, made of the sheet LTX Rates, is in use.${machines}${more}`, 'good');
    });
  return [
    el(
      'p',
      {},
      `${count(prices, 'price')} of ${count(models, 'model')} can be made again, as in force on `,
      day(card.date),
      '. What is not among them, as the credits of LTX Studio, will show an error, never another price.',
      machinesOf(base),
    ),
    ...(out.length > 0
      ? [
          el('p', {}, `${count(out.length, 'row')} would stay out:`),
          el(
            'ul',
            { class: 'plain' },
            out.slice(0, SHOWN).map(({ label, why }) => el('li', {}, `${cut(label)} ${why}`)),
          ),
        ]
      : []),
    ...(out.length > SHOWN ? [el('p', {}, `and ${count(out.length - SHOWN, 'more row')}.`)] : []),
    el('p', { class: 'buttons' }, button('Use these prices', use, { class: 'main' })),
  ];
}

const SHOWN = 12;

/** Machines stored after the last good copy are lost with the damaged book: the person must know. */
const machinesOf = ({ rigs }: StoredBook): string =>
  rigs.length > 0
    ? ` The machines are those of the last good copy: ${rigs.map(({ name }) => name).join(', ')}.`
    : '';
