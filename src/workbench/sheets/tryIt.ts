import { type BundleMetadata, type FunctionMetadata, signature } from '../functionMetadata.ts';
import { cell, gap, type PlannedRow, row, type SheetPlan } from './plan.ts';

/** Example formulas by function name, made from the declarations when the site is built. */
export type Examples = Readonly<Record<string, { readonly formula: string; readonly table: boolean }>>;

const ROWS_OF_A_TABLE = 8;

const title = (fn: FunctionMetadata) => cell(signature(fn), 'strong');

function valueRow(fn: FunctionMetadata, formula: string): PlannedRow {
  return {
    cells: [
      cell(`'${formula}`, 'code', 'ruled'),
      cell(formula, 'ruled'),
      cell(fn.description ?? '', 'note', 'apart'),
    ],
  };
}

/** A table shows its first rows only, so that the next one has its place. */
function tableRows(fn: FunctionMetadata, example: string): readonly PlannedRow[] {
  const formula = `=TAKE(${example.slice(1)},${ROWS_OF_A_TABLE})`;
  return [
    { cells: [title(fn), null, cell(fn.description ?? '', 'note')], height: 28 },
    { cells: [cell(`'${formula}`, 'code')] },
    { cells: [cell(formula)] },
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
    columns: [{ width: 310 }, { width: 200 }, ...Array.from({ length: 8 }, () => ({ width: 110 }))],
    rows: [
      { cells: [cell('Every function once', 'title')], height: 34 },
      row(['Change a formula in column B, or type =LTX_ into any cell to see the list.'], 'note'),
      gap,
      {
        cells: [...row(['Formula', 'Result', 'What it gives', '', '', '', '', '', '', ''], 'header').cells],
        height: 26,
      },
      ...shown.filter(({ table }) => !table).map(({ fn, formula }) => valueRow(fn, formula)),
      gap,
      ...shown.filter(({ table }) => table).flatMap(({ fn, formula }) => tableRows(fn, formula)),
    ],
    frozenRows: 4,
    gridlines: true,
  };
}
