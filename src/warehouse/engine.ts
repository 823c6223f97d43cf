import { tmpdir } from 'node:os';
import type { DuckDBConnection } from '@duckdb/node-api';
import { duckdb } from './dialects/duckdb.ts';
import type { Row } from './keyColumns.ts';

/** DuckDB in this process. */
export interface Engine {
  readonly run: (sql: string) => Promise<void>;
  readonly rows: (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Appends rows to a table whose columns stand in this order. */
  readonly append: (table: string, columns: readonly string[], rows: Iterable<Row>) => Promise<void>;
  readonly close: () => void;
}

/** The package is optional: who only wants functions in a spreadsheet need not have it. */
export async function openEngine(): Promise<Engine> {
  const { DuckDBInstance } = await import('@duckdb/node-api').catch(() => {
    throw new Error('DuckDB is not installed here: run npm install, without --omit=optional');
  });
  const instance = await DuckDBInstance.create(':memory:', { temp_directory: tmpdir() });
  const connection = await instance.connect();
  await connection.run(duckdb.before ?? '');
  return {
    run: async (sql) => {
      await connection.run(sql);
    },
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS(),
    append: (table, columns, rows) => append(connection, table, columns, rows),
    close: () => connection.closeSync(),
  };
}

const AT_ONCE = 500;

/** Rows as text in a statement: thousands of keys take a moment, and nothing is left on a disk. */
async function append(
  connection: DuckDBConnection,
  table: string,
  columns: readonly string[],
  rows: Iterable<Row>,
): Promise<void> {
  const insert = (lines: readonly string[]) =>
    connection.run(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ${lines.join(', ')}`);
  let lines: string[] = [];
  for (const row of rows) {
    lines.push(`(${columns.map((column) => literal(row[column] ?? null)).join(', ')})`);
    if (lines.length < AT_ONCE) continue;
    await insert(lines);
    lines = [];
  }
  if (lines.length > 0) await insert(lines);
}

/** A number in quotes: without, DuckDB reads a decimal and loses the last bit of a double. */
function literal(value: string | number | null): string {
  if (value === null) return 'NULL';
  return typeof value === 'number' ? `CAST('${value}' AS DOUBLE)` : duckdb.text(value);
}
