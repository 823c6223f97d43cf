// Engines that the tests run the queries on.
import { PGlite } from '@electric-sql/pglite';
import { csvOf } from '../../src/warehouse/command/csv.ts';
import type { Dialect } from '../../src/warehouse/dialects/dialect.ts';
import { duckdb } from '../../src/warehouse/dialects/duckdb.ts';
import { postgres } from '../../src/warehouse/dialects/postgres.ts';
import { openEngine } from '../../src/warehouse/duckdb/engine.ts';
import type { Columns, Row } from '../../src/warehouse/keys/keyColumns.ts';

export interface TestEngine {
  readonly dialect: Dialect;
  /** The type of a time, and what a plain table needs behind its columns. */
  readonly timestamp: string;
  readonly tableEnding?: string;
  readonly run: (sql: string) => Promise<unknown>;
  readonly rows: (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  readonly append: (table: string, columns: Columns, rows: readonly Row[]) => Promise<unknown>;
  readonly close: () => unknown;
}

export const duckdbHere = async (): Promise<TestEngine> => ({
  dialect: duckdb,
  timestamp: 'timestamp',
  ...(await openEngine()),
});

const DAY = 1082; // the number of PostgreSQL's type `date`

/** PostgreSQL in this process. Rows come in as CSV, as people load them. */
export async function pgliteHere(): Promise<TestEngine> {
  const db = await PGlite.create({ parsers: { [DAY]: (day: string) => day } });
  await db.exec(postgres.before!);
  return {
    dialect: postgres,
    timestamp: 'timestamp',
    run: (sql) => db.exec(sql),
    rows: async (sql) => (await db.query<Record<string, unknown>>(sql)).rows,
    append: async (table, columns, rows) => {
      const names = Object.keys(columns);
      const blob = new Blob([csvOf(names, rows)]);

      await db.query(`COPY ${table} (${names.join(', ')}) FROM '/dev/blob' (FORMAT csv, HEADER)`, [], {
        blob,
      });
      await db.exec(`ANALYZE ${table}`);
    },
    close: () => db.close(),
  };
}
