import type { SpreadsheetFunction } from '../../../shared/cells/declare.ts';
import type { FormulaCall } from '../../../shared/formula/readCalls.ts';
import type { Results } from '../formula/resultsUnder.ts';

/**
 * The unit of what a call gives, such as `US dollars` or `machine hours`. A function that gives one of several has it
 * from an argument; where that is a range of several, the unit is what the declaration says of all of them.
 */
export function resultUnit(fn: SpreadsheetFunction, call: FormulaCall, results: Results): string {
  const { returns, unitBy, params } = fn;
  if (!unitBy) return returns.replace(/;.*/, '');
  const argument = call.args[Object.keys(params).indexOf(unitBy.argument)];
  const [[choice] = [], ...more] = (argument && results.cellsOf(argument)) ?? [[null]];
  const key = choice === null || choice === '' ? unitBy.usual : String(choice).trim().toLowerCase();
  return (more.length === 0 ? unitBy.units[key] : undefined) ?? returns;
}
