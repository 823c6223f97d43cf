import { withCard } from '../../../shared/book/history.ts';
import type { StoredBook } from '../../../shared/book/stored.ts';
import { changed } from '../../../shared/book/write.ts';
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
      say(`Card ${cardVersion(card)}, made of the sheet LTX Rates, is in use.${said}${more}`, 'good');
    });
  return [
    el(
      'p',
      {},
      `${count(prices, 'price')} of ${count(models, 'model')} can be made again, as in force on `,
      day(card.date),
      '. What is not among them will show an error, never another price.',
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
