import type { SpreadsheetFunction } from '../../shared/cells/declare.ts';
import { evaluate } from '../../shared/cells/evaluate/evaluate.ts';
import { type PricingError, type PricingErrorCode, withoutStack } from '../../shared/errors.ts';
import { functions } from '../../shared/functions/index.ts';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import { BookMemory } from '../host/bookMemory.ts';

const memory = new BookMemory(embeddedCard, window.ltxCost?.awaitsBook === true);
window.ltxCost = { ...window.ltxCost, useBook: (found) => memory.use(found) };

for (const fn of functions) CustomFunctions.associate(fn.name, run(fn));

/**
 * Excel passes every argument that functions.json declares, `null` where one is left out, and its invocation object last.
 * It may keep an older functions.json for a day: then arguments that are new here do not come, and count as left out.
 */
function run(fn: SpreadsheetFunction) {
  const count = Object.keys(fn.params).length;
  return (...args: readonly unknown[]) =>
    memory.with((book) => evaluate(fn, args.slice(0, Math.min(count, args.length - 1)), book, excelErrors()));
}

/** Excel's errors for one call: one for each mistake, however many cells it is made in. */
function excelErrors(): (problem: PricingError) => CustomFunctions.Error {
  const errors = new Map<PricingError, CustomFunctions.Error>();
  return (problem) => {
    const known = errors.get(problem);
    if (known) return known;
    // office.js defines `CustomFunctions.Error` only once Excel has answered, so it is looked up when it is needed.
    const code = CustomFunctions.ErrorCode[excelCode(problem.code)];
    const error = withoutStack(() => new CustomFunctions.Error(code, problem.message));
    errors.set(problem, error);
    return error;
  };
}

/** Only these two of Excel's errors carry a message to the cell. */
function excelCode(code: PricingErrorCode): 'invalidValue' | 'notAvailable' {
  switch (code) {
    case 'invalid-argument':
      return 'invalidValue';
    case 'unknown-model':
    case 'no-price':
    case 'not-measured':
    case 'invalid-card':
    case 'invalid-benchmark':
    case 'over-capacity':
    case 'never':
      return 'notAvailable';
  }
}
