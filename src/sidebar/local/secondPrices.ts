import type { Book } from '../../../shared/book/book.ts';
import type { CellOutput } from '../../../shared/cell.ts';
import type { CellFunction } from '../../../shared/cells/declare.ts';
import { evaluate } from '../../../shared/cells/evaluate/evaluate.ts';
import { localRate } from '../../../shared/functions/localRate.ts';
import { effectiveRate } from '../../../shared/functions/rate.ts';
import type { Rig, Speed } from '../../../shared/local/rig/rig.ts';
import { rigCells } from '../../readySheets/rigCells.ts';

/** What a second of a video costs on a machine and on the API: US dollars, or the sentence that says why it is not known. */
export interface SecondPrice {
  readonly speed: Speed;
  readonly own: number | string;
  readonly api: number | string;
}

/** For each speed of the machine, by the functions that a cell would use. */
export function secondPrices(rig: Rig, book: Book): readonly SecondPrice[] {
  const table = rigCells(rig).map(([name, value, slow = '', fast = '']) => [name, value, slow, fast]);
  return rig.speeds.map((speed) => ({
    speed,
    own: figureOf(localRate, [speed.model, speed.resolution, table], book),
    api: figureOf(effectiveRate, [speed.model, speed.resolution], book),
  }));
}

function figureOf(fn: CellFunction, args: readonly unknown[], book: Book): number | string {
  let says = '';
  const [[figure = ''] = []] = evaluate<CellOutput>(fn, args, book, (error) => {
    says = error.message;
    return '';
  });
  return typeof figure === 'number' ? figure : says;
}
