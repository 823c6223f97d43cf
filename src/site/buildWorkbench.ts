import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { functions } from '../../shared/functions/index.ts';
import { exampleFormulas } from './exampleFormulas.ts';

const SOURCE = path.resolve(import.meta.dirname, '../workbench');

/** Files of the Excel site that the workbench has its own of, or whose content policy is not for it. */
const OWN: ReadonlySet<string> = new Set(['index.html', '_headers']);

// Univer's engine carries hyphenation dictionaries for 70 languages, 5 MB. A sheet never hyphenates.
const withoutHyphenation: Plugin = {
  name: 'without-hyphenation',
  setup({ onLoad }) {
    onLoad({ filter: /engine-render[\\/]lib[\\/]es[\\/][a-z0-9-]+-[A-Za-z0-9_-]+\.js$/ }, () => ({
      contents: 'export default [];',
      loader: 'js',
    }));
  },
};

/**
 * Makes the workbench, a static site, in `outDir`. The Excel site must be built before, beside it in
 * `excel/`: the workbench runs the very same files.
 */
export async function buildWorkbench(
  outDir: string,
  excelDir = path.join(outDir, '../excel'),
): Promise<void> {
  await mkdir(outDir, { recursive: true });
  await Promise.all([
    build({
      entryPoints: { workbench: path.join(SOURCE, 'main.ts') },
      outdir: outDir,
      bundle: true,
      minify: true,
      format: 'iife',
      target: 'es2022',
      define: { 'process.env.NODE_ENV': '"production"' },
      legalComments: 'linked',
      plugins: [withoutHyphenation],
      logLevel: 'warning',
    }),
    cp(path.join(SOURCE, 'index.html'), path.join(outDir, 'index.html')),
    copyExcelSite(excelDir, outDir),
    writeFile(path.join(outDir, 'examples.json'), `${JSON.stringify(exampleFormulas(functions), null, 2)}\n`),
  ]);
}

async function copyExcelSite(from: string, to: string): Promise<void> {
  const names = (await readdir(from)).filter((name) => !name.endsWith('.xml') && !OWN.has(name));
  await Promise.all(names.map((name) => cp(path.join(from, name), path.join(to, name), { recursive: true })));
}
