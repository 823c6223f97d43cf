import type { PrintedPrice, PrintedPrices } from '../printedPrice.ts';
import { markdownTables } from '../text/markdownTables.ts';
import { figuresIn, resolutionsIn } from '../text/printedWords.ts';

/** A page of one model with a table of sizes and prices: `| 480p | $0.02 / second |`. */
export const resellerTable =
  (seller: string, name: string) =>
  (text: string): PrintedPrices => {
    const tables = markdownTables(text).filter(({ head }) => head.some((cell) => /^price$/i.test(cell)));
    const prices = tables.flatMap(({ rows }) =>
      rows.flatMap((row): PrintedPrice[] => {
        const [figure] = figuresIn(row[1] ?? '');
        if (figure === undefined || !/\/ ?second/.test(row[1] ?? '')) return [];
        return [
          {
            ...{ seller, name, when: resolutionsIn(row[0] ?? ''), per: 'second', part: 'price' },
            ...{ amount: Number(figure), unit: 'usd', row, figure },
          },
        ];
      }),
    );
    return { prices, unread: [] };
  };
