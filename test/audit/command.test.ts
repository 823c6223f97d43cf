// npm run audit as a person or a job runs it.
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { embeddedAudit } from '../../shared/rates/embeddedAudit.ts';
import { readAudit } from '../../shared/rates/reading/readAudit.ts';
import { SOURCES } from './stored.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const folder = await mkdtemp(path.join(tmpdir(), 'ltx-audit-'));
afterAll(() => rm(folder, { recursive: true }));

const audit = (...args: readonly string[]): Promise<{ readonly status: number; readonly out: string }> =>
  new Promise((resolve) => {
    const command = [
      path.join(ROOT, 'node_modules/tsx/dist/cli.mjs'),
      path.join(ROOT, 'src/audit/main.ts'),
      ...args,
    ];
    execFile(process.execPath, command, (problem, stdout, stderr) =>
      resolve({ status: typeof problem?.code === 'number' ? problem.code : 0, out: stdout + stderr }),
    );
  });

test('stored texts give a list of every live price, the whole result, and status 0', async () => {
  const [json, whole] = [path.join(folder, 'list.json'), path.join(folder, 'audit.json')];
  const { status, out } = await audit('--sources', SOURCES, '--json', json, '--audit', whole);
  expect(out).toContain('0 contradicted, 0 gone');
  expect(status).toBe(0);
  const list = JSON.parse(await readFile(json, 'utf8')) as Record<string, unknown>[];
  expect(list).toHaveLength(embeddedAudit.prices.length);
  expect(list.find(({ price }) => price === 'comfy/lip-sync lip-sync, per run')).toMatchObject({
    ...{ verdict: 'confirmed', by: 'comfy-page', figure: '14.77' },
    printed: ['—', 'Lip Sync', '14.77'],
  });
  expect(list.find(({ verdict }) => verdict === 'unwatched')).toMatchObject({ by: null, printed: null });
  expect(readAudit(await readFile(whole, 'utf8'))).toEqual(embeddedAudit);
});

test('a price that its seller prints otherwise gives status 1, and is named with the row', async () => {
  const copy = path.join(folder, 'sources');
  await cp(SOURCES, copy, { recursive: true });
  const page = path.join(copy, 'comfy-2026-08-22.mdx');
  await writeFile(page, (await readFile(page, 'utf8')).replace('| 59.08 |', '| 60.08 |'));
  const { status, out } = await audit('--sources', copy);
  expect(out).toContain(
    'comfy/extend extend, per run | card 59.08 | comfy-page 2026-08-22: 60.08 in —, Video Extend and 60.08',
  );
  expect(status).toBe(1);
});

test('--help tells what there is; a folder that is not there and a card that is none are told in a sentence', async () => {
  expect((await audit('--help')).out).toContain('npm run audit -- --sources FOLDER');
  const nowhere = await audit('--sources', path.join(folder, 'nowhere'));
  expect(nowhere).toMatchObject({ status: 1 });
  const other = await audit('--card', path.join(SOURCES, 'autoshow-video.json'), '--sources', SOURCES);
  expect(other.status).toBe(1);
  expect(other.out).toContain('the rate card cannot be used');
});
