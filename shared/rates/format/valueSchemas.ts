import * as v from 'valibot';
import { isoDate } from '../dates.ts';
import { parseResolution } from '../resolution.ts';

/** Values in a list. Rates are compared with each other value by value, so that a huge card would take minutes. */
const MOST = 60;

export const text = v.pipe(v.string(), v.nonEmpty(), v.maxLength(500));
export const id = v.pipe(
  v.string(),
  v.maxLength(80),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower-case letters, digits and -'),
);
export const alias = v.pipe(
  v.string(),
  v.maxLength(80),
  v.regex(/^[a-z0-9]+([-.][a-z0-9]+)*$/, 'expected lower-case letters, digits, - and .'),
);
export const day = v.pipe(
  v.string(),
  v.check((value) => isoDate(value) !== undefined, 'expected a day such as 2026-11-20'),
);
export const url = v.pipe(
  v.string(),
  v.maxLength(500),
  v.regex(/^https:\/\/[^\s<>"]+$/, 'expected an https address'),
);
export const finite = v.pipe(v.number(), v.finite());
export const price = v.pipe(finite, v.minValue(1e-9), v.maxValue(1e9));
export const quantity = v.pipe(finite, v.minValue(1e-6), v.maxValue(1e12));
/** A resolution as prices name it: `4K` or `1920x1080` would never be found. */
export const resolution = v.pipe(
  text,
  v.check(
    (value) => parseResolution(value)?.label === value,
    'expected a resolution such as 1080p, 2160p or 1792x1024',
  ),
);
export const listOf = <const T extends v.GenericSchema>(item: T, most = MOST) =>
  v.pipe(v.array(item), v.minLength(1), v.maxLength(most));
export const optional = <const T extends v.GenericSchema>(item: T) => v.exactOptional(item);

export const evidence = v.pipe(
  v.picklist(['official', 'corroborated', 'single']),
  v.description(
    "official: the seller's own page or code. corroborated: two independent copies agree. single: one copy.",
  ),
);
