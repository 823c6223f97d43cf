import { withCard } from '../../../shared/book/history.ts';
import type { EarlierCard } from '../../../shared/book/stored.ts';
import { cardVersion } from '../../../shared/rates/version.ts';
import { button, day, el } from '../dom/element.ts';
import { say } from '../dom/say.ts';
import { runTask } from '../dom/task.ts';
import type { Session } from '../session.ts';
import { lossesBy } from './effect.ts';
import { today } from './today.ts';

/** The cards that this workbook used before; one click makes one of them active again. */
export function earlierPart(session: Session): readonly HTMLElement[] {
  const { earlier } = session.stored();
  if (earlier.length === 0) return [el('p', { class: 'hint' }, 'This workbook has used one rate card only.')];
  const goBack = ({ card, source }: EarlierCard) =>
    void runTask('Going back', async () => {
      const book = withCard(session.stored(), card, session.shipped, today(), { source });
      const losses = await lossesBy(session, book);
      const more = await session.store(book);
      say(`Card ${cardVersion(card)} is in use again.${losses}${more}`, losses ? 'plain' : 'good');
    });
  return [
    el(
      'ul',
      { class: 'plain' },
      earlier.map((before) => {
        const { card, storedOn, source } = before;
        return el(
          'li',
          {},
          el('code', {}, cardVersion(card)),
          el('br'),
          el(
            'span',
            { class: 'soft' },
            source ? `from ${new URL(source).host}, ` : '',
            'in use until ',
            day(storedOn),
            ' ',
          ),
          button('Go back to it', () => goBack(before), {
            'aria-label': `Go back to it: card ${cardVersion(card)}`,
          }),
        );
      }),
    ),
  ];
}
