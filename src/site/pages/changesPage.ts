import type { CardDiff } from '../../../shared/book/cardDiff.ts';
import { type DatedChanges, priceHistory } from '../../../shared/book/priceHistory.ts';
import { embeddedCard } from '../../../shared/rates/embedded.ts';
import { cardVersion } from '../../../shared/rates/version.ts';
import { type Html, html } from './html.ts';
import { readingPage } from './readingPage.ts';

/**
 * What has changed in the prices, day by day, as the periods of the rate card have it. `site`: where the help page and its
 * style sheet are, seen from this page.
 */
export function changesPage(site = ''): Promise<string> {
  const days = priceHistory(embeddedCard);
  return readingPage({
    title: 'LTX Cost price changes',
    heading: 'Price changes',
    site,
    top: html`<p>What changed in the prices of rate card <code>${cardVersion(embeddedCard)}</code>, the latest day first. A price counts
from the day it took effect, or, where no one says when that was, from the day it was first seen.</p>
<nav aria-label="Pages"><a href="${site}help.html">Help</a></nav>`,
    main: html`${days.map(section)}`,
  });
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
