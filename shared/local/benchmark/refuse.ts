import { PricingError } from '../../errors.ts';

/** A text that cannot be imported, in one sentence. */
export const invalidBenchmark = (why: string): PricingError =>
  new PricingError('invalid-benchmark', `the benchmark cannot be read: ${why.slice(0, 400)}`);
