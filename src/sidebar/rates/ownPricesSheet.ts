import { type Book, bookDate, bookVersion } from '../../../shared/book/book.ts';
import type { SheetPlan } from '../../host/sheetPlan.ts';
import { header, note, number, row, text, title } from '../../readySheets/plannedCells.ts';
import { HEADERS, ownPriceRows } from './ownPriceRows.ts';

const FIRST_ROW = 5;
/** A figure stands at the right, and the text behind it apart. */
const MARKS: Readonly<Record<string, string>> = { usd: '>', options: '|' };
const WIDTHS = [230, 90, 90, 190, 80, 380, 100, 110];

export interface PricesSheet {
  readonly plan: SheetPlan;
  /** Prices that a plain table cannot say. */
  readonly leftOut: number;
}

/**
 * The active prices as a visible sheet, each with its source. The prices are named LTX_RATES, so that formulas can take
 * them as [card].
 */
export function ownPricesSheet(book: Book): PricesSheet {
  const { rows, leftOut } = ownPriceRows(book);
  const headers = [...HEADERS, 'source', 'checked', 'evidence'].map((name) => `${MARKS[name] ?? ''}${name}`);
  const plan: SheetPlan = {
    name: 'LTX Rates',
    columns: WIDTHS.map((width) => ({ width })),
    rows: [
      title('Own prices'),
      note(
        `US dollars, from card ${bookVersion(book)}, in force on ${bookDate(book)}. Blue prices are yours to change; insert more rows above the last.`,
      ),
      note('Formulas take the prices as their last argument: =LTX_COST("pro","1080p",20,,,LTX_RATES)'),
      header(...headers),
      ...rows.map(({ price: [model, resolution, usd, options, per], source, checked, evidence }) =>
        row(
          text(model),
          text(resolution),
          number(usd, 'input', 'rate'),
          text(options, 'apart'),
          text(per),
          text(source, 'note'),
          text(checked, 'note'),
          text(evidence, 'note'),
        ),
      ),
    ],
    frozenRows: FIRST_ROW - 1,
    names: [{ name: 'LTX_RATES', range: `A${FIRST_ROW - 1}:E${FIRST_ROW - 1 + rows.length}` }],
  };
  return { plan, leftOut };
}
