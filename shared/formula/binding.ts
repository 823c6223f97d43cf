import type { Operator } from './syntax.ts';
import type { TokenCursor } from './tokenCursor.ts';

/** What binds tighter has a higher number. A sign in front binds tighter than a power: -2^2 is 4. */
export const BINDING: Readonly<Record<Operator, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};

/** The operator that is next, which may be of two tokens. */
export function nextOperator({ next, behindNext }: TokenCursor): Operator | undefined {
  if (next?.kind !== 'other') return undefined;
  const pair = next.text + (behindNext?.text ?? '');
  if (pair === '<>' || pair === '<=' || pair === '>=') return pair;
  return next.text in BINDING ? (next.text as Operator) : undefined;
}
