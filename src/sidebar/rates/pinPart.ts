import { changed } from '../../../shared/book/writeBook.ts';
import { isoDate } from '../../../shared/rates/dates.ts';
import { button, el } from '../dom/element.ts';
import type { Session } from '../session.ts';
import { tellFirst } from './tellFirst.ts';

/** Freezes the prices of the workbook at a day, or lets them go. */
export function pinPart(session: Session): readonly HTMLElement[] {
  const { card, pinned } = session.book();
  const date = el('input', {
    type: 'date',
    id: 'pin-date',
    value: pinned ?? card.date,
    'aria-describedby': 'pin-help',
  });
  const { part, store } = tellFirst(session);
  const pin = () =>
    store(() => {
      const chosen = isoDate(date.value);
      if (!chosen) throw new Error('Choose a day, such as 2026-11-20.');
      const ahead = chosen > card.date ? ' That day is after the card: prices may change until then.' : '';
      return {
        name: 'Pin',
        doing: 'Pinning',
        next: (stored) => changed(stored, { pinned: chosen }),
        done: `Prices are pinned to ${chosen}. A new card will not move them off that day.${ahead}`,
      };
    });
  const release = () =>
    store(() => ({
      name: 'Unpin',
      doing: 'Unpinning',
      next: (stored) => changed(stored, { pinned: undefined }),
      done: `Prices are those of the card again: ${card.date}.`,
    }));
  return [
    el(
      'p',
      { class: 'hint', id: 'pin-help' },
      'Every formula that names no date then uses the prices in force on that day.',
    ),
    el('div', { class: 'field' }, el('label', { for: 'pin-date' }, 'Day'), date),
    el('p', { class: 'buttons' }, button('Pin', pin), pinned ? button('Unpin', release) : undefined),
    part,
  ];
}
