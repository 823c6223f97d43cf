import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { csvOf } from '../../src/warehouse/command/csv.ts';
import { clickhouse } from '../../src/warehouse/dialects/clickhouse.ts';
import type { TestEngine } from '../warehouse/engines.ts';

interface Chdb {
  readonly Session: new (
    folder: string,
  ) => {
    readonly query: (sql: string, format: string) => string;
    readonly close: () => void;
  };
}

/** ClickHouse in this process, where somebody has installed it: half a gigabyte is too much to come along. */
export function findChdb(): Chdb | undefined {
  try {
    return createRequire(process.env['CHDB'] ?? import.meta.url)('chdb');
  } catch {
    console.warn('ClickHouse is skipped: run npm install --no-save chdb@3.4.0 (543 MB) to have it.');
    return undefined;
  }
}

export function clickhouseHere({ Session }: Chdb): TestEngine {
  const folder = mkdtempSync(path.join(tmpdir(), 'ltx-clickhouse-'));
  const session = new Session(path.join(folder, 'data'));
  const run = (sql: string) => session.query(sql, 'JSONEachRow');
  run(clickhouse.before!);
  run('SET output_format_json_quote_64bit_integers = 0');
  return {
    dialect: clickhouse,
    timestamp: "DateTime64(3, 'UTC')",
    tableEnding: ' ENGINE = Memory',
    run: async (sql) => run(sql),
    rows: async (sql) =>
      run(sql)
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line)),
    append: async (table, columns, rows) => {
      const names = Object.keys(columns);
      const file = path.join(folder, `${table}.csv`);
      writeFileSync(file, csvOf(names, rows));
      run(`INSERT INTO ${table} (${names.join(', ')}) FROM INFILE '${file}' FORMAT CSVWithNames`);
    },
    close: () => {
      session.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
