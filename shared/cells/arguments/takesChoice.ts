import type { Cell, Grid } from '../../cell.ts';
import { expected, PricingError } from '../../errors.ts';
import type { Takes } from '../../rates/advice/comparison.ts';
import { optional, range } from './params.ts';
import { takes } from './request.ts';

/** One number for every model, or a table of two columns: model and takes. A first row without a number is its header. */
export const takesPerModel = optional(
  range<Takes>((cells) => (isOne(cells) ? readTakes(cells[0]?.[0] ?? null) : readTable(cells)), {
    description:
      'How often a clip is generated until one is kept: a number, or a table of model and takes. It makes the cost per kept clip. Left out: 1.',
  }),
);

const isOne = (cells: Grid<Cell>): boolean => cells.length === 1 && (cells[0]?.length ?? 0) === 1;

function readTakes(cell: Cell): number {
  const read = takes.read(cell);
  if (read === undefined) throw expected('a number above 0', cell);
  return read;
}

function readTable(cells: Grid<Cell>): ReadonlyMap<string, number> {
  const rows = typeof cells[0]?.[1] === 'string' ? cells.slice(1) : cells;
  const entries = rows.flatMap(([model = null, count = null]): [string, number][] => {
    if (model === null || model === 0) return [];
    if (typeof model !== 'string') throw expected('a table of model and takes', model);
    return [[model.trim(), readTakes(count)]];
  });
  if (entries.length > 0) return new Map(entries);
  throw new PricingError(
    'invalid-argument',
    'expected a number, or a table of model and takes, got no row of one',
  );
}
