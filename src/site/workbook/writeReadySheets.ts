import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { embeddedCard } from '../../../shared/rates/embedded.ts';
import { writeWorkbook } from '../../workbook/writeWorkbook.ts';
import { buildAll } from '../build.ts';
import { runCommand } from '../command.ts';
import { addInIn } from '../excel/manifest.ts';
import { LOCAL_URL, siteUrl } from '../siteUrl.ts';
import { loadLiveWorkbook } from './loadLiveWorkbook.ts';

const DIST = path.resolve(import.meta.dirname, '../../../dist');

const HELP = `
npm run workbook: builds LTX Cost and writes the ready-made sheets as a workbook for Excel, and as one for every spreadsheet.

  npm run workbook                                         dist/workbook/ltx-cost-live.xlsx and ltx-cost-portable.xlsx
  npm run workbook -- --base-url https://example.com/ltx   for the add-in of that site
`;

await runCommand(HELP, { 'base-url': { type: 'string' } }, async (values) => {
  await buildAll({ baseUrl: siteUrl(values['base-url'] ?? LOCAL_URL) });
  const site = path.join(DIST, 'excel');
  const folder = path.join(DIST, 'workbook');
  // Dated by its prices, so that the same prices give the same file.
  const written = new Date(`${embeddedCard.date}T00:00:00Z`);
  const addIn = addInIn(await readFile(path.join(site, 'manifest.xml'), 'utf8'));
  await mkdir(folder, { recursive: true });
  const { liveWorkbook, portableWorkbook } = await loadLiveWorkbook(folder);
  const files = {
    // A portable workbook needs no add-in, so it offers none.
    'ltx-cost-live.xlsx': await writeWorkbook(await liveWorkbook(site), { written, addIn }),
    'ltx-cost-portable.xlsx': await writeWorkbook(await portableWorkbook(site), {
      written,
      addIn: undefined,
    }),
  };
  for (const [name, bytes] of Object.entries(files)) {
    await writeFile(path.join(folder, name), bytes);
    console.log(`Wrote ${path.relative(process.cwd(), path.join(folder, name))}`);
  }
  process.exit(); // the grid keeps timers
});
