import path from 'node:path';
import { embedCard } from './embedCard.ts';
import { buildScripts, type Scripts } from './scripts.ts';

const SOURCE = path.resolve(import.meta.dirname, '..');

/** The page's script, that of its worker, and its style sheet. */
export interface SidebarAssets {
  readonly page: string;
  readonly reader: string;
  readonly css: string;
  readonly scripts: Scripts;
}

/** Each product's own entry starts the one page. */
const PAGES = { linked: 'excel/page.ts', inlined: 'sheets/page/page.ts' };

/** `linked`: for a site. `inlined`: for the one file of Google Sheets. */
export async function sidebarAssets(kind: keyof typeof PAGES): Promise<SidebarAssets> {
  const scripts = await buildScripts({
    entryPoints: {
      page: path.join(SOURCE, PAGES[kind]),
      reader: path.join(SOURCE, 'sidebar/reader/readerScript.ts'),
      style: path.join(SOURCE, 'sidebar/page.css'),
    },
    target: ['es2020', 'safari16'], // Excel for Mac shows the page in the Safari of the system
    // HtmlService takes what follows // or /* in a template literal for a comment, and cuts it out.
    supported: kind === 'inlined' ? { 'template-literal': false } : {},
    plugins: [embedCard],
  });
  return {
    page: scripts.text('page.js'),
    reader: scripts.text('reader.js'),
    css: scripts.text('style.css'),
    scripts,
  };
}
