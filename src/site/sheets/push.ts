import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { LOCAL_URL, siteUrl } from '../excel/manifest.ts';
import { buildSheets } from './buildSheets.ts';
import { claspProblem } from './claspSettings.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

const problem = await claspProblem(ROOT);
if (problem) {
  console.error(problem);
  process.exitCode = 1;
} else {
  // The site where the sidebar looks for newer rate cards.
  const { values } = parseArgs({ options: { 'base-url': { type: 'string' } } });
  await buildSheets(path.join(ROOT, 'dist/sheets'), siteUrl(values['base-url'] ?? LOCAL_URL));
  // Without --force a changed manifest is skipped in silence where no one can answer clasp's question.
  const { status, error } = spawnSync('npx --no-install clasp push --force', {
    cwd: ROOT,
    shell: true,
    stdio: 'inherit',
  });
  if (error) throw error;
  process.exitCode = status ?? 1;
}
