import { type BundleMetadata, signature } from '../metadata.ts';
import { cell, gap, type PlannedRow, row, type SheetPlan } from './plan.ts';

/** Example formulas by function name, made from the declarations when the site is built. */
export type Examples = Readonly<Record<string, { readonly formula: string; readonly table: boolean }>>;

/**
 * Each function with an example, its result and what it does. A table gets rows of its own, below
 * the single values, so that it finds room to spill.
 */
export function tryIt({ functions }: BundleMetadata, examples: Examples): SheetPlan {
  const shown = functions.flatMap((fn) => {
    const example = examples[fn.name];
    return example ? [{ fn, ...example }] : [];
  });
  const values = shown.filter((example) => !example.table);
  const tables = shown.filter((example) => example.table);
  return {
    name: 'Try it',
    columns: [{ width: 360 }, { width: 220 }, { width: 640 }],
    rows: [
      { cells: [cell('Every function once', 'title')], height: 34 },
      row(['Change a formula in column B, or type =LTX_ into any cell to see the list.'], 'note'),
      gap,
      { ...row(['Formula', 'Result', 'What it gives'], 'header'), height: 26 },
      ...values.map(
        ({ fn, formula }): PlannedRow => ({
          cells: [cell(`'${formula}`, 'code', 'ruled'), cell(formula, 'ruled'), cell(fn.description ?? '', 'note', 'ruled')],
        }),
      ),
      gap,
      ...tables.flatMap(
        ({ fn, formula }): PlannedRow[] => [
          { cells: [cell(`'${formula}`, 'code'), cell(fn.description ?? signature(fn), 'note')], height: 28 },
        ],
      ),
    ],
    frozenRows: 4,
  };
}
