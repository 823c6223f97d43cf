import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { buildSheets } from './sheets.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const HOW =
  'Copy .clasp.json.example to .clasp.json, put the id of your Apps Script project in it, and run "npx clasp login" once.';

/** Why nothing can be pushed yet, or nothing if all is ready. */
async function missing(): Promise<string | undefined> {
  const settings = await readFile(path.join(ROOT, '.clasp.json'), 'utf8').catch(() => undefined);
  if (settings === undefined) return `There is no .clasp.json. ${HOW}`;
  const example = await readFile(path.join(ROOT, '.clasp.json.example'), 'utf8');
  return settings.trim() === example.trim() ? `.clasp.json is still the example. ${HOW}` : undefined;
}

const problem = await missing();
if (problem) {
  console.error(problem);
  process.exitCode = 1;
} else {
  await buildSheets(path.join(ROOT, 'dist/sheets'));
  // Without --force a changed manifest is skipped in silence where no one can answer clasp's question.
  const { status, error } = spawnSync('npx --no-install clasp push --force', {
    cwd: ROOT,
    shell: true,
    stdio: 'inherit',
  });
  if (error) throw error;
  process.exitCode = status ?? 1;
}
