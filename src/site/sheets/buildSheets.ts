import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { functions } from '../../../shared/functions/index.ts';
import { embedCard } from '../embedCard.ts';
import { notices } from '../notices.ts';
import { html } from '../pages/html.ts';
import { sidebarPage } from '../pages/sidebarPage.ts';
import type { Publication } from '../publication.ts';
import { buildScripts, type Scripts } from '../scripts.ts';
import { sidebarAssets } from '../sidebarAssets.ts';
import { lateReader } from './lateReader.ts';
import { GLOBAL, sheetsStubs } from './stubs.ts';

const SHEETS = path.resolve(import.meta.dirname, '../../sheets');

/**
 * Makes what clasp pushes beside the manifest in `outDir`: the script, its page, and the notices, as a page too, for
 * clasp pushes no text. Gives the scripts that they hold.
 */
export async function buildSheets(outDir: string, site: Publication): Promise<readonly Scripts[]> {
  await mkdir(outDir, { recursive: true });
  const write = (file: string, text: string) => writeFile(path.join(outDir, file), text);
  const [code, assets] = await Promise.all([
    buildScripts({
      entryPoints: { Code: path.join(SHEETS, 'code.ts') },
      globalName: GLOBAL,
      target: 'es2019',
      alias: { '@noble/hashes/sha2.js': path.join(SHEETS, 'sha256.ts') },
      plugins: [embedCard, lateReader],
      footer: { js: sheetsStubs(functions) },
    }),
    sidebarAssets('inlined'),
  ]);
  const scripts = [code, assets.scripts];
  await Promise.all([
    write('Code.js', code.text('Code.js')),
    write(
      'Sidebar.html',
      await sidebarPage({ inside: assets, site: { ratesAddress: `${site.baseUrl}/rates.json`, ...site } }),
    ),
    write('Notices.html', html`<pre>${await notices(scripts)}</pre>`.html),
  ]);
  return scripts;
}
