import type { PlannedRow, SheetPlan } from '../host/sheetPlan.ts';
import { formula, gap, header, note, row, text, title } from '../readySheets/plannedCells.ts';
import { type BundleMetadata, type FunctionMetadata, signatureOf } from './functionMetadata.ts';

/** Example formulas by function name, made from the declarations when the site is built. */
export type Examples = Readonly<Record<string, { readonly formula: string; readonly table: boolean }>>;

const ROWS_OF_A_TABLE = 8;

const valueRow = (fn: FunctionMetadata, example: string): PlannedRow =>
  row(text(example), formula(example), text(fn.description ?? '', 'note', 'apart'));

/** A table shows its first rows only, so that the next one has its place. */
function tableRows(fn: FunctionMetadata, example: string): readonly PlannedRow[] {
  const first = `=TAKE(${example.slice(1)},${ROWS_OF_A_TABLE})`;
  return [
    { cells: [text(signatureOf(fn), 'strong'), null, text(fn.description ?? '', 'note')], height: 28 },
    row(text(first)),
    row(formula(first)),
    ...Array.from({ length: ROWS_OF_A_TABLE }, () => gap),
  ];
}

/** Each function with an example, its result and what it does: single values first, then the tables. */
export function tryIt({ functions }: BundleMetadata, examples: Examples): SheetPlan {
  const shown = functions.flatMap((fn) => {
    const example = examples[fn.name];
    return example ? [{ fn, ...example }] : [];
  });
  return {
    name: 'Try it',
    columns: [{ width: 310 }, { width: 240 }, ...Array.from({ length: 8 }, () => ({ width: 110 }))],
    rows: [
      title('Every function once'),
      note('Change a formula in column B, or type =LTX_ into any cell to see the list.'),
      gap,
      header('Formula', 'Result', 'What it gives', '', '', '', '', '', '', ''),
      ...shown.filter(({ table }) => !table).map(({ fn, formula }) => valueRow(fn, formula)),
      gap,
      ...shown.filter(({ table }) => table).flatMap(({ fn, formula }) => tableRows(fn, formula)),
    ],
    frozenRows: 4,
  };
}
