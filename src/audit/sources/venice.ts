import type { Conditions, PrintedPrice, PrintedPrices } from '../printedPrice.ts';
import { type MarkdownTable, markdownTables } from '../text/markdownTables.ts';
import { figuresIn, resolutionsIn } from '../text/printedWords.ts';

/** A page of Venice's models: a table of model ids with the price from which a second is sold, and one of clip lengths. */
export const venice =
  (model: string) =>
  (text: string): PrintedPrices => {
    const unread: string[] = [];
    const prices = markdownTables(text).flatMap((table) => {
      if (/^model id$/i.test(table.head[0] ?? '')) return secondsFrom(model, table);
      return /^duration$/i.test(table.head[0] ?? '') ? clips(model, table, unread) : [];
    });
    return { prices, unread };
  };

/** `from $0.0989 / sec`: the cheapest of several. */
const secondsFrom = (name: string, { rows }: MarkdownTable): PrintedPrice[] =>
  rows.flatMap((row): PrintedPrice[] => {
    const figure = /from \$([\d.e+]+) \/ sec/.exec(row[3] ?? '')?.[1];
    if (figure === undefined || /reference/i.test(row[1] ?? '')) return [];
    return [{ ...usd(name, figure, row), when: {}, per: 'second', isLoose: true }];
  });

function clips(name: string, { head, rows, before }: MarkdownTable, unread: string[]): PrintedPrice[] {
  const sound: Conditions = /silent/i.test(before)
    ? { audio: ['off'] }
    : /with audio/i.test(before)
      ? { audio: ['on'] }
      : {};
  return rows.flatMap((row) =>
    head.slice(1).flatMap((tier, i): PrintedPrice[] => {
      const [figure] = figuresIn(row[i + 1] ?? '');
      const seconds = Number.parseFloat(row[0] ?? '');
      if (figure === undefined || Number.isNaN(seconds)) {
        if (row[i + 1] !== '—') unread.push(row.join(' | '));
        return [];
      }
      const cells = [row[0]!, tier, row[i + 1]!];
      const when = { ...resolutionsIn(tier), ...sound };
      return [{ ...usd(name, figure, cells), when, per: 'clip', seconds }];
    }),
  );
}

const usd = (name: string, figure: string, row: readonly string[]) =>
  ({ seller: 'venice', name, part: 'price', amount: Number(figure), unit: 'usd', row, figure }) as const;
