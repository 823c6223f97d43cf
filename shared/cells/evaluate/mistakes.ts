import { PricingError } from '../../errors.ts';

/** So many different ones in one call mean that the range is another one than was meant: a column of prompts, say. */
export const MOST_MISTAKES = 10_000;

/** Counts the different mistakes of one call, each once however many cells it is made in. */
export class Mistakes {
  private readonly known = new Set<PricingError>();

  /** Throws one mistake for the whole call where there are too many. */
  count(problem: PricingError): void {
    if (this.known.has(problem)) return;
    const [first] = this.known;
    if (first && this.known.size === MOST_MISTAKES)
      throw new PricingError(
        first.code,
        `${first.message}; and ${MOST_MISTAKES} other mistakes: is this the range that you meant?`,
      );
    this.known.add(problem);
  }
}
