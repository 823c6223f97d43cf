import path from 'node:path';
import { runCommand } from '../command.ts';
import { npx } from '../npx.ts';
import { PUBLICATION_HELP, PUBLICATION_OPTIONS, publication } from '../publication.ts';
import { publishedUrl } from '../siteUrl.ts';
import { buildSheets } from './buildSheets.ts';
import { claspProblem } from './claspSettings.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

const HELP = `
npm run sheets: builds LTX Cost for Google Sheets and pushes it to the Apps Script project of .clasp.json.

  npm run sheets -- --base-url https://example.com/ltx   the site where the sidebar looks for newer prices
${PUBLICATION_HELP}`;

await runCommand(HELP, PUBLICATION_OPTIONS, async (values) => {
  const site = await publication(values, publishedUrl(values['base-url']));
  const problem = await claspProblem(ROOT);
  if (problem) throw new Error(problem);
  await buildSheets(path.join(ROOT, 'dist/sheets'), site);
  // Without --force a changed manifest is skipped in silence where no one can answer clasp's question.
  process.exitCode = (await npx('--no-install clasp push --force')) ?? 1;
});
