import type { FormulaCell, FormulaChange, SkippedCell } from '../../host/contract.ts';

type Place = Pick<SkippedCell, 'sheet' | 'address'>;
const keyOf = ({ sheet, address }: Place): string => `${address} ${sheet}`;

/** The changes that were made: all but those of the cells that were left alone. */
export function without(
  changes: readonly FormulaChange[],
  skipped: readonly SkippedCell[],
): readonly FormulaChange[] {
  const left = new Set(skipped.map(keyOf));
  return changes.filter((change) => !left.has(keyOf(change)));
}

/** What takes changes back. `now`: the cells as they are after them, for a product may write a formula its own way. */
export function changesBack(
  changes: readonly FormulaChange[],
  now: readonly FormulaCell[],
): readonly FormulaChange[] {
  const held = new Map(now.map((cell) => [keyOf(cell), cell.formula]));
  return changes.map((change) => {
    const formula = held.get(keyOf(change)) ?? '';
    const before = bare(formula) === bare(change.formula) ? formula : change.formula;
    return { ...change, before, formula: change.before };
  });
}

/** Without what products change on their own: letter case and spaces. */
const bare = (formula: string): string => formula.replace(/\s/g, '').toUpperCase();
