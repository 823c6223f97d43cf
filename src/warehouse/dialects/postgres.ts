import {
  cast,
  createTable,
  type Dialect,
  dateLiteral,
  doubledQuotes,
  PATTERN,
  quotedWith,
} from './dialect.ts';

/** Texts compare by the bytes, whatever collation their columns have. The planner would copy a layer into the next without its fence. */
export const postgres: Dialect = {
  types: { text: 'text COLLATE "C"', day: 'date', number: 'double precision' },
  double: (whole) => `${whole}e0::double precision`,
  text: doubledQuotes,
  day: dateLiteral,
  name: quotedWith('"'),
  toDouble: cast('double precision'),
  toText: (x) => `CAST(${x} AS text) COLLATE "C"`,
  toDay: cast('date'),
  round: (x) => `floor(${x} + 0.5e0)`,
  countIn: (x) => `(regexp_match(${x}, ${PATTERN}))[4]`,
  withoutCount: (x) => `regexp_replace(${x}, ${PATTERN}, '\\1#\\8')`,
  createTable,
  fence: ' OFFSET 0',
  before: "SET TIME ZONE 'UTC'",
};
