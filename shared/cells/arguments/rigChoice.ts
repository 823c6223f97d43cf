import type { RigChoice } from '../../book/chooseMachine.ts';
import type { Cell, Grid } from '../../cell.ts';
import { expected } from '../../errors.ts';
import { readRig } from '../../local/rig/readRig.ts';
import { optional, range } from './params.ts';

export const rig = optional(
  range<RigChoice>(
    (cells) =>
      cells.length > 1 || (cells[0]?.length ?? 0) > 1
        ? { by: 'table', rig: readRig(cells) }
        : readName(cells),
    {
      description:
        "Your machine: a range of names and values (GPU price, watts, pro 1080p, …) or a name. Left out: the workbook's, else an example RTX 4090.",
    },
  ),
);

function readName([[cell = null] = []]: Grid<Cell>): RigChoice {
  if (typeof cell === 'string') return { by: 'name', name: cell.trim() };
  throw expected('the name of a rig, or a two-column range of names and values', cell);
}
