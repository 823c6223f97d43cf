import { rename, stat } from 'node:fs/promises';
import path from 'node:path';
import type { RateCard } from '../../../shared/rates/card.ts';
import { passingFile, removePassing } from '../command/passingFiles.ts';
import { duckdb } from '../dialects/duckdb.ts';
import { exactRow } from '../keys/exactRows.ts';
import { EXACT_COLUMNS, KEY_COLUMNS } from '../keys/keyColumns.ts';
import { keyRows } from '../keys/keyRows.ts';
import type { LogFormat } from '../logs/logFormat.ts';
import type { Column } from '../logs/ownColumns.ts';
import type { LogColumns } from '../sql/logColumns.ts';
import {
  createExact,
  createKeys,
  EXACT,
  KEYS,
  missingKeys,
  pricedLog,
  unprovedAmounts,
} from '../sql/queries.ts';
import type { Engine } from './engine.ts';
import { copyTo, fileRelation, headRelation, writtenRelation } from './files.ts';

const LOG = 'log';

/** Opens a log as a view. An empty one is refused: it was meant to hold something. */
export async function openLog(engine: Engine, file: string, format: LogFormat): Promise<readonly Column[]> {
  const size = await stat(file).catch(() => undefined);
  if (!size?.isFile()) throw new Error(`${file}: there is no such file`);
  if (size.size === 0) throw new Error(`${file}: the file is empty`);
  await readable(file, engine.run(`CREATE VIEW file AS SELECT * FROM ${fileRelation(file)}`));
  await refuseTwins(engine, file);
  await readable(
    file,
    engine.run(`CREATE VIEW ${LOG} AS ${format.relation(await columnsOf(engine, 'file'))}`),
  );
  const [first] = await readable(file, engine.rows(`SELECT 1 FROM ${LOG} LIMIT 1`));
  if (!first) throw new Error(`${file}: the log has no rows`);
  return columnsOf(engine, LOG);
}

/** DuckDB would give the second of two columns with one name another one. */
async function refuseTwins(engine: Engine, file: string): Promise<void> {
  const head = headRelation(file);
  if (head === undefined) return;
  const [first = {}] = await readable(file, engine.rows(`SELECT * FROM ${head} LIMIT 1`));
  const names = Object.values(first).map(String);
  if (names.length < 2)
    throw new Error(`${file}: expected columns parted by commas, as many in each row as in the first`);
  const twin = names.find((name, i) =>
    names.slice(0, i).some((before) => before.toLowerCase() === name.toLowerCase()),
  );
  if (twin !== undefined) throw new Error(`${file}: the log has two columns called ${twin}; rename one`);
}

const columnsOf = async (engine: Engine, table: string): Promise<readonly Column[]> =>
  (await engine.rows(`DESCRIBE ${table}`)).map((each) => ({
    name: String(each['column_name']),
    type: String(each['column_type']),
  }));

/** What an engine says of a file that it cannot read or write: its first sentence. */
async function readable<T>(file: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const [sentence = ''] = said.replace(/^[A-Z][A-Za-z ]* Error: /, '').split('\n');
    throw new Error(`${file}: ${sentence.slice(0, 300)}`);
  }
}

/** Prices a log that is open, and writes it with `usd` and `why_not` beside `out`; only what is whole takes that name. */
export async function priceLog(
  engine: Engine,
  card: RateCard,
  log: Omit<LogColumns, 'table'>,
  out: string,
  tell: (step: string) => void,
): Promise<{
  readonly written: string;
  readonly finish: () => Promise<void>;
  readonly discard: () => void;
}> {
  const columns: LogColumns = { ...log, table: LOG };
  const place = passingFile(path.join(path.dirname(out), `.${path.basename(out)}.${process.pid}.part`));
  const discard = () => removePassing(place);
  try {
    await engine.run(createKeys(duckdb));
    await engine.run(createExact(duckdb));
    tell('reading the log');
    const requests = await readable('the log', engine.rows(missingKeys(duckdb, columns)));
    tell(`making keys of ${requests.length} requests`);
    await engine.append(
      KEYS,
      KEY_COLUMNS,
      requests.flatMap((each) => keyRows(card, askedOf(each))),
    );
    const amounts = await engine.rows(unprovedAmounts(duckdb, columns));
    tell(`asking the core for ${amounts.length} amounts`);
    await engine.append(
      EXACT,
      EXACT_COLUMNS,
      amounts.map((each) => exactRow(card, each)),
    );
    tell('pricing');
    await readable(out, engine.run(copyTo(pricedLog(duckdb, columns), place, out)));
  } catch (error) {
    discard();
    throw error;
  }
  return { written: writtenRelation(place, out), finish: () => rename(place, out), discard };
}

const askedOf = (row: Readonly<Record<string, unknown>>) => ({
  model: String(row['model']),
  resolution: String(row['resolution']),
  options: String(row['options']),
});
