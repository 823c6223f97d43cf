import type { Book } from '../../../shared/book/book.ts';
import type { CellError, CellOutput, Grid } from '../../../shared/cell.ts';
import { functions } from '../../../shared/functions/index.ts';
import { isPortable } from '../../../shared/portable/pattern.ts';
import type { Host, LongWork } from '../../host/contract.ts';
import { knownCells, type ReadCell, readFormulaCell } from '../formula/knownCells.ts';
import { type CallResult, resultsUnder } from '../formula/resultsUnder.ts';
import { type CostLine, costsOfSheets, type SheetCosts } from './spending.ts';
import { takesShown } from './takesShown.ts';

/** What another book would do to the calls of a workbook. */
export interface Impact {
  readonly calls: number;
  /** Calls that would give something else: those that lose a result first, then the largest difference in dollars. */
  readonly changed: readonly ChangedCall[];
  /** Calls of which some argument cannot be followed. */
  readonly unfollowed: readonly UnfollowedCall[];
  /** Sheets whose LTX_COST lines would give other sums, and those that compare models. */
  readonly costs: readonly SheetCosts[];
}

/** A call and its cell, such as `Budget!H9`. */
interface PlacedCall {
  readonly at: string;
  /** As it stands in the formula. */
  readonly text: string;
}

export interface ChangedCall extends PlacedCall {
  /** What its function gives, such as `US dollars`. */
  readonly returns: string;
  readonly before: Rows;
  readonly after: Rows;
  /** Whether it gives fewer results, because some price or speed is gone. */
  readonly loses: boolean;
  /** Whether some number differs, an error comes or goes, or a table has other rows. Otherwise only texts differ. */
  readonly isFigure: boolean;
}

export interface UnfollowedCall extends PlacedCall {
  readonly params: readonly string[];
  /** What the cell shows now, where the call is all of its formula. */
  readonly shown: string | undefined;
}

export type Rows = Grid<CellOutput | CellError>;

/** Works every call of the workbook out under both books; what they refer to is read once. */
export async function impactOf(host: Host, now: Book, next: Book, reading?: LongWork): Promise<Impact> {
  // What was made portable has prices of its own.
  const live = (await host.formulas(reading)).filter(({ formula }) => !isPortable(formula));
  const cells = live.map(readFormulaCell);
  const known = await knownCells(
    host,
    cells.flatMap(({ calls }) => calls),
    cells,
  );
  const [old, fresh] = [resultsUnder(now, known), resultsUnder(next, known)];
  const changed: ChangedCall[] = [];
  const unfollowed: UnfollowedCall[] = [];
  const lines: CostLine[] = [];
  for (const read of cells) {
    for (const call of read.calls) {
      const [before, after] = takesShown(host, read, call, old, fresh) ?? [old.of(call), fresh.of(call)];
      const placed = { at: `${read.cell.sheet}!${read.cell.address}`, text: call.text };
      if (before.is === 'unfollowed' || after.is === 'unfollowed') {
        unfollowed.push({ ...placed, params: paramsOf(before, after), shown: shownBy(read) });
        continue;
      }
      if (call.name === 'LTX_COST' && read.shape !== 'more')
        lines.push({ sheet: read.cell.sheet, call, before: before.rows, after: after.rows });
      if (isSame(before.rows, after.rows)) continue;
      const returns = functions.find(({ name }) => name === call.name)?.returns ?? '';
      const loses = losesResult(before.rows, after.rows);
      const isFigure = !isSame(figures(before.rows), figures(after.rows));
      changed.push({ ...placed, returns, before: before.rows, after: after.rows, loses, isFigure });
    }
  }
  const largest = (change: ChangedCall) => (change.returns === 'US dollars' ? Math.abs(effect(change)) : 0);
  changed.sort((a, b) => Number(b.loses) - Number(a.loses) || largest(b) - largest(a));
  const calls = cells.reduce((sum, read) => sum + read.calls.length, 0);
  return { calls, changed, unfollowed, costs: costsOfSheets(lines, old, now.card) };
}

/** The cells that lose a result, each once. */
export const losing = ({ changed }: Impact): readonly string[] => [
  ...new Set(changed.filter(({ loses }) => loses).map(({ at }) => at)),
];

const effect = ({ before, after }: ChangedCall): number => total(after) - total(before);

export const total = (rows: Rows): number =>
  rows.reduce(
    (sum, row) => row.reduce<number>((all, cell) => all + (typeof cell === 'number' ? cell : 0), sum),
    0,
  );

/** Where a table cannot be made at all, one error stands for it. */
const losesResult = (before: Rows, after: Rows): boolean =>
  after.some((row, i) =>
    row.some((cell, j) => typeof cell === 'object' && typeof before[i]?.[j] !== 'object'),
  );

const isSame = (a: Rows, b: Rows): boolean =>
  a.length === b.length &&
  a.every((row, i) => row.length === b[i]?.length && row.every((cell, j) => sameCell(cell, b[i]?.[j])));

/** The same rows with every text blank. */
const figures = (rows: Rows): Rows =>
  rows.map((row) => row.map((cell) => (typeof cell === 'string' ? '' : cell)));

const sameCell = (a: CellOutput | CellError, b: CellOutput | CellError | undefined): boolean =>
  typeof a === 'object' && typeof b === 'object' ? a.error === b.error : a === b;

const paramsOf = (...results: readonly CallResult[]): readonly string[] => [
  ...new Set(results.flatMap((result) => (result.is === 'unfollowed' ? result.params : []))),
];

const shownBy = ({ cell, shape }: ReadCell): string | undefined =>
  shape === 'call' && cell.value !== '' ? String(cell.value) : undefined;
