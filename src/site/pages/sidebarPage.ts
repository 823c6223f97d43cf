import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { functions } from '../../../shared/functions/index.ts';
import type { Publication } from '../publication.ts';
import type { SidebarAssets } from '../sidebarAssets.ts';
import { CONTENT_SECURITY_POLICY } from './contentSecurityPolicy.ts';
import { type Html, html, trusted } from './html.ts';
import { referenceEntries } from './referenceHtml.ts';

const ICON = path.resolve(import.meta.dirname, '../../excel/assets/icon.svg');

/** The logo as markup, without the title that a picture on its own would carry. */
export const logo = async (): Promise<Html> => trusted((await readFile(ICON, 'utf8')).trim());

/**
 * The page of the task pane and the sidebar. For Excel, and the workbench, it stands beside its script and style
 * sheet; for Google Sheets everything is inside, for a sidebar is one file.
 */
export async function sidebarPage({
  inside,
  site,
}: {
  /** What stands in the page itself; left out, the page stands beside it. */
  readonly inside?: SidebarAssets;
  /** `ratesAddress` may be relative to the page. */
  readonly site: Omit<Publication, 'baseUrl'> & { readonly ratesAddress: string };
}): Promise<string> {
  const { head, script, help } = inside ? inlined(inside) : LINKED;
  return html`<!doctype html>
<html lang="en" data-rates="${site.ratesAddress}"${attribute('rates-key', site.ratesKey)}${attribute('rates-signature', site.ratesSignature)}${attribute('repository', site.repository)}>
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

/** What the page reads of its own root element; nothing where there is nothing to say. */
const attribute = (name: string, value: string | undefined): Html =>
  value === undefined ? html`` : html` data-${name}="${value}"`;

const TABS = [
  { id: 'workbook', title: 'Workbook' },
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

const LINKED: HostParts = {
  head: html`<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">
<link rel="icon" href="assets/icon-32.png">
<link rel="stylesheet" href="taskpane.css">`,
  script: html`<script defer src="taskpane.js"></script>`,
  help: html`<p><a href="help.html" target="_blank" rel="noopener">Errors, prices and their sources</a></p>`,
};

function inlined({ page, reader, css }: SidebarAssets): HostParts {
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
