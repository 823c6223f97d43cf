import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildWorkbench } from './buildWorkbench.ts';
import { buildDevelopmentManifest, buildExcel } from './excel/buildExcel.ts';
import { LOCAL_URL, siteUrl } from './excel/manifest.ts';
import { buildRates } from './ratesFile.ts';
import { buildSheets } from './sheets/buildSheets.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Builds everything anew in dist/. A build that fails leaves the last one as it was. */
export async function buildAll(baseUrl = LOCAL_URL): Promise<void> {
  const made = path.join(ROOT, `node_modules/.ltx-cost-${process.pid}`);
  const to = (folder: string) => path.join(made, folder);
  try {
    await Promise.all([
      buildRates(made),
      buildRates(to('excel')),
      buildSheets(to('sheets'), baseUrl),
      buildDevelopmentManifest(to('excel-dev')),
      buildExcel(to('excel'), baseUrl),
    ]);
    await buildWorkbench(to('workbench')); // it copies the Excel site
    await rm(path.join(ROOT, 'dist'), { recursive: true, force: true });
    await rename(made, path.join(ROOT, 'dist'));
  } finally {
    await rm(made, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { 'base-url': { type: 'string' } } });
  const baseUrl = siteUrl(values['base-url'] ?? LOCAL_URL);
  await buildAll(baseUrl);
  console.log(`Built dist/ for ${baseUrl}`);
}
