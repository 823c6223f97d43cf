import type { CallArgument } from '../../../shared/formula/callArgument.ts';
import type { FormulaCall } from '../../../shared/formula/readCalls.ts';
import { functions } from '../../../shared/functions/index.ts';
import { decimal, divide, multiply, nearestDouble } from '../../../shared/money/rational.ts';
import type { Host } from '../../host/contract.ts';
import type { ReadCell } from '../formula/knownCells.ts';
import type { CallResult, Results } from '../formula/resultsUnder.ts';

const TAKES = Object.keys(functions.find(({ name }) => name === 'LTX_COST')?.params ?? {}).indexOf('takes');
const ONCE: CallArgument = { is: 'values', rows: [[1]] };

/**
 * A line of a budget often multiplies its takes, as clips times tries. What LTX_COST gives is takes times the price of
 * one, so what the cell shows tells how many they are. Undefined where this does not hold: the formula says more than the
 * call, something else cannot be followed either, or the cell may show the price of another card.
 */
export function takesShown(
  { product }: Pick<Host, 'product'>,
  { cell, shape }: ReadCell,
  call: FormulaCall,
  old: Results,
  fresh: Results,
): readonly [CallResult, CallResult] | undefined {
  if (call.name !== 'LTX_COST' || call.args[TAKES]?.is !== 'other' || shape !== 'call') return undefined;
  if (typeof cell.value !== 'number' || !(cell.value > 0)) return undefined;
  // Sheets calculates a formula again only where an argument changes.
  const isLinked = call.args.some((argument) => argument.is === 'name' && argument.name === 'LTX_CARD');
  if (product === 'sheets' && !isLinked) return undefined;
  const args = call.args.map((argument, i): CallArgument => (i === TAKES ? ONCE : argument));
  const one = { ...call, args };
  const [before, after] = [old.of(one), fresh.of(one)];
  const price = priceOf(before);
  if (price === undefined || after.is === 'unfollowed') return undefined;
  const takes = divide(decimal(cell.value), decimal(price));
  const next = priceOf(after);
  return [
    { is: 'rows', rows: [[cell.value]] },
    next === undefined ? after : { is: 'rows', rows: [[nearestDouble(multiply(takes, decimal(next)))]] },
  ];
}

/** The price of one take, where the call gives one price. */
function priceOf(result: CallResult): number | undefined {
  if (result.is === 'unfollowed' || result.rows.length !== 1 || result.rows[0]?.length !== 1)
    return undefined;
  const [cell] = result.rows[0];
  return typeof cell === 'number' ? cell : undefined;
}
