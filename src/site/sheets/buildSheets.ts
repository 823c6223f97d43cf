import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { functions } from '../../../shared/functions/index.ts';
import { embedCard } from '../embedCard.ts';
import { sidebarPage } from '../pages/sidebarPage.ts';
import { GLOBAL, sheetsStubs } from './stubs.ts';

const SHEETS = path.resolve(import.meta.dirname, '../../sheets');

/** Makes the two files that clasp pushes beside the manifest: Code.js and Sidebar.html, in `outDir`. */
export async function buildSheets(outDir: string, baseUrl: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  await Promise.all([
    build({
      entryPoints: [path.join(SHEETS, 'code.ts')],
      outfile: path.join(outDir, 'Code.js'),
      bundle: true,
      minify: true,
      charset: 'utf8',
      format: 'iife',
      globalName: GLOBAL,
      target: 'es2019',
      alias: { '@noble/hashes/sha2.js': path.join(SHEETS, 'sha256.ts') },
      plugins: [embedCard],
      footer: { js: sheetsStubs(functions) },
      logLevel: 'warning',
    }),
    writeFile(
      path.join(outDir, 'Sidebar.html'),
      await sidebarPage({ host: 'sheets', ratesAddress: `${baseUrl}/rates.json` }),
    ),
  ]);
}
