import { placeInJson } from '../text/jsonItems.ts';
import { secondsIn } from '../text/measures.ts';
import type { JsonImporter } from './importer.ts';

/** No timing file of xDiT is longer. */
const LONGEST = 100_000;
const NUMBERS = /^\s*\[[\d\s.,eE+-]+\]\s*$/;

/**
 * `timings.json` of xDiT: a bare array of seconds. It drops the first, cold run where there are more; of a single
 * figure nothing says whether it is that one.
 */
export const xdit: JsonImporter = {
  writer: 'xDiT',
  mayHold: (text) => text.length <= LONGEST && NUMBERS.test(text),
  recognises: (found) => found.length > 0 && found.every(({ value }) => typeof value === 'number'),
  read: (found) => ({
    format: 'xDiT timings',
    rows: found.map((item) => ({
      place: placeInJson(item),
      wallSeconds: secondsIn(item.value),
      cold: found.length > 1 ? false : undefined,
    })),
  }),
};
