// The npm scripts as a person starts them, up to where they would build.
import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { publishedUrl } from '../../src/site/siteUrl.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const TSX = path.join(ROOT, 'node_modules/.bin/tsx');
const SCRIPTS = {
  start: 'src/site/workbench/serveWorkbench.ts',
  build: 'src/site/build.ts',
  excel: 'src/site/excel/sideload.ts',
  sheets: 'src/site/sheets/push.ts',
  docs: 'src/site/docs.ts',
  rates: 'src/site/feed/rates.ts',
  workbook: 'src/site/workbook/writeReadySheets.ts',
};

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const run = (script: keyof typeof SCRIPTS, ...args: readonly string[]): Promise<Run> =>
  promisify(execFile)(TSX, [SCRIPTS[script], ...args], {
    cwd: ROOT,
    shell: process.platform === 'win32',
  }).then(
    (streams) => ({ code: 0, ...streams }),
    ({ code, stdout, stderr }: Run) => ({ code, stdout, stderr }),
  );

test('package.json runs these scripts', async () => {
  const { scripts } = JSON.parse(await readFile(path.join(ROOT, 'package.json'), 'utf8'));
  for (const [name, file] of Object.entries(SCRIPTS)) expect(scripts[name]).toBe(`tsx ${file}`);
});

test.each(Object.keys(SCRIPTS) as (keyof typeof SCRIPTS)[])('%s answers --help', async (script) => {
  const { code, stdout, stderr } = await run(script, '--help');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(script === 'start' ? /^npm start: / : new RegExp(`^npm run ${script}: `));
});

describe('npm start', () => {
  test('says before it builds that the port is taken, and how to take another', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const address = other.address();
    const taken = await run('start', '--port', String(typeof address === 'object' && address?.port));
    other.close();
    expect(taken).toEqual({
      code: 1,
      stdout: '',
      stderr: 'That port is in use. Choose another: npm start -- --port 4174\n',
    });
  });

  test.each([
    [['--port', '65536'], '--port: expected a whole number from 0 to 65535, got 65536'],
    [['--prot', '4174'], "Unknown option '--prot'"],
  ])('tells %j in one line', async (args, says) => {
    const { code, stderr } = await run('start', ...args);
    expect(code).toBe(1);
    expect(stderr.trimEnd().split('\n')).toEqual([expect.stringContaining(says)]);
  });
});

test('npm run sheets refuses to push a page that would look for prices on this machine', async () => {
  const { code, stderr } = await run('sheets');
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /^--base-url: expected the address of the published site, such as https:[^\n]*, got none/,
  );
});

test.each([
  'https://localhost:3000',
  'https://127.0.0.1/ltx',
  'https://[::1]/',
  'https://ltx.localhost',
  'http://example.com',
])('%s is no address that others can reach', (address) => {
  expect(() => publishedUrl(address)).toThrow(
    /^--base-url: expected the address of the published site, such as /,
  );
});

test('a published site is named without a slash at its end', () => {
  expect(publishedUrl('https://example.com/ltx/')).toBe('https://example.com/ltx');
});

test('a tool is run in the project even where its folder has a space', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'ltx cost '));
  try {
    await mkdir(path.join(folder, 'src/site'), { recursive: true });
    await cp(path.join(ROOT, 'src/site/npx.ts'), path.join(folder, 'src/site/npx.ts'));
    await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }');
    // A stand-in for npx that says where it runs and with what.
    await writeFile(
      path.join(folder, 'npx'),
      '#!/bin/sh\npwd -P\nfor word; do echo "[$word]"; done\nexit 7\n',
    );
    await chmod(path.join(folder, 'npx'), 0o755);
    await writeFile(
      path.join(folder, 'go.ts'),
      "import { npx } from './src/site/npx.ts';\nconsole.log(await npx('--yes tool start dist/manifest.xml'));\n",
    );
    const { stdout } = await promisify(execFile)(TSX, ['go.ts'], {
      cwd: folder,
      env: { ...process.env, PATH: `${folder}${path.delimiter}${process.env['PATH']}` },
    });
    expect(stdout.trim().split('\n').slice(1)).toEqual([
      '[--yes]',
      '[tool]',
      '[start]',
      '[dist/manifest.xml]',
      '7',
    ]);
    expect(stdout).toContain(path.basename(folder));
  } finally {
    await rm(folder, { recursive: true });
  }
});
