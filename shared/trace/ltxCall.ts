import type { Grid } from '../cell.ts';
import { cellAt } from '../cells/evaluate/argument.ts';
import type { TracePart } from './how.ts';
import type { KnownWorkbook } from './known.ts';
import type { How, Input } from './part.ts';
import { receiptsOf } from './receiptsOf.ts';
import { FIRST, type Spot } from './spilled.ts';
import { type CallSyntax, declared, rawArguments } from './values.ts';

/** A call of ours, at one place of what it gives: what went in, and the receipts of what came out. */
export function ltxCall(call: CallSyntax, spot: Spot, known: KnownWorkbook, trace: TracePart): How {
  const fn = declared(call.name)!;
  const raw = rawArguments(call, known);
  const inputs: Input[] = [];
  const args = new Map<string, Grid<unknown>>();
  for (const [i, [param, { kind }]] of Object.entries(fn.params).entries()) {
    const [syntax, grid] = [call.args[i], raw[i]];
    if (!syntax || !grid) break;
    const isEach = fn.shape === 'cell' && kind !== 'range';
    args.set(param, isEach ? [[cellAt(grid, spot.row, spot.column)]] : grid);
    const isOne = isEach || (grid.length === 1 && grid[0]?.length === 1);
    if (!isOne || syntax.is === 'values' || syntax.is === 'blank') continue;
    const part = trace(syntax, isEach ? spot : FIRST);
    if (part.value !== null) inputs.push({ param, part });
  }
  return { is: 'call', inputs, receipts: receiptsOf(fn, args, known.book) };
}
