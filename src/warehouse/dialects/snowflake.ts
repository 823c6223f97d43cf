import { COUNTED_PATTERN } from '../keys/counted.ts';
import { cast, createTable, type Dialect, dateLiteral, escapedQuotes, quotedWith } from './dialect.ts';

const PATTERN = escapedQuotes(COUNTED_PATTERN);

/** A number is a double only where it is cast; without, divisions would be those of decimals. */
export const snowflake: Dialect = {
  types: { text: 'VARCHAR', day: 'DATE', number: 'DOUBLE' },
  double: (whole) => `${whole}::DOUBLE`,
  text: escapedQuotes,
  day: dateLiteral,
  name: quotedWith('"'),
  toDouble: cast('DOUBLE'),
  toText: (x) => `COLLATE(CAST(${x} AS VARCHAR), '')`,
  toDay: cast('DATE'),
  round: (x) => `FLOOR(${x} + 0.5::DOUBLE)`,
  countIn: (x) => `REGEXP_SUBSTR(${x}, ${PATTERN}, 1, 1, 'e', 4)`,
  withoutCount: (x) => `REGEXP_REPLACE(${x}, ${PATTERN}, '\\\\1#\\\\8', 1, 1)`,
  createTable,
  fence: '',
  before: "ALTER SESSION SET TIMEZONE = 'UTC'",
};
