// npm run warehouse -- price: what it does with logs as people have them, and with bad ones.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { price } from '../../src/warehouse/command/priceCommand.ts';
import { type Engine, openEngine } from '../../src/warehouse/duckdb/engine.ts';

const CARD = path.resolve(import.meta.dirname, '../fixtures/cards/2026-11-20.json');
const folder = mkdtempSync(path.join(tmpdir(), 'ltx-priced-'));
const at = (name: string) => path.join(folder, name);
let engine: Engine;
beforeAll(async () => {
  engine = await openEngine();
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterEach(() => {
  for (const name of readdirSync(folder)) rmSync(at(name));
});
afterAll(() => {
  engine.close();
  rmSync(folder, { recursive: true });
  vi.restoreAllMocks();
});

/** Prices a log that is given as text, and reads what was written. */
async function priced(text: string, values: Record<string, string> = {}, name = 'log.csv') {
  writeFileSync(at(name), text);
  const out = at(`priced-${name}`);
  await price({ out, card: CARD, ...values }, [at(name)]);
  // Rows come in the order in which they are priced; these have an order of their own.
  const reader = name.endsWith('csv') ? 'read_csv' : 'read_json';
  return engine.rows(`SELECT * FROM ${reader}('${out}') ORDER BY ALL`);
}

const one = (columns: string, row: string) => `${columns}\n${row}\n`;
const COLUMNS = 'model,resolution,seconds,created_at';
const PLAIN = one(COLUMNS, 'pro,1080p,20,2026-11-20');

describe('a good log', () => {
  test('gets a price per row', async () => {
    expect(await priced(PLAIN)).toMatchObject([{ usd: 1.6, why_not: null }]); // 20 s × $0.08
  });

  test('may name its columns as it likes, with capitals, blanks, quotes and words of SQL', async () => {
    const text = one('"Select","from table","a ""b""",Takes', 'pro,1080p,20,2');
    const names = { model: 'select', resolution: 'FROM TABLE', seconds: 'a "b"' };
    expect(await priced(text, names)).toMatchObject([{ usd: 3.2, Select: 'pro', 'a "b"': 20n }]);
  });

  test('counts the day of a time in UTC, whatever zone the log has', async () => {
    // The first prices of pro were seen on 2026-03-31: in Tokyo that day begins nine hours before.
    const log = one(
      COLUMNS,
      'pro,1080p,20,2026-03-31T08:59:59+09:00\npro,1080p,20,2026-03-31T09:00:00+09:00',
    );
    const [before, after] = await priced(log); // in order of time
    expect(before).toMatchObject({ usd: null, why_not: expect.stringContaining('known for 2026-03-30') });
    expect(after).toMatchObject({ usd: 1.2 }); // 20 s × $0.06, the price of then
  });

  test('may have a day before all prices, an unknown model and an amount of none: each row says why', async () => {
    const rows = await priced(
      one(
        COLUMNS,
        "pro,1080p,20,1999-01-01\no'brien,1080p,20,2026-11-20\npro,1080p,ten,2026-11-20\npro,1080p,20,",
      ),
    );
    expect(rows.map(({ usd }) => usd)).toEqual([null, null, null, null]);
    expect(rows.map(({ why_not }) => String(why_not).split(':')[0]).sort()).toEqual([
      'card',
      'created_at',
      'model',
      'seconds',
    ]);
  });

  test('may hold decimals as text and whole numbers beyond all bounds', async () => {
    const rows = await priced(
      one(
        COLUMNS,
        `pro,1080p,7.50,2026-11-20\npro,1080p,${'9'.repeat(40)},2026-11-20\npro,1080p,1e2,2026-11-20`,
      ),
    );
    expect(new Set(rows.map(({ usd }) => usd))).toEqual(new Set([0.6, null, 8])); // × $0.08
    expect(rows.find(({ usd }) => usd === null)).toMatchObject({
      why_not: expect.stringMatching(/^seconds: /),
    });
  });

  test('keeps what looks like a formula as the text that it is', async () => {
    const rows = await priced(one(`${COLUMNS},note`, "pro,1080p,20,2026-11-20,=cmd|'/c calc'!A1"));
    expect(rows).toMatchObject([{ usd: 1.6, note: "=cmd|'/c calc'!A1" }]);
    expect(readFileSync(at('priced-log.csv'), 'utf8')).toContain("=cmd|'/c calc'!A1");
  });

  test('may be JSON lines, with a number where LTX_COST takes text', async () => {
    const line = { model: 'pro', resolution: 1080, seconds: 20.5, created_at: '2026-11-20T10:00:00Z' };
    const rows = await priced(`${JSON.stringify(line)}\n`, {}, 'log.jsonl');
    expect(rows).toMatchObject([
      { usd: null, why_not: 'resolution: expected a resolution such as 1080p, got "1080"' },
    ]);
  });

  test('may be asked for the prices of one day', async () => {
    expect(await priced(PLAIN, { 'as-of': '2020-01-01' })).toMatchObject([{ usd: null }]);
    expect(await priced(PLAIN, { 'as-of': 'card' })).toMatchObject([{ usd: 1.6 }]);
  });
});

describe('a bad log is refused in one sentence, and nothing is written:', () => {
  const long = `pro,1080p,20,"${'x'.repeat(4_000_000)}"`;
  test.each([
    [
      'an unknown column',
      PLAIN,
      { model: 'modle' },
      /^--model: the log has no column called modle; it has model, /,
    ],
    [
      'a missing column',
      one('model,seconds', 'pro,3'),
      {},
      /^--resolution: the log has no column called resolution/,
    ],
    ['an empty file', '', {}, /the file is empty$/],
    ['a head without rows', `${COLUMNS}\n`, {}, /the log has no rows$/],
    [
      'two columns of one name',
      one('model,Model,resolution,seconds', 'pro,fast,1080p,3'),
      {},
      /two columns called Model/,
    ],
    [
      'a column that is to be added',
      one(`${COLUMNS},usd`, 'pro,1080p,3,,1'),
      {},
      /a column called usd already/,
    ],
    ['a day that is none', PLAIN, { 'as-of': 'yesterday' }, /^--as-of: expected log, card or a day/],
    ['a format that is none', PLAIN, { format: 'excel' }, /^--format: expected own, /],
    ['rows of different lengths', `${PLAIN}pro\n`, {}, /log\.csv: /],
    ['a line of 4 MB', `${PLAIN}${long}\n`, {}, /log\.csv: /],
  ] as const)('%s', async (_, text, values, sentence) => {
    const problem = await priced(text, values).catch((error: Error) => error);
    expect(problem).toBeInstanceOf(Error);
    expect((problem as Error).constructor).toBe(Error);
    expect((problem as Error).message).toMatch(sentence);
    expect((problem as Error).message).not.toContain('\n');
    expect(readdirSync(folder)).toEqual(['log.csv']);
  });

  test('a column of another type', async () => {
    await engine.run(
      `COPY (SELECT 'pro' AS model, '1080p' AS resolution, [20] AS seconds) TO '${at('log.parquet')}'`,
    );
    await expect(price({ out: at('p.parquet') }, [at('log.parquet')])).rejects.toThrow(
      '--seconds: expected numbers, got the column seconds of the type INTEGER[]',
    );
    expect(readdirSync(folder)).toEqual(['log.parquet']);
  });

  test('a file that is not what its name says', async () => {
    writeFileSync(at('log.parquet'), PLAIN);
    await expect(price({ out: at('p.parquet') }, [at('log.parquet')])).rejects.toThrow(/log\.parquet: /);
    expect(readdirSync(folder)).toEqual(['log.parquet']);
  });
});

describe('what was there before stays whole', () => {
  const MAIN = path.resolve(import.meta.dirname, '../../src/warehouse/main.ts');
  const node = [process.execPath, '--import', import.meta.resolve('tsx'), MAIN, 'price', 'log.csv'];
  const many = () =>
    writeFileSync(at('log.csv'), `${COLUMNS}\n${'pro,1080p,20,2026-11-20\n'.repeat(600_000)}`);

  test('when the disk is full', () => {
    many();
    writeFileSync(at('out.csv'), 'before');
    const words = node.map((word) => `'${word}'`).join(' ');
    // A limit on the size of a file stands for a disk that is full: both come back from the same write.
    const { status, stderr } = spawnSync('bash', ['-c', `ulimit -f 2000; exec ${words} --out out.csv`], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stderr).toMatch(/^out\.csv: Could not write [^\n]*\n$/);
    expect(status).toBe(1);
    expect(readFileSync(at('out.csv'), 'utf8')).toBe('before');
    expect(readdirSync(folder).sort()).toEqual(['log.csv', 'out.csv']);
  }, 60_000);

  test('when somebody interrupts it', async () => {
    many();
    writeFileSync(at('out.csv'), 'before');
    const [program, ...args] = node;
    const run = spawn(program!, [...args, '--out', 'out.csv'], { cwd: folder });
    const end = new Promise((resolve) => run.on('exit', resolve));
    await vi.waitUntil(() => readdirSync(folder).some((name) => name.endsWith('.part')), {
      timeout: 50_000,
      interval: 5,
    });
    run.kill('SIGINT');
    expect(await end).toBe(130);
    expect(readFileSync(at('out.csv'), 'utf8')).toBe('before');
    expect(readdirSync(folder).sort()).toEqual(['log.csv', 'out.csv']);
  }, 60_000);
});
