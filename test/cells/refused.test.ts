// Whole columns: Excel for the desktop hands over a million empty cells as 0.
import { expect, it } from 'vitest';
import { evaluate } from '../../shared/cells/evaluate/evaluate.ts';
import { PricingError } from '../../shared/errors.ts';
import { cost } from '../../shared/functions/cost.ts';
import { frozenCard } from '../frozenCard.ts';

/** The errors of LTX_COST("example/pro", "1080p", column), cell by cell; undefined where there is a price. */
function errorsOf(...column: readonly unknown[]): (PricingError | undefined)[] {
  const cells = column.map((cell) => [cell]);
  return evaluate(cost, ['example/pro', '1080p', cells], { card: frozenCard }, (error) => error).map(
    ([cell]) => (cell instanceof PricingError ? cell : undefined),
  );
}

it('a mistake that a column repeats is one error, and each other mistake is its own', () => {
  const [price, zero, again, text] = errorsOf(20, 0, 0, 'soon', 0);
  expect(price).toBeUndefined();
  expect(zero?.message).toBe('seconds: expected a number above 0, got 0; is the cell empty?');
  expect(again).toBe(zero);
  expect(text?.message).toMatch(/^seconds: expected a number above 0, got "soon"/);
});

it('an error notes no stack, which would keep the cells of its call in memory', () => {
  const [error] = errorsOf(0, 1);
  expect(error?.stack).not.toContain('\n');
});

it('more mistakes than are remembered are told all the same', () => {
  const errors = errorsOf(...Array.from({ length: 1500 }, (_, i) => `text ${i}`));
  expect(new Set(errors.map((error) => error?.message)).size).toBe(1500);
});
