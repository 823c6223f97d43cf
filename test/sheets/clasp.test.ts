import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { JSDOM } from 'jsdom';
import ts from 'typescript';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { claspProblem } from '../../src/site/sheets/claspSettings.ts';
import { SHEETS_FOLDER } from './vm.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const CLASP = path.join(ROOT, 'node_modules/.bin/clasp');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ltx-cost-clasp-'));
  await cp(path.join(ROOT, '.clasp.json.example'), path.join(folder, '.clasp.json.example'));
});
afterEach(() => rm(folder, { recursive: true }));

async function putSettings(): Promise<void> {
  const example = await readFile(path.join(ROOT, '.clasp.json.example'), 'utf8');
  await writeFile(
    path.join(folder, '.clasp.json'),
    example.replace('PUT-YOUR-SCRIPT-ID-HERE', '1abcdefghijklmnopqrstuvwxyz'),
  );
}

test('clasp pushes the manifest, the script, the sidebar and the notices, and no other file', async () => {
  await putSettings();
  for (const name of ['appsscript.json', '.claspignore', 'package.json', 'src']) {
    await cp(path.join(ROOT, name), path.join(folder, name), { recursive: true });
  }
  await cp(SHEETS_FOLDER, path.join(folder, 'dist/sheets'), { recursive: true });
  for (const name of [
    'dist/excel/functions.js',
    'dist/excel/taskpane.html',
    'node_modules/a/index.js',
    'a.gs',
  ]) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), '');
  }
  const { stdout } = await promisify(execFile)(CLASP, ['show-file-status', '--json'], {
    cwd: folder,
    shell: process.platform === 'win32',
  });
  const { filesToPush } = JSON.parse(stdout) as { filesToPush: string[] };
  expect(filesToPush.sort()).toEqual([
    'appsscript.json',
    'dist/sheets/Code.js',
    'dist/sheets/Notices.html',
    'dist/sheets/Sidebar.html',
  ]);
}, 30_000);

describe('before a push', () => {
  test('a missing .clasp.json is told, and what to do', async () => {
    expect(await claspProblem(folder)).toMatch(
      /^There is no \.clasp\.json\. Copy .* "npx clasp login" once\.$/,
    );
  });

  test('an example that was copied and left as it was is told', async () => {
    await cp(path.join(folder, '.clasp.json.example'), path.join(folder, '.clasp.json'));
    expect(await claspProblem(folder)).toMatch(/^\.clasp\.json is still the example\./);
  });

  test('nothing is wrong with a script id in it', async () => {
    await putSettings();
    expect(await claspProblem(folder)).toBeUndefined();
  });
});

test('the manifest asks for the open spreadsheet and the sidebar, and for nothing else', async () => {
  const manifest: unknown = JSON.parse(await readFile(path.join(ROOT, 'appsscript.json'), 'utf8'));
  expect(manifest).toEqual({
    timeZone: 'Etc/UTC',
    runtimeVersion: 'V8',
    exceptionLogging: 'STACKDRIVER',
    dependencies: {},
    oauthScopes: [
      'https://www.googleapis.com/auth/spreadsheets.currentonly',
      'https://www.googleapis.com/auth/script.container.ui',
    ],
  });
});

test('the sidebar is one page that loads nothing from elsewhere', async () => {
  const page = await readFile(path.join(SHEETS_FOLDER, 'Sidebar.html'), 'utf8');
  expect(page).toMatch(/^<!doctype html>/i);
  expect(page).not.toMatch(/<(script|img|iframe)[^>]*\ssrc\s*=(?!\s*["']?data:)/i);
  expect(page).not.toMatch(/<link[^>]*\shref\s*=(?!\s*["']?data:)/i);
  expect(page).not.toMatch(/@import|url\(\s*["']?https?:/i);
  // A scriptlet would only be evaluated in a template, which this file is not; scripts may hold any text.
  expect(page.replace(/<script[^>]*>.*?<\/script>/gs, '')).not.toContain('<?');
});

// HtmlService cuts what follows // or /* in a template literal: github.com/enuchi/React-Google-Apps-Script/issues/157
test('no script of the sidebar has a template literal, of which Google would cut a part', async () => {
  const { document } = new JSDOM(await readFile(path.join(SHEETS_FOLDER, 'Sidebar.html'), 'utf8')).window;
  const scripts = [...document.querySelectorAll('script')].map((script) => script.textContent ?? '');
  expect(scripts.map(({ length }) => length > 50_000)).toEqual([true, true]); // the page's, and its worker's
  for (const script of scripts) expect(templateLiterals(script)).toEqual([]);
  expect(templateLiterals('a(`b`); c`d`')).toHaveLength(2);
});

function templateLiterals(script: string): string[] {
  const literals: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node))
      literals.push(node.getText());
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('page.js', script, ts.ScriptTarget.ES2022, true));
  return literals;
}
