import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Scripts } from './scripts.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const LICENCE_FILE = /^(licen[cs]e|copying|copyright|notice|third-?party)/i;

/** An npm package of which code is in a product, and what must go with that code. */
interface BundledPackage {
  readonly title: string;
  /** The licence's short name (https://spdx.org/licenses), where package.json has one. */
  readonly licence: string | undefined;
  readonly text: string;
}

/** Whose code a product holds, with each licence in full: packages under one text stand together. */
export async function notices(product: readonly Scripts[]): Promise<string> {
  const packages = await Promise.all(packageFolders(product).map(readPackage));
  const byText = new Map<string, BundledPackage[]>();
  for (const each of packages) byText.set(each.text, [...(byText.get(each.text) ?? []), each]);
  const comments = [...new Set(product.flatMap(({ legalComments }) => legalComments || []))];
  return [
    '# Notices\n\nLTX Cost is under the MIT licence. It also holds code of the packages below.\n',
    ...[...byText].map(([text, group]) => notice(text, group)),
    ...(comments.length > 0 ? [`## Comments in that code\n\n${fenced(comments.join('\n\n'))}`] : []),
  ].join('\n');
}

function notice(text: string, group: readonly BundledPackage[]): string {
  const [licence, ...others] = new Set(group.flatMap((each) => each.licence ?? []));
  const titles = group.map(({ title }) => title).join(', ');
  if (!licence || others.length > 0)
    throw new Error(
      `${titles}: expected one licence in package.json, got ${[licence, ...others].join(', ')}`,
    );
  return `## ${licence}\n\n${titles}\n\n${fenced(text)}`;
}

const fenced = (text: string): string => `\`\`\`text\n${text}\n\`\`\`\n`;

/** The folders, below the project's, of the packages that esbuild took code from. */
function packageFolders(product: readonly Scripts[]): string[] {
  const files = product
    .flatMap(({ metafile }) => Object.values(metafile.outputs))
    .flatMap(({ inputs }) => Object.entries(inputs))
    .flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : []));
  // A package may stand in the node_modules of another: the last counts.
  const folders = files.map((file) => /^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]);
  return [...new Set(folders.filter((folder) => folder !== undefined))].sort();
}

async function readPackage(folder: string): Promise<BundledPackage> {
  const read = async (name: string) => (await readFile(path.join(ROOT, folder, name), 'utf8')).trim();
  const { name, version, license, author } = JSON.parse(await read('package.json')) as {
    readonly name: string;
    readonly version: string;
    readonly license?: string;
    readonly author?: string | { readonly name: string };
  };
  const files = (await readdir(path.join(ROOT, folder))).filter((file) => LICENCE_FILE.test(file)).sort();
  const texts = await Promise.all(files.map(read));
  return {
    title: `${name} ${version}`,
    licence: license,
    text: (texts.length > 0 ? texts : [await standardText(license, author)])
      .join('\n\n')
      .replaceAll('\r\n', '\n'),
  };
}

/** For a package that brings no licence file: who wrote it, and the licence that it names as SPDX lists it. */
async function standardText(
  licence: string | undefined,
  author: string | { readonly name: string } | undefined,
): Promise<string> {
  const file = path.join(ROOT, `node_modules/spdx-license-list/licenses/${licence}.json`);
  const { licenseText } = JSON.parse(await readFile(file, 'utf8')) as { readonly licenseText: string };
  const by = typeof author === 'object' ? author.name : author;
  return `By ${by ?? 'its contributors'}. It comes without a licence file; the licence reads:\n\n${licenseText.trim()}`;
}
