import { evaluate } from '../../shared/cells/evaluate/evaluate.ts';
import { cost } from '../../shared/functions/cost.ts';
import { duckdb } from '../../src/warehouse/dialects/duckdb.ts';
import { openEngine } from '../../src/warehouse/duckdb/engine.ts';
import { exactRow } from '../../src/warehouse/keys/exactRows.ts';
import { EXACT_COLUMNS, KEY_COLUMNS } from '../../src/warehouse/keys/keyColumns.ts';
import { keyRows } from '../../src/warehouse/keys/keyRows.ts';
import * as queries from '../../src/warehouse/sql/queries.ts';
import { tableColumns } from '../../src/warehouse/sql/statements.ts';
import { frozenCard as card } from '../frozenCard.ts';
import type { BenchRow } from './row.ts';

const ROWS = 10_000_000;
const RANGE = 300_000;
const MODELS = [
  'pro',
  'fast',
  'ltx/ltx-2-3-pro',
  'comfy/kling-v3',
  'google/veo-3.1-generate',
  'runway/gen4_turbo',
];
const SIZES = ['720p', '1080p', '2160p'];
const OPTIONS = ['', 'audio', 'silent', 'extend, context=4'];

/** A log in DuckDB against a join that only multiplies, and per row against LTX_COST of a whole range. CPU, not time. */
export async function benchWarehouse(): Promise<BenchRow[]> {
  const engine = await openEngine();
  const { run, rows, append } = engine;
  const list = (values: readonly string[]) => `[${values.map(duckdb.text).join(', ')}]`;
  const pick = (values: readonly string[], by: number) =>
    `(${list(values)})[1 + (i // ${by}) % ${values.length}]`;
  await run(`CREATE TABLE log AS SELECT ${pick(MODELS, 1)} AS model, ${pick(SIZES, 6)} AS resolution, ${pick(OPTIONS, 18)} AS options,
    1.0 + i % 200 / 10 AS seconds, 1.0 + i % 3 AS takes, DATE '2026-11-20' AS created_at FROM range(${ROWS}) t(i)`);
  await run(queries.createKeys(duckdb));
  await run(queries.createExact(duckdb));
  const log = tableColumns(duckdb, 'log', {}, undefined, ['model']);
  const requests = await rows(queries.missingKeys(duckdb, log));
  const asked = requests.map((each) => ({
    model: String(each['model']),
    resolution: String(each['resolution']),
    options: String(each['options']),
  }));
  await append(
    queries.KEYS,
    KEY_COLUMNS,
    asked.flatMap((each) => keyRows(card, each)),
  );
  const amounts = await rows(queries.unprovedAmounts(duckdb, log));
  await append(
    queries.EXACT,
    EXACT_COLUMNS,
    amounts.map((each) => exactRow(card, each)),
  );
  await run('CREATE TABLE flat AS SELECT model, resolution, options, 0.5 AS rate FROM log GROUP BY ALL');
  const summed = (query: string) => `SELECT model, sum(usd), count(*) FROM (${query}) GROUP BY model`;
  const bare = await cpuOf(() =>
    run(
      summed(
        'SELECT l.model, l.seconds * l.takes * f.rate AS usd FROM log l LEFT JOIN flat f USING (model, resolution, options)',
      ),
    ),
  );
  const priced = await cpuOf(() => run(summed(queries.pricedLog(duckdb, log))));
  const part = await rows(
    `SELECT model, resolution, seconds::DOUBLE AS seconds, takes::DOUBLE AS takes, options FROM log LIMIT ${RANGE}`,
  );
  const columns = ['model', 'resolution', 'seconds', 'takes', 'options'].map((name) =>
    part.map((row) => [row[name]]),
  );
  const core = await cpuOf(async () => {
    evaluate(cost, [...columns, '2026-11-20'], { card }, () => '');
  });
  engine.close();
  return [
    {
      name: `${ROWS / 1e6} M rows priced in DuckDB, against a join that multiplies`,
      ratio: priced / bare,
      limit: 15,
    },
    {
      name: 'a row priced in DuckDB, against one of LTX_COST over a range',
      ratio: priced / ROWS / (core / RANGE),
      note: `${((priced / ROWS) * 1000).toFixed(2)} µs of CPU against ${((core / RANGE) * 1000).toFixed(2)} µs`,
    },
  ];
}

/** Milliseconds; the best of three. */
async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 3; i += 1) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  return Math.min(...times);
}
