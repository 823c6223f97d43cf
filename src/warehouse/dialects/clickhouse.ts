import { COUNTED_PATTERN } from '../keys/counted.ts';
import { cast, type Dialect, escapedQuotes, quotedWith } from './dialect.ts';

const PATTERN = escapedQuotes(COUNTED_PATTERN);

/** Outer joins give defaults instead of nulls unless told otherwise. */
export const clickhouse: Dialect = {
  types: { text: 'Nullable(String)', day: 'Date32', number: 'Nullable(Float64)' },
  double: (whole) => `toFloat64(${whole})`,
  text: escapedQuotes,
  day: (day) => `toDate32('${day}')`,
  name: quotedWith('`'),
  toDouble: cast('Nullable(Float64)'),
  toText: cast('Nullable(String)'),
  toDay: (x) => `toDate32(${x}, 'UTC')`,
  round: (x) => `floor(${x} + 0.5)`,
  countIn: (x) => `nullIf(regexpExtract(${x}, ${PATTERN}, 4), '')`,
  withoutCount: (x) => `replaceRegexpOne(${x}, ${PATTERN}, '\\\\1#\\\\8')`,
  createTable: (name, columns) =>
    `CREATE TABLE ${name} (${columns.replace(/\b(model|resolution|options) Nullable\(String\)/g, '$1 String')}) ENGINE = MergeTree ORDER BY (model, resolution, options)`,
  fence: '',
  before: 'SET join_use_nulls = 1',
};
