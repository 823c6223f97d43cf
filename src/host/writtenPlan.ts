import type { WrittenCell } from '../../shared/portable/table.ts';
import type { WrittenSheet } from '../../shared/portable/writtenSheets.ts';
import type { PlannedCell, SheetPlan } from './sheetPlan.ts';

/** A sheet that native formulas look things up on, as hosts write it. */
export function writtenPlan({ name, rows, names }: WrittenSheet): SheetPlan {
  const width = Math.max(...rows.map((row) => row.length));
  return {
    name,
    columns: Array.from({ length: width }, (_, i) => ({ width: i === 0 ? 320 : 100 })),
    rows: rows.map((row) => ({ cells: row.map(planned) })),
    frozenRows: 1,
    names: names.map((each) => ({ name: each.name, range: each.range.replaceAll('$', '') })),
  };
}

function planned(cell: WrittenCell | null): PlannedCell | null {
  if (cell === null) return null;
  if (typeof cell === 'number') return { number: cell };
  return typeof cell === 'string' ? { text: cell } : { formula: `=${cell.formula}` };
}
