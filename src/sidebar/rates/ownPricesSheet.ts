import { type Book, bookDate, bookVersion } from '../../../shared/book.ts';
import type { PlannedCell, SheetPlan } from '../sheetPlan.ts';
import { HEADERS, ownPriceRows } from './ownPriceRows.ts';

const FIRST_ROW = 5;

/** The active prices as a visible sheet; its table is named LTX_RATES, so that formulas can take it as [card]. */
export function ownPricesSheet(book: Book): { readonly plan: SheetPlan; readonly leftOut: number } {
  const { rows, leftOut } = ownPriceRows(book);
  const note = (text: string) => ({ cells: [{ text, looks: ['note'] } satisfies PlannedCell] });
  const plan: SheetPlan = {
    name: 'LTX Rates',
    columns: [{ width: 230 }, { width: 90 }, { width: 90 }, { width: 190 }, { width: 80 }],
    rows: [
      { cells: [{ text: 'Own prices', looks: ['title'] }], height: 34 },
      note(
        `US dollars, from card ${bookVersion(book)}, in force on ${bookDate(book)}. Blue prices are yours to change.`,
      ),
      note('Formulas take this table as their last argument: =LTX_COST("pro","1080p",20,,,LTX_RATES)'),
      { cells: HEADERS.map((text) => ({ text, looks: text === 'usd' ? ['header', 'right'] : ['header'] })) },
      ...rows.map(([model, resolution, usd, options, per]) => ({
        cells: [
          { text: model },
          { text: resolution },
          { number: usd, looks: ['input', 'rate'] },
          { text: options },
          { text: per },
        ] satisfies PlannedCell[],
      })),
    ],
    frozenRows: FIRST_ROW - 1,
    names: [{ name: 'LTX_RATES', range: `A${FIRST_ROW - 1}:E${FIRST_ROW - 1 + rows.length}` }],
  };
  return { plan, leftOut };
}
