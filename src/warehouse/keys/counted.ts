import { PricingError } from '../../../shared/errors.ts';
import { parseOptions } from '../../../shared/rates/finding/options.ts';

/**
 * A log may count tokens or seconds of context in its options, and then hardly two rows have the same text. The query takes the
 * first such number out of the text, where it is a plain one, and a `#` stays in its place: one key serves them all.
 */
export const COUNTED = ['tokens', 'gpu-seconds', 'context', 'input'] as const;

/** Group 4 is the number, groups 1 and 8 are what stays. RE2, PCRE, Java's, POSIX and Snowflake's expressions all read it so. */
export const COUNTED_PATTERN = `((^|[,;]) *(${COUNTED.join('|')}) *= *)([0-9]{1,10}([.][0-9]{1,6})?)( *(seconds|sec|s))? *($|[,;])`;

/** The shortest text that the pattern takes for a number, and the longest. */
export const SHORTEST_COUNT = '1';
export const LONGEST_COUNT = '0999999999.999000';

/** The options text of a key as a log words it, with `count` in the place of `#`. */
export function wordedOptions(options: string, count: string): string {
  if (options.startsWith('#')) return options.slice(1); // the text itself has a #
  return options.replace('#', count);
}

const OPEN = new RegExp(`(${COUNTED.join('|')}) *= *#`);

/** The option that a key leaves open, if it does. */
export const openOption = (options: string): string | undefined =>
  options.startsWith('#') ? undefined : OPEN.exec(options)?.[1];

/** Whether the open option is said a second time: then it depends on the number whether the two agree. */
export function isSaidTwice(options: string): boolean {
  const open = openOption(options);
  if (open === undefined) return false;
  try {
    return parseOptions(options.replace(OPEN, '')).numbers.has(open);
  } catch (error) {
    if (error instanceof PricingError) return true;
    throw error;
  }
}
