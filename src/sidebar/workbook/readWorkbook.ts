import { type Cell, type Grid, toCell } from '../../../shared/cell.ts';
import type { CallArgument } from '../../../shared/formula/callArgument.ts';
import { isFrozenSpill, revived } from '../../../shared/formula/revived.ts';
import type { ReadCells } from '../../../shared/portable/call.ts';
import { isPortable, restored } from '../../../shared/portable/pattern.ts';
import { referencesIn } from '../../../shared/portable/wholeFormula.ts';
import type { WorkbookCell } from '../../../shared/portable/workbookCell.ts';
import type { FormulaCell, Host, LongWork } from '../../host/contract.ts';
import { isWaiting } from '../../host/shownResult.ts';
import { boundsOf } from '../formula/bounds.ts';
import { cellKey, readSingles } from './readPlaces.ts';

/** The formulas of ours in a workbook, by what they are. */
export interface WorkbookFormulas {
  readonly live: readonly FormulaCell[];
  readonly portable: readonly FormulaCell[];
  /** Frozen by another product, or by Excel without the add-in: they call nothing. */
  readonly dead: readonly FormulaCell[];
}

export async function readFormulas(host: Host, reading: LongWork): Promise<WorkbookFormulas> {
  const cells = await host.formulas(reading);
  const kinds = { live: [] as FormulaCell[], portable: [] as FormulaCell[], dead: [] as FormulaCell[] };
  for (const cell of cells) kinds[kindOf(cell)].push(cell);
  return kinds;
}

function kindOf({ formula, separator }: FormulaCell): keyof WorkbookFormulas {
  if (isPortable(formula, separator)) return 'portable';
  return isFrozenSpill(formula) || revived(formula) !== undefined ? 'dead' : 'live';
}

/** Throws where a value is still to come: it would be taken for a text. */
export function refuseWaiting(cells: readonly FormulaCell[]): void {
  const waiting = cells.find(({ value }) => typeof value === 'string' && isWaiting(value));
  if (waiting)
    throw new Error(
      `${waiting.sheet}!${waiting.address} is still being calculated: wait until it has a value, then try again.`,
    );
}

export const workbookCell = ({
  sheet,
  address,
  formula,
  separator,
  value,
  spill,
}: FormulaCell): WorkbookCell => ({
  sheet,
  address,
  formula,
  separator,
  value: toCell(value),
  spill: spill?.map((row) => row.map(toCell)),
});

/** Larger ranges are not read: no formula of ours names them one by one. */
const MOST_CELLS = 20_000;

/** Reads what the formulas refer to, so that it can be asked for without waiting. */
export async function readReferences(
  host: Host,
  cells: readonly FormulaCell[],
  { signal }: LongWork,
): Promise<ReadCells> {
  const said = cells.flatMap(({ formula, sheet, separator }) =>
    // What a portable formula stands for refers to what it looks at, and not to written sheets.
    referencesIn(restored(formula, separator), sheet, separator ?? ','),
  );
  const ranges = new Map<string, { readonly sheet: string | undefined; readonly range: string }>();
  const singles = new Map<string, { readonly sheet: string; readonly range: string }>();
  for (const each of said) {
    if (each.is === 'name') ranges.set(placeKey(each), { sheet: undefined, range: each.name });
    if (each.is !== 'cells' || sizeOf(each.range) > MOST_CELLS) continue;
    const { sheet = '', range } = each;
    if (range.includes(':')) ranges.set(placeKey(each), { sheet, range });
    else singles.set(cellKey({ sheet, range }), { sheet, range });
  }
  const [values, grids] = [
    await readSingles(host.readCells, singles.values(), signal),
    ranges.size > 0 ? await host.readCells([...ranges.values()]) : [],
  ];
  const known = new Map([...ranges.keys()].map((key, i) => [key, grids[i]]));
  return (each): Grid<Cell> | undefined => {
    if (each.is === 'cells' && !each.range.includes(':')) {
      const value = values.get(cellKey({ sheet: each.sheet ?? '', range: each.range }));
      return value === undefined ? undefined : [[toCell(value)]];
    }
    return known.get(placeKey(each))?.map((row) => row.map(toCell));
  };
}

const placeKey = (said: CallArgument): string => {
  if (said.is === 'name') return said.name.toUpperCase();
  return said.is === 'cells' ? cellKey({ sheet: said.sheet ?? '', range: said.range }) : '';
};

function sizeOf(range: string): number {
  const { top, left, bottom, right } = boundsOf(range);
  return (bottom - top + 1) * (right - left + 1);
}
