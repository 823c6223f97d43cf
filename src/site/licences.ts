import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { embedCard } from './embedCard.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PRODUCTS = [
  'src/excel/functions.ts',
  'src/sheets/main.ts',
  'src/sidebar/linkedPage.ts',
  'src/sidebar/reader/readerScript.ts',
];

/** NOTICES.md: whose code the add-in's bundles hold, with each licence in full. */
export async function notices(): Promise<string> {
  const packages = await bundledPackages();
  const parts = await Promise.all(packages.map(notice));
  const intro = `# Notices

LTX Cost is under the MIT licence (see LICENSE). The files of the add-in, functions.js, taskpane.js, Code.js and
Sidebar.html, also hold code of the packages below. The workbench, which is no part of the add-in, is built on Univer
(Apache-2.0) and React (MIT); its own notices stand beside it, in workbench.js.LEGAL.txt. This file is made by
\`npx tsx src/site/licences.ts\` from what the bundler put in.
`;
  return [intro, ...parts].join('\n');
}

/** The npm packages that esbuild takes into the add-in's bundles. */
async function bundledPackages(): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: PRODUCTS.map((file) => path.join(ROOT, file)),
    absWorkingDir: ROOT,
    outdir: ROOT, // nothing is written
    write: false,
    bundle: true,
    format: 'iife',
    target: 'es2019',
    plugins: [embedCard],
    metafile: true,
    logLevel: 'warning',
  });
  const used = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  );
  const names = used.map((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1]);
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}

async function notice(name: string): Promise<string> {
  const folder = path.join(ROOT, 'node_modules', name);
  const { version, license }: { version: string; license: string } = JSON.parse(
    await readFile(path.join(folder, 'package.json'), 'utf8'),
  );
  const file = (await readdir(folder)).find((each) => /^licen[cs]e/i.test(each));
  if (!file || !existsSync(path.join(folder, file))) throw new Error(`${name} has no licence file`);
  const text = (await readFile(path.join(folder, file), 'utf8')).trim();
  return `## ${name} ${version} (${license})\n\n\`\`\`text\n${text}\n\`\`\`\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await writeFile(path.join(ROOT, 'NOTICES.md'), await notices());
