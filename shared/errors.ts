import { type Cell, showCell } from './cell.ts';

export { asItLooks, cut, knownAre, list, quoted } from './wording.ts';

export type PricingErrorCode =
  | 'invalid-argument' // an argument the function cannot read
  | 'unknown-model' //    no such model in the rate card
  | 'no-price' //         the model is known, but nothing prices this use on this date
  | 'not-measured' //     the rig has no measured speed for this model and resolution
  | 'invalid-card' //     a rate card from outside is not one, or contradicts itself
  | 'over-capacity' //    one machine cannot make that much: the message says how many it takes
  | 'invalid-benchmark' // a runner's export that cannot be imported
  | 'never'; //           there is an answer in words only: the two costs never meet

/** V8 and Safari note as many steps of a stack as this says; other engines pass it over. */
const engine: { stackTraceLimit?: number | undefined } = Error as ErrorConstructor & {
  stackTraceLimit?: number;
};

/**
 * Makes an error that notes no stack. Where it was thrown helps nobody at a cell; noting it takes longer than pricing a row,
 * and what was noted would keep the arguments of a call alive as long as the error.
 */
export function withoutStack<T>(make: () => T): T {
  const { stackTraceLimit } = engine;
  engine.stackTraceLimit = 0;
  try {
    return make();
  } finally {
    engine.stackTraceLimit = stackTraceLimit;
  }
}

/** A mistake that the person at the cell can mend. Anything else that is thrown is a bug and stays uncaught. */
export class PricingError extends Error {
  override readonly name = 'PricingError';

  constructor(
    readonly code: PricingErrorCode,
    message: string,
  ) {
    // As withoutStack does it: TypeScript takes no super call in a function.
    const { stackTraceLimit } = engine;
    engine.stackTraceLimit = 0;
    super(message);
    engine.stackTraceLimit = stackTraceLimit;
  }
}

/** `expected <what>, got <what>`, then what helps. The evaluator puts the argument's name in front. */
export function expected(what: string, got: Cell, help = ''): PricingError {
  return new PricingError('invalid-argument', `expected ${what}, got ${showCell(got)}${help && `; ${help}`}`);
}

/** The same error, saying which argument is at fault; of the stored prices none is, and what is no PricingError stays as it is. */
export const named = (name: string, error: unknown): unknown =>
  error instanceof PricingError && error.code !== 'invalid-card'
    ? new PricingError(error.code, `${name}: ${error.message}`)
    : error;

/** Runs `read` and says which argument was at fault. */
export function inArgument<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw named(name, error);
  }
}
