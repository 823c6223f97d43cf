import type { PrintedPrice, PrintedPrices } from '../printedPrice.ts';
import { markdownTables } from '../text/markdownTables.ts';
import { resolutionsIn } from '../text/printedWords.ts';
import { ltxModes } from './ltxModes.ts';

/** LTX's price page as tables: resolution and cost per second, the model in the heading or in a column. */
export function ltxTables(text: string): PrintedPrices {
  const prices: PrintedPrice[] = [];
  const unread: string[] = [];
  for (const { headings, head, rows } of markdownTables(text)) {
    const cost = head.findIndex((cell) => /cost per second/i.test(cell));
    const size = head.findIndex((cell) => /resolution/i.test(cell));
    if (cost < 0 || size < 0) continue;
    const heading = [...headings].reverse().find((each) => each !== '') ?? '';
    for (const row of rows) {
      const name = /ltx-[a-z0-9-]+/.exec(row.find((cell) => /ltx-/.test(cell)) ?? heading)?.[0];
      const figure = /\$([\d.]+(?:e\+?\d+)?)/.exec(row[cost] ?? '')?.[1];
      if (name === undefined || figure === undefined) {
        unread.push(row.join(' | '));
        continue;
      }
      for (const mode of ltxModes(heading))
        prices.push({
          ...{ seller: 'ltx', name, per: 'second', part: 'price', amount: Number(figure), unit: 'usd' },
          ...{ row, figure, when: { ...resolutionsIn(row[size] ?? ''), ...mode } },
        });
    }
  }
  return { prices, unread };
}
