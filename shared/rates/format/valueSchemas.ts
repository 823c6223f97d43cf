import * as v from 'valibot';
import { isoDate } from '../dates.ts';
import { parseResolution } from '../resolution.ts';

/** Values in a list. Rates are compared with each other value by value, so that a huge card would take minutes. */
const MOST = 60;

/** What a person calls a thing of their own. */
export const ownText = v.pipe(v.string(), v.nonEmpty(), v.maxLength(500));

/** Characters that nobody sees, or that turn the order of the others round: what is read is then not what is there. */
const UNSEEN =
  '\\u0000-\\u001f\\u007f-\\u009f\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff';

export const textValue = v.pipe(
  ownText,
  v.regex(new RegExp(`^[^${UNSEEN}]*$`), 'expected text without characters that cannot be seen'),
);
/** Spreadsheets take what begins with one of these signs for a formula, in a table that is saved as text and read again. */
export const name = v.pipe(
  ownText,
  v.regex(
    new RegExp(`^(?![\\s=+@-])[^${UNSEEN}]*$`),
    'expected a name of characters that can be seen, which does not begin with a space, =, +, - or @',
  ),
);
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
export const isoDay = v.pipe(
  v.string(),
  v.check((value) => isoDate(value) !== undefined, 'expected a day such as 2026-11-20'),
);
/** The host is in plain letters, so that it looks like no other, and no name or password stands before it. */
const HOST = '(?:[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+\\])(?::\\d{1,5})?';
export const url = v.pipe(
  v.string(),
  v.maxLength(500),
  v.regex(
    new RegExp(`^https://${HOST}(?:[/?#][^\\s<>"\\\\${UNSEEN}]*)?$`),
    'expected an https address whose host is in plain letters, without a user name',
  ),
);
export const finite = v.pipe(v.number(), v.finite());
export const price = v.pipe(finite, v.minValue(1e-9), v.maxValue(1e9));
export const quantity = v.pipe(finite, v.minValue(1e-6), v.maxValue(1e12));
/** A resolution as prices name it: `4K` or `1920x1080` would never be found. */
export const resolutionLabel = v.pipe(
  textValue,
  v.check(
    (value) => parseResolution(value)?.label === value,
    'expected a resolution such as 1080p, 2160p or 1792x1024',
  ),
);
export const listOf = <const T extends v.GenericSchema>(item: T, most = MOST) =>
  v.pipe(v.array(item), v.minLength(1), v.maxLength(most));
export const optionalField = <const T extends v.GenericSchema>(item: T) => v.exactOptional(item);

export const evidence = v.pipe(
  v.picklist(['official', 'corroborated', 'single']),
  v.description(
    "official: the seller's own page or code. corroborated: two independent copies agree. single: one copy.",
  ),
);
