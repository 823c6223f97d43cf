import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { functions } from '../../shared/functions/index.ts';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import { summarise } from '../sidebar/cardSummary.ts';
import { cardFacts, sellerTable } from './cardHtml.ts';
import { CONTENT_SECURITY_POLICY } from './contentSecurityPolicy.ts';
import { type Html, html, trusted } from './html.ts';
import { referenceEntries } from './referenceHtml.ts';

const SIDEBAR = path.resolve(import.meta.dirname, '../sidebar');
const ICON = path.resolve(import.meta.dirname, '../excel/assets/icon.svg');

/** The page's script and style sheet. */
export async function sidebarAssets(): Promise<{ readonly js: string; readonly css: string }> {
  const { outputFiles } = await build({
    entryPoints: [path.join(SIDEBAR, 'main.ts'), path.join(SIDEBAR, 'page.css')],
    outdir: SIDEBAR, // nothing is written there: esbuild only wants to know
    write: false,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2019',
    logLevel: 'warning',
  });
  const text = (ending: string) => outputFiles.find(({ path: file }) => file.endsWith(ending))?.text ?? '';
  return { js: text('.js'), css: text('.css') };
}

/** The logo as markup, without the title that a picture on its own would carry. */
export const logo = async (): Promise<Html> => trusted((await readFile(ICON, 'utf8')).trim());

/**
 * The page of the task pane and the sidebar. For Excel, and the workbench, it stands beside its script and style
 * sheet; for Google Sheets everything is inside, for a sidebar is one file.
 */
export async function sidebarPage({ host }: { readonly host: 'excel' | 'sheets' }): Promise<string> {
  const page = { excel: linked, sheets: inlined }[host];
  const { head, script, help } = await page();
  const card = summarise(embeddedCard);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>LTX Cost</title>
${head}
</head>
<body>
<header>
${await logo()}
<h1>LTX Cost</h1>
<p>Spreadsheet functions for what AI video costs. Every price is dated, sourced and stays as it is until you change it.</p>
</header>
<main>
<p class="status" id="status" role="status" hidden></p>
<h2>Prices</h2>
${cardFacts(card)}
<details>
<summary>Checked when, and how sure</summary>
${sellerTable(card.sellers)}
</details>
<h2>Functions</h2>
<div id="search-box" role="search" hidden>
<label for="search">Search the functions</label>
<input id="search" type="search" autocomplete="off" spellcheck="false">
</div>
<p class="soft" id="found" role="status" hidden></p>
${referenceEntries(functions)}</main>
${help}
${script}
</body>
</html>
`.html;
}

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
    script: html`<script src="taskpane.js"></script>`,
    help: html`<footer><a href="help.html" target="_blank" rel="noopener">Help: errors, prices and their sources</a></footer>`,
  };
}

async function inlined(): Promise<HostParts> {
  const { js, css } = await sidebarAssets();
  return {
    // Google's own scripts share this page, so a policy can only forbid what neither of us does.
    head: html`<base target="_top">
<meta http-equiv="Content-Security-Policy" content="object-src 'none'; form-action 'none'">
<style>${trusted(css)}</style>`,
    script: html`<script>${trusted(js.replaceAll('</script', '<\\/script'))}</script>`,
    help: html``,
  };
}
