import { type Cell, isError } from '../../cell.ts';
import { expected } from '../../errors.ts';
import type { AmountParam } from '../declare.ts';
import { amount } from './params.ts';

interface Share {
  readonly description: string;
  readonly example: number;
  readonly least: number;
  readonly most: number;
  /** What to say to numbers beyond both ends that are no percentage either. */
  readonly outside: string;
}

/** A part of a whole. Somebody who means 33 % may type 33. */
export function share({ outside, ...doc }: Share): AmountParam<number> {
  const hint = (cell: Cell): string => {
    if (cell === null || isError(cell)) return '';
    if (typeof cell !== 'number') return 'enter a number such as 0.33, or 33 % in a cell of percentages';
    return cell > 1 && cell < 100 ? `for ${cell} % write ${Number((cell / 100).toPrecision(15))}` : outside;
  };
  return {
    ...amount(doc),
    read: (cell) => {
      if (typeof cell === 'number' && cell >= doc.least && cell <= doc.most) return cell;
      throw expected(`a share from ${doc.least} to ${doc.most}`, cell, hint(cell));
    },
  };
}
