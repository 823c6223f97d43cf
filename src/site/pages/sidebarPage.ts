import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { functions } from '../../../shared/functions/index.ts';
import { embedCard } from '../embedCard.ts';
import { CONTENT_SECURITY_POLICY } from './contentSecurityPolicy.ts';
import { type Html, html, trusted } from './html.ts';
import { referenceEntries } from './referenceHtml.ts';

const SIDEBAR = path.resolve(import.meta.dirname, '../../sidebar');
/** Each product's own entry starts the one page. */
const PAGES = {
  linked: path.resolve(import.meta.dirname, '../../excel/page.ts'),
  inlined: path.resolve(import.meta.dirname, '../../sheets/page/page.ts'),
};
const ICON = path.resolve(import.meta.dirname, '../../excel/assets/icon.svg');

/** The page's script, that of its worker, and its style sheet. */
export interface SidebarAssets {
  readonly page: string;
  readonly reader: string;
  readonly css: string;
}

/** `linked`: for a site. `inlined`: for the one file of Google Sheets. */
export async function sidebarAssets(kind: 'linked' | 'inlined'): Promise<SidebarAssets> {
  const { outputFiles } = await build({
    entryPoints: {
      page: PAGES[kind],
      reader: path.join(SIDEBAR, 'reader/readerScript.ts'),
      style: path.join(SIDEBAR, 'page.css'),
    },
    outdir: SIDEBAR, // nothing is written there: esbuild only wants to know
    write: false,
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'iife',
    target: 'es2020', // office.js runs in browsers that have it
    plugins: [embedCard],
    logLevel: 'warning',
  });
  const text = (name: string): string => {
    const found = outputFiles.find(({ path: file }) => path.basename(file) === name);
    if (!found) throw new Error(`esbuild made no ${name}`);
    return found.text;
  };
  return { page: text('page.js'), reader: text('reader.js'), css: text('style.css') };
}

/** The logo as markup, without the title that a picture on its own would carry. */
export const logo = async (): Promise<Html> => trusted((await readFile(ICON, 'utf8')).trim());

/**
 * The page of the task pane and the sidebar. For Excel, and the workbench, it stands beside its script and style
 * sheet; for Google Sheets everything is inside, for a sidebar is one file.
 */
export async function sidebarPage({
  host,
  ratesAddress,
}: {
  readonly host: 'excel' | 'sheets';
  /** Where updates of the rate card are looked for, relative to the page or absolute. */
  readonly ratesAddress: string;
}): Promise<string> {
  const page = { excel: linked, sheets: inlined }[host];
  const { head, script, help } = await page();
  return html`<!doctype html>
<html lang="en" data-rates="${ratesAddress}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>LTX Cost</title>
${head}
<noscript><style>[role=tabpanel]{display:block!important}</style></noscript>
</head>
<body>
<header>
${await logo()}
<h1>LTX Cost</h1>
</header>
<div class="top">
<nav aria-label="Sections">
<div id="tabs" role="tablist" aria-label="Sections">
${TABS.map(
  ({ id, title }, i) =>
    html`<button type="button" role="tab" id="${id}-tab" aria-controls="${id}" aria-selected="${String(i === 0)}" tabindex="${i === 0 ? 0 : -1}">${title}</button>
`,
)}</div>
</nav>
<p class="status" id="status" role="status"></p>
<div class="busy" id="busy" hidden></div>
</div>
<main>
${TABS.map(
  ({ id }, i) =>
    html`<section id="${id}" role="tabpanel" aria-labelledby="${id}-tab"${trusted(i === 0 ? '' : ' hidden')}>${id === 'help' ? helpPart(help) : ''}</section>
`,
)}</main>
${script}
</body>
</html>
`.html;
}

const TABS = [
  { id: 'rates', title: 'Rates' },
  { id: 'local', title: 'Local' },
  { id: 'insert', title: 'Insert' },
  { id: 'sheets', title: 'Sheets' },
  { id: 'help', title: 'Help' },
] as const;

/** The reference is part of the page itself, so that it can be read before any script has run. */
const helpPart = (more: Html): Html => html`
<h2>Functions</h2>
<div id="search-box" role="search" hidden>
<label for="search">Search the functions</label>
<input id="search" type="search" autocomplete="off" spellcheck="false">
</div>
<p class="soft" id="found" role="status" hidden></p>
${referenceEntries(functions)}${more}`;

interface HostParts {
  readonly head: Html;
  readonly script: Html;
  readonly help: Html;
}

async function linked(): Promise<HostParts> {
  return {
    head: html`<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">
<link rel="icon" href="assets/icon-32.png">
<link rel="stylesheet" href="taskpane.css">`,
    script: html`<script defer src="taskpane.js"></script>`,
    help: html`<p><a href="help.html" target="_blank" rel="noopener">Errors, prices and their sources</a></p>`,
  };
}

async function inlined(): Promise<HostParts> {
  const { page, reader, css } = await sidebarAssets('inlined');
  return {
    // Google's own scripts share this page, so a policy can only forbid what neither of us does.
    head: html`<base target="_top">
<meta http-equiv="Content-Security-Policy" content="object-src 'none'; form-action 'none'">
<style>${trusted(css)}</style>`,
    // The worker's script is text to the page, which starts it when there is something to read.
    script: html`<script type="text/plain" id="reader">${inScript(reader)}</script>
<script>${inScript(page)}</script>`,
    help: html``,
  };
}

/** What stands in a script element ends where these stand, or is read otherwise from there on. */
function inScript(code: string): Html {
  const safe = code.replaceAll('</script', '<\\/script');
  const trap = /<!--|<\/?script/i.exec(safe);
  if (trap) throw new Error(`The script holds ${trap[0]}, which ends or changes a script element.`);
  return trusted(safe);
}
