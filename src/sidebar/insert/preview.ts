import type { Book } from '../../../shared/book/book.ts';
import type { SpreadsheetFunction } from '../../../shared/cells/declare.ts';
import type { CallArgument } from '../../../shared/formula/callArgument.ts';
import type { FormulaCall } from '../../../shared/formula/readCalls.ts';
import type { KnownCells } from '../formula/knownCells.ts';
import { type CallResult, resultsUnder } from '../formula/resultsUnder.ts';
import { resultUnit } from './resultUnit.ts';
import { usesExample } from './usesExample.ts';

/** What a call would give, where its price comes from and what the seller would say. */
export interface Preview {
  readonly result: CallResult;
  /** Of the numbers in it, such as `US dollars`. */
  readonly unit: string;
  readonly source: string | undefined;
  readonly check: string | undefined;
  /** The figures are those of the example machine, for want of another. */
  readonly isExample: boolean;
}

/** Arguments that LTX_SOURCE and LTX_CHECK take from the call at hand, in their own order. */
const SOURCE = ['model', 'resolution', 'options', 'card'];
const CHECK = ['model', 'resolution', 'seconds', 'options', 'card'];
const BLANK: CallArgument = { is: 'blank' };

export function preview(fn: SpreadsheetFunction, call: FormulaCall, book: Book, known: KnownCells): Preview {
  const results = resultsUnder(book, known);
  const result = results.of(call);
  const names = Object.keys(fn.params);
  const companion = (name: string, wanted: readonly string[]): string | undefined => {
    const needed = wanted.filter((each) => each !== 'options' && each !== 'card');
    // A function without a card gives no seller's price.
    if (!hasValue(result) || ![...needed, 'card'].every((each) => names.includes(each))) return undefined;
    const args = wanted.map((each) => call.args[names.indexOf(each)] ?? BLANK);
    const outcome = results.of({ name, text: name, args });
    const text = outcome.is === 'rows' && outcome.rows.length === 1 ? outcome.rows[0]?.[0] : undefined;
    const isSaid = name === fn.name; // the result itself
    return typeof text === 'string' && text !== '' && !isSaid ? text : undefined;
  };
  return {
    result,
    unit: resultUnit(fn, call, results),
    source: companion('LTX_SOURCE', SOURCE),
    check: companion('LTX_CHECK', CHECK),
    isExample: usesExample(call, book, results),
  };
}

const hasValue = (result: CallResult): boolean =>
  result.is === 'rows' && result.rows.some((row) => row.some((cell) => typeof cell !== 'object'));
