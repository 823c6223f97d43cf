// dist/warehouse/, as somebody who has only an engine uses it.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { beforeAll, describe, expect, test } from 'vitest';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import { DIALECTS } from '../../src/warehouse/dialects/dialects.ts';
import { type Engine, openEngine } from '../../src/warehouse/duckdb/engine.ts';
import { ENGINE_GUIDES } from '../../src/warehouse/export/engineGuides.ts';
import { seedRequests } from '../../src/warehouse/export/seedRequests.ts';
import { coreCost } from '../../src/warehouse/keys/coreCost.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FOLDER = path.join(ROOT, 'dist/warehouse');
const file = (name: string) => path.join(FOLDER, name);
const text = (name: string) => readFileSync(file(name), 'utf8');

beforeAll(() => {
  const tsx = path.join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  const run = spawnSync(process.execPath, [tsx, 'src/warehouse/main.ts', 'export'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(run.stderr).toBe('');
}, 120_000);

test('nothing but what the README tells of is written', () => {
  const files = ['README.md', 'keys.csv', 'keys.parquet', 'prices.csv', 'prices.parquet'];
  const scripts = Object.keys(DIALECTS).map((name) => `${name}.sql`);
  expect(readdirSync(FOLDER).sort()).toEqual([...files, ...scripts].sort());
  expect(Object.keys(ENGINE_GUIDES).sort()).toEqual(Object.keys(DIALECTS).sort());
});

describe('the prices', () => {
  const read = async (engine: Engine, sql: string) =>
    engine.rows(sql.replaceAll('PRICES', `'${file('prices.parquet')}'`));

  test('have an identity that holds, and no price of nothing', async () => {
    const engine = await openEngine();
    // FOCUS: no two records share provider, price id, start, currency and type, and none may be null.
    const [count] = await read(
      engine,
      `SELECT count(*)::INT AS n, count(DISTINCT (ServiceProviderName, SkuPriceId, SkuPriceEffectiveStart))::INT AS different,
        count(*) FILTER (UnitPrice > 0 AND SkuPriceDescription <> '' AND x_Source LIKE 'https://%' AND x_Checked >= '2020')::INT AS whole FROM PRICES`,
    );
    expect(count!['n']).toBeGreaterThan(500);
    expect(count!['different']).toBe(count!['n']);
    expect(count!['whole']).toBe(count!['n']);
    const sameInCsv = await engine.rows(
      `(FROM read_csv('${file('prices.csv')}') SELECT SkuPriceId, SkuPriceEffectiveStart, UnitPrice) EXCEPT (FROM '${file('prices.parquet')}' SELECT SkuPriceId, SkuPriceEffectiveStart, UnitPrice)`,
    );
    expect(sameInCsv).toEqual([]);
    engine.close();
  });

  test('are those of the card: a price per second is what one second costs', async () => {
    const engine = await openEngine();
    const rows = await read(
      engine,
      `SELECT SkuId, x_Resolution, x_Options, UnitPrice, SkuPriceEffectiveStart AS since FROM PRICES
       WHERE PricingUnit = 'Seconds' AND x_Billing NOT LIKE '%,%' AND x_Extras = ''
         AND NOT regexp_matches(x_Options, ',|fps|pixels')`,
    );
    const wrong: unknown[] = [];
    let compared = 0;
    for (const row of rows) {
      const [resolution = ''] = String(row['x_Resolution']).split(', ');
      const asked = {
        model: String(row['SkuId']),
        resolution: resolution || '1080p',
        options: String(row['x_Options']),
      };
      const answer = coreCost(embeddedCard, asked, 1, 1, String(row['since']).slice(0, 10));
      if (!('usd' in answer)) continue; // it needs a frame rate
      compared += 1;
      if (answer.usd !== row['UnitPrice']) wrong.push({ row, usd: answer.usd });
    }
    expect(wrong).toEqual([]);
    expect(compared).toBeGreaterThan(200);
    engine.close();
  });
});

describe('the keys', () => {
  const LOG = `CREATE TABLE log (model text, resolution text, seconds double precision, takes double precision, options text, created_at timestamp)`;
  const rows = [
    ['pro', '1080p', 20, null, null, '2026-11-20 10:00:00'],
    ['ltx/ltx-2-3-fast', '2160p', 8, 3, '', '2026-11-20 23:59:59'],
    ['pro', '1080p', 8, 1, 'extend, context=4', '2026-11-20 00:00:00'],
    ['pro', '1080p', 8, 1, null, '2001-01-01 00:00:00'],
  ] as const;
  const values = rows
    .map((row) => `(${row.map((each) => (each === null ? 'NULL' : `'${each}'`)).join(', ')})`)
    .join(', ');
  const due = rows.map(([model, resolution, seconds, takes, options, at]) => {
    const answer = coreCost(
      embeddedCard,
      { model, resolution, options: options ?? '' },
      seconds,
      takes ?? '',
      at.slice(0, 10),
    );
    return 'usd' in answer
      ? { usd: answer.usd, why_not: null }
      : { usd: null, why_not: answer.problem.message };
  });
  const ASK = 'SELECT usd, why_not FROM ltx_priced ORDER BY seconds DESC, usd DESC NULLS LAST';
  const inOrder = [due[0], ...due.slice(1).sort((a, b) => (b.usd ?? 0) - (a.usd ?? 0))];

  test('price a log in DuckDB with the lines of the README', async () => {
    expect(due.filter(({ usd }) => usd !== null)).toHaveLength(3);
    const engine = await openEngine();
    await engine.run(LOG);
    await engine.run(text('duckdb.sql'));
    await engine.run(`COPY ltx_keys FROM '${file('keys.parquet')}' (FORMAT parquet)`);
    await engine.run(`INSERT INTO log VALUES ${values}`);
    expect(await engine.rows(ASK)).toEqual(inOrder);
    engine.close();
  });

  test('price the same log in PostgreSQL', async () => {
    const db = await PGlite.create();
    await db.exec(LOG);
    await db.exec(text('postgres.sql'));
    const blob = new Blob([readFileSync(file('keys.csv'))]);
    await db.query("COPY ltx_keys FROM '/dev/blob' (FORMAT csv, HEADER)", [], { blob });
    await db.exec(`INSERT INTO log VALUES ${values}`);
    expect((await db.query(ASK)).rows).toEqual(inOrder);
    await db.close();
  });

  test('are asked for in words that the core prices, for every model that has a price', () => {
    const priced = new Set(
      seedRequests(embeddedCard)
        .filter(
          (asked) =>
            'usd' in
            coreCost(
              embeddedCard,
              { ...asked, options: asked.options.replace('#', '5') },
              5,
              1,
              embeddedCard.date,
            ),
        )
        .map(({ model }) => model),
    );
    const sold = embeddedCard.sellers.flatMap((seller) =>
      seller.models
        .filter(({ ended, periods }) => {
          const last = periods.at(-1)!;
          const isOver = (ended ?? '9') <= embeddedCard.date || (last.until ?? '9') <= embeddedCard.date;
          return !isOver && last.rates.some(({ bill }) => !['month', 'quotation'].includes(bill.per));
        })
        .map((model) => `${seller.id}/${model.id}`),
    );
    expect(sold.filter((name) => !priced.has(name))).toEqual([]);
  });
});
