import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { functions } from '../../../shared/functions/index.ts';
import type { AddIn } from '../../workbook/addInOffer.ts';
import { addInIn } from '../excel/manifest.ts';
import { notices } from '../notices.ts';
import { buildScripts, type Scripts } from '../scripts.ts';
import { exampleFormulas } from './exampleFormulas.ts';
import { largerFormulaCache } from './largerFormulaCache.ts';
import { withoutHyphenation } from './withoutHyphenation.ts';

const SOURCE = path.resolve(import.meta.dirname, '../../workbench');

/** Files of the Excel site that the workbench has its own of, or whose content policy is not for it. */
const OWN: ReadonlySet<string> = new Set(['index.html', 'NOTICES.txt', '_headers']);

/**
 * Makes the workbench, a static site, in `outDir`. It runs the very same files as Excel: those of the site at
 * `excel`, made before. Gives the scripts that it holds.
 */
export async function buildWorkbench(
  outDir: string,
  excel: { readonly site: string; readonly scripts: readonly Scripts[] },
): Promise<readonly Scripts[]> {
  await mkdir(outDir, { recursive: true });
  const write = (file: string, text: string) => writeFile(path.join(outDir, file), text);
  const workbench = await buildScripts({
    entryPoints: { workbench: path.join(SOURCE, 'main.ts') },
    target: 'es2022',
    format: 'esm',
    splitting: true, // what files need is loaded with the first of them
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [withoutHyphenation, largerFormulaCache],
  });
  const scripts = [workbench, ...excel.scripts];
  await Promise.all([
    ...workbench.names.map((name) => write(name, workbench.text(name))),
    write('addIn.json', `${JSON.stringify(await addInOf(excel.site))}\n`),
    write('NOTICES.txt', await notices(scripts)),
    write('examples.json', `${JSON.stringify(exampleFormulas(functions), null, 2)}\n`),
    cp(path.join(SOURCE, 'index.html'), path.join(outDir, 'index.html')),
    copyExcelSite(excel.site, outDir),
  ]);
  return scripts;
}

/** The add-in that downloaded workbooks offer is the one that the site belongs to. */
async function addInOf(site: string): Promise<AddIn> {
  return addInIn(await readFile(path.join(site, 'manifest.xml'), 'utf8'));
}

async function copyExcelSite(from: string, to: string): Promise<void> {
  const names = (await readdir(from)).filter((name) => !name.endsWith('.xml') && !OWN.has(name));
  await Promise.all(names.map((name) => cp(path.join(from, name), path.join(to, name), { recursive: true })));
}
