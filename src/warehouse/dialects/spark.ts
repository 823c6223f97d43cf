import { COUNTED_PATTERN } from '../keys/counted.ts';
import { cast, createTable, type Dialect, dateLiteral, escapedQuotes, quotedWith } from './dialect.ts';

const PATTERN = escapedQuotes(COUNTED_PATTERN);

/** Spark and Databricks. `floor` of a double is a whole number there, and has to become a double again. */
export const spark: Dialect = {
  types: { text: 'STRING', day: 'DATE', number: 'DOUBLE' },
  double: (whole) => `${whole}D`,
  text: escapedQuotes,
  day: dateLiteral,
  name: quotedWith('`'),
  toDouble: cast('DOUBLE'),
  toText: cast('STRING'),
  toDay: cast('DATE'),
  round: (x) => `CAST(floor(${x} + 0.5D) AS DOUBLE)`,
  countIn: (x) => `nullif(regexp_extract(${x}, ${PATTERN}, 4), '')`,
  withoutCount: (x) => `regexp_replace(${x}, ${PATTERN}, '$1#$8')`,
  createTable,
  fence: '',
  before: "SET spark.sql.session.timeZone = 'UTC'",
};
