import { COUNTED_PATTERN } from '../keys/counted.ts';
import { cast, createTable, type Dialect, dateLiteral, escapedQuotes, quotedWith } from './dialect.ts';

/** REGEXP_EXTRACT takes one group at most, so that of the number is the only one that counts. */
const ONE_GROUP = COUNTED_PATTERN.replaceAll('(', '(?:').replace('(?:[0-9]{1,10}', '([0-9]{1,10}');

/** Texts compare by the bytes, whatever collation their columns have. Days are those of UTC. */
export const bigquery: Dialect = {
  types: { text: 'STRING', day: 'DATE', number: 'FLOAT64' },
  double: (whole) => `${whole}e0`,
  text: escapedQuotes,
  day: dateLiteral,
  name: quotedWith('`'),
  toDouble: cast('FLOAT64'),
  toText: (x) => `COLLATE(CAST(${x} AS STRING), '')`,
  toDay: (x) => `DATE(${x})`,
  round: (x) => `FLOOR(${x} + 0.5)`,
  countIn: (x) => `REGEXP_EXTRACT(${x}, ${escapedQuotes(ONE_GROUP)})`,
  withoutCount: (x) => `REGEXP_REPLACE(${x}, ${escapedQuotes(COUNTED_PATTERN)}, '\\\\1#\\\\8')`,
  createTable,
  fence: '',
};
