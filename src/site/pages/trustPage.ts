import { EVIDENCE_MEANS } from '../../../shared/rates/advice/provenance.ts';
import type { Audit, AuditedPrice, AuditedSource } from '../../../shared/rates/audit.ts';
import { type Html, html } from './html.ts';
import { readingPage } from './readingPage.ts';

/**
 * What the audit found: how well each source was read, and of each price who prints it too, when and in what row. `site`:
 * where the help page and its style sheet are, seen from this page. All that comes from sources is text.
 */
export function trustPage(audit: Audit, site = ''): Promise<string> {
  const { card, day, prices, sources } = audit;
  const countOf = (verdict: AuditedPrice['verdict']) =>
    prices.filter((price) => price.verdict === verdict).length;
  return readingPage({
    title: 'LTX Cost price audit',
    heading: 'Price audit',
    kind: 'trust',
    site,
    top: html`<p>Every price of rate card <code>${card}</code> that is in force, against what sellers and others print. The newest text
is of ${time(day)}. A price is <b>confirmed</b> where a source prints the same for the same use, <b>contradicted</b> where its
seller prints another, <b>gone</b> where the seller's whole list lacks it, and <b>unwatched</b> where no source speaks of it.
Each length of a clip that has its own figure counts as a price.</p>
<p>${EVIDENCE_MEANS}.</p>
<p>This page shows the audit that was there when it was built. A workbook may use newer confirmations: <i>Rates, Check for
updates</i> looks for them.</p>
<nav aria-label="On this page"><a href="#prices">Prices</a> · <a href="#missing">Missing</a> ·
<a href="#sources">Sources</a> · <a href="${site}help.html">Help</a> · <a href="${site}changes.html">Price changes</a></nav>`,
    main: html`<dl class="facts">
<dt>Confirmed</dt><dd>${countOf('confirmed')}</dd>
<dt>Contradicted</dt><dd>${countOf('contradicted')}</dd>
<dt>Gone</dt><dd>${countOf('gone')}</dd>
<dt>Unwatched</dt><dd>${countOf('unwatched')}</dd>
</dl>
<h2 id="prices">Prices</h2>
${bySeller(prices).map((own) => sellerPart(own, sources))}
<h2 id="missing">Missing and dissent</h2>
${foundTable('Printed by a watched seller, not on the card', audit.missing)}
${foundTable('A list of others says something else', audit.dissents)}
${renamedList(audit.renamed)}
<h2 id="sources">Sources</h2>
<table>
<thead><tr><th scope="col">Source</th><th scope="col">Read</th></tr></thead>
<tbody>
${sources.map(sourceRow)}</tbody>
</table>
`,
  });
}

const time = (day: string): Html => html`<time datetime="${day}">${day}</time>`;

function bySeller(prices: readonly AuditedPrice[]): readonly (readonly AuditedPrice[])[] {
  const sellers = new Map<string, AuditedPrice[]>();
  for (const price of prices) {
    const seller = price.model.split('/')[0] ?? '';
    sellers.set(seller, [...(sellers.get(seller) ?? []), price]);
  }
  return [...sellers.values()];
}

function sellerPart(prices: readonly AuditedPrice[], sources: readonly AuditedSource[]): Html {
  const seller = prices[0]?.model.split('/')[0] ?? '';
  const confirmed = prices.filter(({ verdict }) => verdict === 'confirmed').length;
  return html`<details>
<summary><code>${seller}</code> <span>${confirmed} of ${prices.length} confirmed</span></summary>
<table>
<thead><tr><th scope="col">Price</th><th scope="col">Verdict, and the row as printed</th></tr></thead>
<tbody>
${prices.map((price) => priceRow(price, sources))}</tbody>
</table>
</details>
`;
}

function priceRow(price: AuditedPrice, sources: readonly AuditedSource[]): Html {
  const { amount, unit, verdict, by, day, isItsSource, isLoose, printed, also = [] } = price;
  const host = new URL(price.source).host;
  const source = sources.find(({ id }) => id === by);
  const whose = isItsSource
    ? ', where it was taken from'
    : source?.voice === 'catalogue'
      ? ', a list of others'
      : '';
  return html`<tr id="${price.price.replace(/[^a-z0-9]+/gi, '-')}"><th scope="row">${price.price}<br>
<span class="soft">${unit === 'usd' ? `$${amount}` : `${amount} credits`}; <a href="${price.source}" target="_blank" rel="noopener noreferrer">${host}</a>,
checked ${time(price.checked)}, ${price.evidence}</span></th>
<td><b class="${verdict}">${verdict}</b>${isLoose ? html` <span class="soft">in words that leave a condition unsaid</span>` : ''}${
    source && day ? html`<br>${sourceLink(source)}${whose}, ${time(day)}` : ''
  }${printed ? html`<br><code>${printed.row.join(' | ')}</code>` : ''}${
    also.length > 0 ? html`<br><span class="soft">so too: ${also.join(', ')}</span>` : ''
  }</td></tr>
`;
}

const sourceLink = ({ address, name }: AuditedSource): Html =>
  html`<a href="${address}" target="_blank" rel="noopener noreferrer">${name}</a>`;

function foundTable(title: string, list: Audit['missing']): Html {
  if (list.length === 0) return html``;
  return html`<details>
<summary>${title} <span>${list.length}</span></summary>
<table>
<thead><tr><th scope="col">Price</th><th scope="col">Printed</th></tr></thead>
<tbody>
${list.map(
  ({ price, amount, by, day, printed }) => html`<tr><th scope="row">${price}</th>
<td>${amount}<br>${by}, ${time(day)}<br><code>${printed.row.join(' | ')}</code></td></tr>
`,
)}</tbody>
</table>
</details>
`;
}

const renamedList = (renamed: Audit['renamed']): Html =>
  renamed.length === 0
    ? html``
    : html`<ul>${renamed.map(({ from, to, by }) => html`<li>${from} is called ${to} by ${by}</li>`)}</ul>`;

const VOICES = {
  seller: "the seller's own",
  copy: "a copy of the seller's",
  catalogue: 'a list of others',
} as const satisfies Record<AuditedSource['voice'], string>;

const sourceRow = (source: AuditedSource): Html => html`<tr><th scope="row">${sourceLink(source)}<br>
<span class="soft">${VOICES[source.voice]}</span></th>
<td>${source.state}${source.day ? html`, ${time(source.day)}` : ''}<br>
<span class="soft">${count(source.prices, 'price')}${source.unread > 0 ? `, ${count(source.unread, 'row')} unread` : ''}${source.why ? `; ${source.why}` : ''}</span></td></tr>
`;

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
