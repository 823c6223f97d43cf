import { type Cell, isError } from '../../cell.ts';
import { expected } from '../../errors.ts';
import type { AmountParam } from '../declare.ts';
import { amount } from './params.ts';
import { wholeNumber } from './wholeNumber.ts';

/** How often a clip is kept, and how sure a plan has to be. */

export const keptCount = wholeNumber({
  description: 'How many clips are to be kept in the end.',
  example: 10,
  most: 1e4,
});

export const keptShare = share({
  description: 'The share of all takes that is kept: 0.5 where every second one is.',
  example: 0.5,
  least: 0.001,
  most: 1,
  outside: 'of a share of 0 no clip would ever be kept',
});

export const certainty = share({
  description: 'How sure it has to be: 0.9 suffices nine times in ten.',
  example: 0.9,
  least: 0.01,
  most: 0.9999,
  outside: 'no number suffices always',
});

interface Share {
  readonly description: string;
  readonly example: number;
  readonly least: number;
  readonly most: number;
  /** What to say to numbers beyond both ends that are no percentage either. */
  readonly outside: string;
}

/** A part of a whole. Somebody who means 33 % may type 33. */
function share({ outside, ...doc }: Share): AmountParam<number> {
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
