import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { RateCard } from '../../../shared/rates/card.ts';
import { type Command, cardOf } from '../command/commandOptions.ts';
import { csvOf } from '../command/csv.ts';
import { passingFile, removePassing } from '../command/passingFiles.ts';
import { DIALECTS } from '../dialects/dialects.ts';
import { duckdb } from '../dialects/duckdb.ts';
import { openEngine } from '../duckdb/engine.ts';
import { copyTo } from '../duckdb/files.ts';
import { type Columns, KEY_COLUMNS, type Row } from '../keys/keyColumns.ts';
import { keyRows } from '../keys/keyRows.ts';
import { created } from '../sql/queries.ts';
import { tableColumns, viewScript } from '../sql/statements.ts';
import { exportReadme } from './exportReadme.ts';
import { PRICE_COLUMNS } from './priceColumns.ts';
import { priceRows } from './priceRows.ts';
import { seedRequests } from './seedRequests.ts';

const WAREHOUSE = path.resolve(import.meta.dirname, '../../../dist/warehouse');

/** Writes `dist/warehouse/` for those who want only data. The folder of before stays until the new one is whole. */
export const exportAll: Command = async (values) => {
  const card = await cardOf(values);
  const place = passingFile(`${WAREHOUSE}.${process.pid}.part`);
  try {
    await mkdir(place, { recursive: true });
    const prices = priceRows(card);
    const keys = seedKeys(card);
    await writeTable(path.join(place, 'prices'), PRICE_COLUMNS, prices);
    await writeTable(path.join(place, 'keys'), KEY_COLUMNS, keys);
    for (const [name, dialect] of Object.entries(DIALECTS)) {
      const log = tableColumns(dialect, 'log', {}, undefined, ['model', 'resolution', 'seconds']);
      await writeFile(path.join(place, `${name}.sql`), viewScript(dialect, log));
    }
    await writeFile(path.join(place, 'README.md'), exportReadme(card));
    await rm(WAREHOUSE, { recursive: true, force: true });
    await rename(place, WAREHOUSE);
    console.log(`${path.relative('.', WAREHOUSE)}: ${prices.length} prices, ${keys.length} keys`);
  } finally {
    removePassing(place);
  }
};

/** Requests that are refused whatever the day have no place in a seed. */
const seedKeys = (card: RateCard): Row[] =>
  seedRequests(card)
    .map((asked) => keyRows(card, asked))
    .filter((rows) => rows.some((row) => row['kind'] !== 'error'))
    .flat();

async function writeTable(file: string, columns: Columns, rows: readonly Row[]): Promise<void> {
  await writeFile(`${file}.csv`, csvOf(Object.keys(columns), rows));
  const engine = await openEngine();
  try {
    await engine.run(created(duckdb, 'written', columns));
    await engine.append('written', columns, rows);
    await engine.run(copyTo('FROM written', `${file}.parquet`, `${file}.parquet`));
  } finally {
    engine.close();
  }
}
