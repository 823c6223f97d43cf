import type { Cell, Grid } from '../../cell.ts';
import { inArgument, PricingError } from '../../errors.ts';
import type { TakesLine } from '../../plan/totalAt.ts';
import type { AmountParam } from '../declare.ts';
import { keptCount, keptShare } from './keptClips.ts';
import { amount, range } from './params.ts';

/** The lines of a plan as three ranges beside each other, of which one cell stands for all lines. */

/** The cells of one column of lines, from the first line on. */
export type ByLine = readonly Cell[];

const MOST_LINES = 500;

const byLine = ({ description, example }: { readonly description: string; readonly example: number }) =>
  range<ByLine>((cells) => oneLineOfCells(cells), { description, example });

export const costByLine = byLine({
  description:
    'US dollars for one take, such as LTX_COST of one clip; or a range of them, one for each line.',
  example: 0.64,
});
export const clipsByLine = byLine({
  description: 'How many clips are to be kept; or a range, one number for each line.',
  example: 10,
});
export const shareByLine = byLine({
  description: 'The share of all takes that is kept, 0.5 where every second one is; or a range.',
  example: 0.5,
});

function oneLineOfCells(cells: Grid<Cell>): ByLine {
  if (cells.length > 1 && (cells[0]?.length ?? 0) > 1)
    throw new PricingError(
      'invalid-argument',
      'expected one cell, one column or one row, got several of both',
    );
  return cells.flat();
}

interface Columns {
  readonly cost_per_take: ByLine;
  readonly clips: ByLine;
  readonly kept_share: ByLine;
}

/** Lines without a cost and without clips are blank ones, as below the last line of a plan, and are passed over. */
export function takesLines(columns: Columns): readonly TakesLine[] {
  const count = lineCount(columns);
  const { cost_per_take: costs, clips, kept_share: shares } = columns;
  const lines = Array.from({ length: count }, (_, i) => i)
    .filter((i) => !(isBlank(cellOf(costs, i)) && isBlank(cellOf(clips, i))))
    .map((i) => ({
      costPerTake: read('cost_per_take', cost, costs, i),
      clips: read('clips', keptCount, clips, i),
      keptShare: read('kept_share', keptShare, shares, i),
    }));
  if (lines.length > 0) return lines;
  throw new PricingError('invalid-argument', 'cost_per_take: expected a cost, got no line that has one');
}

const cost = amount({ description: 'US dollars' });

function lineCount(columns: Columns): number {
  const [first, ...others] = Object.entries(columns).filter(([, { length }]) => length > 1);
  if (!first) return 1;
  const [like, { length }] = first;
  const other = others.find(([, each]) => each.length !== length);
  if (other)
    throw new PricingError(
      'invalid-argument',
      `${other[0]}: expected ${length} cells like ${like}, got ${other[1].length}; make the ranges the same size`,
    );
  if (length <= MOST_LINES) return length;
  throw new PricingError('invalid-argument', `${like}: expected at most ${MOST_LINES} lines, got ${length}`);
}

/** One cell stands for all lines. */
const cellOf = (cells: ByLine, line: number): Cell => (cells.length === 1 ? cells[0]! : cells[line]!);

/** Excel on the desktop gives a blank cell as 0. */
const isBlank = (cell: Cell): boolean => cell === null || cell === 0;

function read(name: string, param: AmountParam<number>, cells: ByLine, line: number): number {
  const where = cells.length === 1 ? name : `${name}, line ${line + 1}`;
  return inArgument(where, () => param.read(cellOf(cells, line)));
}
