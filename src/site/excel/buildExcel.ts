import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { functions } from '../../../shared/functions/index.ts';
import { embeddedAudit } from '../../../shared/rates/embeddedAudit.ts';
import { embedCard } from '../embedCard.ts';
import { notices } from '../notices.ts';
import { changesPage } from '../pages/changesPage.ts';
import { helpPage } from '../pages/helpPage.ts';
import { sidebarPage } from '../pages/sidebarPage.ts';
import { trustPage } from '../pages/trustPage.ts';
import type { Publication } from '../publication.ts';
import { buildRates } from '../ratesFile.ts';
import { buildScripts, type Scripts } from '../scripts.ts';
import { sidebarAssets } from '../sidebarAssets.ts';
import { headersFile } from '../siteHeaders.ts';
import { excelMetadata } from './functionsJson.ts';
import { developmentManifest, manifestFor } from './manifest.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const ASSETS = path.join(ROOT, 'src/excel/assets');

/** Makes the add-in in `outDir`: a static site that works where `site` says. Gives the scripts that it holds. */
export async function buildExcel(outDir: string, site: Publication): Promise<readonly Scripts[]> {
  const { baseUrl } = site;
  await mkdir(outDir, { recursive: true });
  const write = (file: string, text: string) => writeFile(path.join(outDir, file), text);
  const [manifest, ltxFunctions, assets, pane, help, changes, trust] = await Promise.all([
    readFile(path.join(ROOT, 'manifest.xml'), 'utf8'),
    functionScripts(),
    sidebarAssets('linked'),
    sidebarPage({ site: { ratesAddress: 'rates.json', ...site } }),
    helpPage(),
    changesPage(),
    trustPage(embeddedAudit),
  ]);
  const scripts = [ltxFunctions, assets.scripts];
  const metadata = excelMetadata(functions, `${baseUrl}/help.html`);
  await Promise.all([
    write('functions.js', ltxFunctions.text('functions.js')),
    write('functions.json', `${JSON.stringify(metadata, null, 2)}\n`),
    write('taskpane.html', pane),
    write('taskpane.js', assets.page),
    write('taskpane-reader.js', assets.reader),
    write('taskpane.css', assets.css),
    write('help.html', help),
    write('changes.html', changes),
    write('trust.html', trust),
    write('index.html', help),
    write('manifest.xml', manifestFor(manifest, baseUrl)),
    write('NOTICES.txt', await notices(scripts)),
    buildRates(outDir, site.ratesSignature),
    cp(ASSETS, path.join(outDir, 'assets'), { recursive: true }),
  ]);
  await write('_headers', headersFile(await readdir(outDir)));
  return scripts;
}

/** Makes the manifest of the development copy, which loads the site that `npm run excel` serves. */
export async function buildDevelopmentManifest(outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  const manifest = await readFile(path.join(ROOT, 'manifest.xml'), 'utf8');
  await writeFile(path.join(outDir, 'manifest.xml'), developmentManifest(manifest));
}

const functionScripts = (): Promise<Scripts> =>
  buildScripts({
    entryPoints: { functions: path.join(ROOT, 'src/excel/functions.ts') },
    target: 'es2019',
    plugins: [embedCard],
  });
