import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { embeddedAudit } from '../../shared/rates/embeddedAudit.ts';
import { runCommand } from './command.ts';
import { buildDevelopmentManifest, buildExcel } from './excel/buildExcel.ts';
import { notices } from './notices.ts';
import { changesPage } from './pages/changesPage.ts';
import { trustPage } from './pages/trustPage.ts';
import { LOCAL, PUBLICATION_HELP, PUBLICATION_OPTIONS, publication } from './publication.ts';
import { buildRates } from './ratesFile.ts';
import { buildSheets } from './sheets/buildSheets.ts';
import { LOCAL_URL, siteUrl } from './siteUrl.ts';
import { buildWorkbench } from './workbench/buildWorkbench.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Builds everything anew in dist/. A build that fails leaves the last one as it was. */
export async function buildAll(site = LOCAL): Promise<void> {
  const made = path.join(ROOT, `node_modules/.ltx-cost-${process.pid}`);
  const to = (folder: string) => path.join(made, folder);
  try {
    const [excel, sheets] = await Promise.all([
      buildExcel(to('excel'), site),
      buildSheets(to('sheets'), site),
      buildDevelopmentManifest(to('excel-dev')),
      buildRates(made, site.ratesSignature),
    ]);
    await writeFile(to('changes.html'), await changesPage('excel/'));
    await writeFile(to('trust.html'), await trustPage(embeddedAudit, 'excel/'));
    const workbench = await buildWorkbench(to('workbench'), { site: to('excel'), scripts: excel });
    await writeFile(to('NOTICES.md'), await notices([...sheets, ...workbench]));
    await rm(path.join(ROOT, 'dist'), { recursive: true, force: true });
    await rename(made, path.join(ROOT, 'dist'));
  } finally {
    await rm(made, { recursive: true, force: true });
  }
}

const HELP = `
npm run build: makes everything anew in dist/.

  npm run build                                         for ${LOCAL_URL}, where npm run excel serves it
  npm run build -- --base-url https://example.com/ltx   for the site that dist/excel will be put on
${PUBLICATION_HELP}`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runCommand(HELP, PUBLICATION_OPTIONS, async (values) => {
    const site = await publication(values, siteUrl(values['base-url'] ?? LOCAL_URL));
    await buildAll(site);
    console.log(
      `Built dist/ for ${site.baseUrl}${site.ratesKey ? '' : '; without --rates-key it checks no signature of a rate card'}`,
    );
  });
}
