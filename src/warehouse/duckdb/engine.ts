import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type * as DuckDB from '@duckdb/node-api';
import { passingFile, removePassing } from '../command/passingFiles.ts';
import { duckdb } from '../dialects/duckdb.ts';
import type { Columns, Row } from '../keys/keyColumns.ts';

/** DuckDB in this process. */
export interface Engine {
  readonly run: (sql: string) => Promise<void>;
  readonly rows: (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Appends rows to a table whose columns stand in this order. */
  readonly append: (table: string, columns: Columns, rows: Iterable<Row>) => Promise<void>;
  readonly close: () => void;
}

/** The package is optional: who only wants functions in a spreadsheet need not have it. */
export async function openEngine(): Promise<Engine> {
  const api = await import('@duckdb/node-api').catch(() => {
    throw new Error('DuckDB is not installed here: run npm install, without --omit=optional');
  });
  const spilled = passingFile(mkdtempSync(path.join(tmpdir(), 'ltx-warehouse-')));
  const instance = await api.DuckDBInstance.create(':memory:', { temp_directory: spilled });
  const connection = await instance.connect();
  await connection.run(duckdb.before ?? '');
  return {
    run: async (sql) => {
      await connection.run(sql);
    },
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS(),
    append: (table, columns, rows) => append(api, connection, table, columns, rows),
    close: () => {
      connection.closeSync();
      instance.closeSync();
      removePassing(spilled);
    },
  };
}

async function append(
  { DuckDBDataChunkWriter, JSToDuckDBValueConverter: converter }: typeof DuckDB,
  connection: DuckDB.DuckDBConnection,
  table: string,
  columns: Columns,
  rows: Iterable<Row>,
): Promise<void> {
  const appender = await connection.createAppender(table);
  try {
    const writer = DuckDBDataChunkWriter.forAppender<DuckDB.JS>(appender, { converter });
    const holds = Object.entries(columns);
    for (const row of rows) {
      writer.appendRow(
        holds.map(([column, what]) => {
          const value = row[column] ?? null;
          return what === 'day' && value !== null ? new Date(value) : value;
        }),
      );
    }
    writer.flush();
  } finally {
    appender.closeSync();
  }
}
