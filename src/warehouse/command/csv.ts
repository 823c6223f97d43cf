import type { Row, Value } from '../keys/keyColumns.ts';

/** Nothing stands for null, `""` for an empty text: engines can tell them apart. */
const csvValue = (value: Value): string =>
  typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : value === null ? '' : String(value);

export const csvOf = (columns: readonly string[], rows: readonly Row[]): string =>
  [columns.join(','), ...rows.map((row) => columns.map((column) => csvValue(row[column] ?? null)).join(','))]
    .join('\n')
    .concat('\n');
