import { cellAddress } from '../../shared/formula/address.ts';
import type { Entries } from './change.ts';
import type { SheetPlan } from './sheetPlan.ts';

/** What a cell holds as a person would type it, from its formula ('' or anything without = where it has none) and its value. */
export function entryOf(formula: unknown, value: unknown): string {
  // A text that looks like a formula is its own value.
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) return formula;
  switch (typeof value) {
    case 'number':
      return String(value);
    case 'boolean':
      return value ? 'TRUE' : 'FALSE';
    case 'string':
      return value === '' ? '' : `'${value}`;
    default:
      return '';
  }
}

/** An entry as products take it: a formula, a text behind an apostrophe or '', else a number or a truth value. */
export function typed(entry: string): string | number | boolean {
  if (entry === '' || /^[=']/.test(entry)) return entry;
  return entry === 'TRUE' || entry === 'FALSE' ? entry === 'TRUE' : Number(entry);
}

/** The addresses of the cells that differ between two looks at a sheet. */
export const differences = (before: Entries, after: Entries): readonly string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((at) => before[at] !== after[at]);

/** What the cells hold that a plan fills; what spills beside them is left out. */
export function plannedEntries({ rows }: SheetPlan, entries: Entries): Entries {
  const planned: Record<string, string> = {};
  for (const [i, { cells }] of rows.entries())
    for (const [j, cell] of cells.entries()) {
      const at = cellAddress(i, j);
      const entry = entries[at];
      if (cell && entry !== undefined) planned[at] = entry;
    }
  return planned;
}
