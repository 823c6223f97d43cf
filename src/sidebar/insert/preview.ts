import type { Book } from '../../../shared/book/book.ts';
import type { SpreadsheetFunction } from '../../../shared/cells/declare.ts';
import { calculate, type LookUp } from '../formula/calculate.ts';
import type { Outcome } from '../formula/outcome.ts';
import { parseFormula } from '../formula/parse.ts';
import { usesExample } from './usesExample.ts';

/** What a formula would give, where its price comes from and what the seller would say. */
export interface Preview {
  readonly result: Outcome;
  readonly source: string | undefined;
  readonly check: string | undefined;
  /** The figures are those of the example machine, for want of another. */
  readonly isExample: boolean;
}

/** Arguments that LTX_SOURCE and LTX_CHECK take from the formula at hand, in their own order. */
const SOURCE = ['model', 'resolution', 'options', 'card'];
const CHECK = ['model', 'resolution', 'seconds', 'options', 'card'];

export function preview(fn: SpreadsheetFunction, formula: string, book: Book, lookUp: LookUp): Preview {
  const expression = parseFormula(formula);
  const result: Outcome = expression ? calculate(expression, book, lookUp) : { is: 'unknown' };
  const args = expression?.is === 'call' ? expression.args : [];
  const names = Object.keys(fn.params);
  const companion = (name: string, wanted: readonly string[]): string | undefined => {
    const needed = wanted.filter((each) => each !== 'options' && each !== 'card');
    // A function without a card gives no seller's price.
    if (result.is !== 'values' || ![...needed, 'card'].every((each) => names.includes(each)))
      return undefined;
    const taken = wanted.map((each) => args[names.indexOf(each)]);
    const outcome = calculate({ is: 'call', name, args: taken }, book, lookUp);
    const text = outcome.is === 'values' && outcome.rows.length === 1 ? outcome.rows[0]?.[0] : undefined;
    return typeof text === 'string' && text !== '' ? text : undefined;
  };
  return {
    result,
    source: companion('LTX_SOURCE', SOURCE),
    check: companion('LTX_CHECK', CHECK),
    isExample: expression !== undefined && usesExample(expression, book, lookUp),
  };
}
