import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFile(path.join(ROOT, file), 'utf8');
const inPage = async (file: string) => new JSDOM(await read(file)).window.document.body.textContent ?? '';

/** What each product is known to hold, by its own imports. */
const PRODUCTS = [
  { file: 'dist/excel/NOTICES.txt', text: read, holds: ['@noble/hashes', 'fastest-levenshtein', 'valibot'] },
  {
    file: 'dist/sheets/Notices.html',
    text: inPage,
    holds: ['@noble/hashes', 'fastest-levenshtein', 'valibot'],
  },
  {
    file: 'dist/workbench/NOTICES.txt',
    text: read,
    holds: ['@noble/hashes', '@univerjs/core', 'fflate', 'hucre', 'react', 'rxjs', 'valibot'],
  },
  {
    file: 'NOTICES.md',
    text: read,
    holds: ['@noble/hashes', '@univerjs/core', 'fflate', 'hucre', 'react', 'rxjs', 'valibot'],
  },
];

/** The blocks of a notice: a licence, the packages under it, its text. */
const blocksOf = (notices: string) =>
  [...notices.matchAll(/^## (\S+)\n\n(.*)\n\n```text\n([\s\S]*?)\n```$/gm)].map(
    ([, licence = '', packages = '', text = '']) => ({ licence, packages: packages.split(', '), text }),
  );

test.each(PRODUCTS)('$file names what is bundled, at the version that is installed', async ({
  file,
  text,
  holds,
}) => {
  const packages = blocksOf(await text(file)).flatMap((block) => block.packages);
  for (const name of holds) {
    const { version } = JSON.parse(await read(`node_modules/${name}/package.json`));
    expect(packages).toContain(`${name} ${version}`);
  }
});

test.each(
  PRODUCTS,
)('$file gives every licence in full, and none but those that we may pass on', async (product) => {
  const blocks = blocksOf(await product.text(product.file));
  expect(blocks.length).toBeGreaterThan(2);
  for (const { licence, packages, text } of blocks) {
    expect(licence, packages.join()).toMatch(/^(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0)$/);
    expect(text, packages.join()).toMatch(/WITHOUT (ANY )?WARRANT|"AS IS"|“AS IS”/i);
  }
});

test('the add-in carries nothing of the workbench', async () => {
  for (const { file, text } of PRODUCTS.slice(0, 2)) expect(await text(file)).not.toMatch(/univer|react/i);
});

test('what authors wrote into their code to be kept is kept', async () => {
  expect(await read('dist/workbench/NOTICES.txt')).toMatch(
    /@license React[\s\S]*localForage -- Offline Storage/,
  );
});

test('NOTICES.md is what the build makes of it (npm run docs writes it)', async () => {
  expect(await read('NOTICES.md')).toBe(await read('dist/NOTICES.md'));
});
