import type { CardDiff } from '../../../shared/book/cardDiff.ts';
import { type DatedChanges, priceHistory } from '../../../shared/book/priceHistory.ts';
import { embeddedCard } from '../../../shared/rates/embedded.ts';
import { cardVersion } from '../../../shared/rates/version.ts';
import { CONTENT_SECURITY_POLICY } from './contentSecurityPolicy.ts';
import { type Html, html } from './html.ts';
import { logo } from './sidebarPage.ts';

/**
 * What has changed in the prices, day by day, as the periods of the rate card have it. `site`: where the help page and its
 * style sheet are, seen from this page.
 */
export async function changesPage(site = ''): Promise<string> {
  const days = priceHistory(embeddedCard);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">
<title>LTX Cost price changes</title>
<link rel="icon" href="${site}assets/icon-32.png">
<link rel="stylesheet" href="${site}taskpane.css">
</head>
<body class="help">
<header>
${await logo()}
<h1>Price changes</h1>
<p>What changed in the prices of rate card <code>${cardVersion(embeddedCard)}</code>, the latest day first. A price counts
from the day it took effect, or, where no one says when that was, from the day it was first seen.</p>
<nav aria-label="Pages"><a href="${site}help.html">Help</a></nav>
</header>
<main>
${days.map(section)}</main>
</body>
</html>
`.html;
}

const section = ({
  day,
  changes,
}: DatedChanges): Html => html`<h2 id="d${day}"><time datetime="${day}">${day}</time></h2>
${changeTable(changes.prices)}${names('New on the card', changes.added)}${names('No longer sold', changes.ended)}`;

function changeTable(changes: CardDiff['prices']): Html {
  if (changes.length === 0) return html``;
  return html`<table>
<thead><tr><th scope="col">Model</th><th scope="col">For</th><th scope="col">Before</th><th scope="col">From this day</th></tr></thead>
<tbody>
${changes.map(changeRow)}</tbody>
</table>
`;
}

const changeRow = ({ model, use, before, after, direction }: CardDiff['prices'][number]): Html => html`<tr>
<th scope="row">${model}</th><td>${use || 'everything'}</td><td>${before ?? 'not priced'}</td>
<td>${after ?? 'not priced'}${direction ? html` <span class="soft">${direction === 'up' ? 'dearer' : 'cheaper'}</span>` : ''}</td></tr>
`;

const names = (what: string, ids: readonly string[]): Html =>
  ids.length === 0
    ? html``
    : html`<h3>${what}</h3>
<p>${ids.join(', ')}</p>
`;
