import { type Book, bookDate, bookVersion } from '../../../shared/book/book.ts';
import type { SheetPlan } from '../../host/sheetPlan.ts';
import { header, note, number, row, text, title } from '../../readySheets/plannedCells.ts';
import { HEADERS, ownPriceRows } from './ownPriceRows.ts';
import { priceSeal, sealHeader } from './priceSeal.ts';
import { TRACE } from './priceTrace.ts';

const FIRST_ROW = 6;
/** A figure stands at the right, and the text behind it apart. */
const MARKS: Readonly<Record<string, string>> = { usd: '>', options: '|' };
const WIDTHS = [230, 90, 90, 190, 80, 60, 150, 270, 120, 100, 380, 100, 110, 190, 50, 230, 80, 70, 130];

export interface PricesSheet {
  readonly plan: SheetPlan;
  /** Prices that a plain table cannot say. */
  readonly leftOut: number;
}

/**
 * The active prices as a visible sheet. Its prices are named LTX_RATES, so that formulas can take them as [card]; the
 * same rows with their sources and seals are LTX_RATES_SOURCES, from which a rate card can be made again.
 */
export function ownPricesSheet(book: Book): PricesSheet {
  const { rows, leftOut } = ownPriceRows(book);
  const day = bookDate(book);
  const headers = [...HEADERS, ...TRACE].map((name) => `${MARKS[name] ?? ''}${name}`);
  const last = FIRST_ROW - 1 + rows.length;
  const plan: SheetPlan = {
    name: 'LTX Rates',
    columns: WIDTHS.map((width) => ({ width })),
    rows: [
      title('Own prices'),
      note(
        `US dollars, from card ${bookVersion(book)}, in force on ${day}. Blue prices are yours to change; insert more rows above the last.`,
      ),
      note('Formulas take the prices as their last argument: =LTX_COST("pro","1080p",20,,,LTX_RATES)'),
      note(
        'usual: what a formula without options pays. until: from this day on another price counts, or none. seal: the sidebar can make a rate card again of rows that nobody changed; the columns from aliases to beside are for that.',
      ),
      header(...headers, sealHeader(day)),
      ...rows.map(({ price, trace }) => {
        const [model, resolution, usd, options, per] = price;
        const seal = priceSeal(day, [...price, ...trace]);
        return row(
          text(model),
          text(resolution),
          number(usd, 'input', 'rate'),
          text(options, 'apart'),
          text(per),
          ...trace.map((cell) => text(cell)),
          text(seal, 'note'),
        );
      }),
    ],
    frozenRows: FIRST_ROW - 1,
    names: [
      { name: 'LTX_RATES', range: `A${FIRST_ROW - 1}:E${last}` },
      { name: 'LTX_RATES_SOURCES', range: `A${FIRST_ROW - 1}:S${last}` },
    ],
  };
  return { plan, leftOut };
}
