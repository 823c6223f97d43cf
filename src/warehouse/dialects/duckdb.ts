import { cast, createTable, type Dialect, dateLiteral, doubledQuotes, PATTERN } from './dialect.ts';

/** Any name is quoted: DuckDB compares names without regard to case either way. */
export const duckdb: Dialect = {
  types: { text: 'VARCHAR', day: 'DATE', number: 'DOUBLE' },
  double: (whole) => `${whole}e0`,
  text: doubledQuotes,
  day: dateLiteral,
  name: (identifier) => `"${identifier.replaceAll('"', '""')}"`,
  toDouble: (x) => `TRY_CAST(${x} AS DOUBLE)`,
  toText: cast('VARCHAR'),
  toDay: cast('DATE'),
  round: (x) => `round(${x})`,
  countIn: (x) => `nullif(regexp_extract(${x}, ${PATTERN}, 4), '')`,
  withoutCount: (x) => `regexp_replace(${x}, ${PATTERN}, '\\1#\\8')`,
  createTable,
  fence: '',
  before: "SET TimeZone = 'UTC'",
};
