import * as v from 'valibot';
import { isoDate } from '../dates.ts';
import { parseResolution } from '../resolution.ts';
import { beginsFormula, isOneAlphabet, isSeen } from './honestText.ts';

/** Values in a list. Rates are compared with each other value by value, so that a huge card would take minutes. */
const MOST = 60;

/** What a person calls a thing of their own. */
export const ownText = v.pipe(v.string(), v.nonEmpty(), v.maxLength(500));

/** Characters that nobody sees, or that turn the order of the others round: what is read is then not what is there. */
const UNSEEN =
  '\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b\\u200e\\u200f' +
  '\\u2028-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ufeff\\uffa0\\ufff0-\\uffff';
const EXPECTED_SEEN = 'expected text without characters that cannot be seen';

export const textValue = v.pipe(
  ownText,
  v.regex(new RegExp(`^[^${UNSEEN}]*$`), EXPECTED_SEEN),
  v.check(isSeen, EXPECTED_SEEN),
);
/** Spreadsheets take what begins with one of these signs for a formula, in a table that is saved as text and read again. */
export const name = v.pipe(
  ownText,
  v.regex(
    new RegExp(`^(?![\\s=+@-])[^${UNSEEN}\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]*$`),
    'expected a name of characters that can be seen and plain spaces, which does not begin with a space, =, +, - or @',
  ),
  v.check(isSeen, EXPECTED_SEEN),
  v.check((value) => !beginsFormula(value), 'expected a name that does not begin with =, +, - or @'),
  v.check(isOneAlphabet, 'expected a name without letters that look like those of another alphabet'),
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
export const isDay = (value: string): boolean => isoDate(value) !== undefined;
export const isoDay = v.pipe(v.string(), v.check(isDay, 'expected a day such as 2026-11-20'));
/** Plain letters, so that it looks like no other; `xn--` stands for others, and an address of dots alone for none. */
const LABEL = '(?![Xx][Nn]--)[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?';
const DOMAIN = `(?:${LABEL}\\.)+(?![Xx][Nn]--)[A-Za-z](?:[A-Za-z0-9-]*[A-Za-z0-9])`;
const NUMBERED = '(?:\\d{1,3}\\.){3}\\d{1,3}|\\[[0-9A-Fa-f:.]+\\]';
const PORT = '(?::\\d{1,5})?';
const PATH = `(?:[/?#][^\\s<>"\\\\${UNSEEN}]*)?`;
const addressOf = (host: string) =>
  v.pipe(
    v.string(),
    v.maxLength(500),
    v.regex(
      new RegExp(`^https://(?:${host})${PORT}${PATH}$`),
      'expected an https address whose host is a name in plain letters, without a user name',
    ),
    v.check(isSeen, EXPECTED_SEEN),
  );
/** Where a card says that something was read. */
export const url = addressOf(`${DOMAIN}|${NUMBERED}`);
/** An address that a person gave, which may be of a machine of their own. */
export const ownAddress = addressOf('[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+\\]');
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
