import type { PrintedPrice, PrintedPrices } from '../printedPrice.ts';
import { markdownTables } from '../text/markdownTables.ts';
import { figuresIn } from '../text/printedWords.ts';

/** Runway's table of models and credits per second. A range is two prices that the table does not tell apart. */
export function runway(text: string): PrintedPrices {
  const prices: PrintedPrice[] = [];
  const unread: string[] = [];
  for (const { head, rows } of markdownTables(text)) {
    const cost = head.findIndex((cell) => /credits\/sec/i.test(cell));
    if (cost < 0) continue;
    for (const row of rows) {
      const figures = figuresIn(row[cost] ?? '');
      if (figures.length === 0) unread.push(row.join(' | '));
      const cells = [row[0] ?? '', row[cost] ?? ''];
      for (const figure of figures)
        prices.push({
          ...{ seller: 'runway', name: row[0] ?? '', when: {}, per: 'second', part: 'price' },
          ...{
            amount: Number(figure),
            unit: 'credits',
            row: cells,
            figure,
            ...(figures.length > 1 && { isLoose: true }),
          },
        });
    }
  }
  return { prices, unread };
}
