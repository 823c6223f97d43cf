import { expected } from '../../errors.ts';
import type { AmountParam } from '../declare.ts';
import { amount } from './params.ts';

/** A whole number of 1 or more. */
export function wholeNumber(doc: Parameters<typeof amount>[0]): AmountParam<number> {
  const param = amount(doc);
  return {
    ...param,
    read: (cell) => {
      const value = param.read(cell);
      if (Number.isInteger(value)) return value;
      throw expected('a whole number', cell);
    },
  };
}
