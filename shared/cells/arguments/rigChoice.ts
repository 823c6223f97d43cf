import type { RigChoice } from '../../book/chooseMachine.ts';
import type { Cell, Grid } from '../../cell.ts';
import { expected } from '../../errors.ts';
import { rigOfRows } from '../../local/rig/readRig.ts';
import { readRows } from '../../local/rig/rigRows.ts';
import { optional, range } from './params.ts';

export const rig = optional(
  range<RigChoice>(
    (cells) => (cells.length > 1 || (cells[0]?.length ?? 0) > 1 ? readTable(cells) : readName(cells)),
    {
      description:
        'Your machine: a range of names and values (GPU price, watts, pro 1080p, …), or the name of one of the workbook or of LTX_MACHINES(), with changes if wanted: "RTX 5090, $/kWh=0.31". Left out: the workbook\'s, else an example RTX 4090.',
    },
  ),
);

function readTable(cells: Grid<Cell>): RigChoice {
  const [first = []] = cells;
  if (first.length === 1)
    throw expected('one machine: its name, or a two-column range of names and values', first[0] ?? null);
  const rows = readRows(cells);
  if (rows.machine === undefined) return { by: 'table', rig: rigOfRows(rows) };
  return { by: 'changes', machine: rows.machine, rows };
}

function readName([[cell = null] = []]: Grid<Cell>): RigChoice {
  if (typeof cell === 'string') return { by: 'name', name: cell.trim() };
  throw expected('the name of a rig, or a two-column range of names and values', cell);
}
