import type { CardSummary, SellerSummary } from '../../../shared/rates/advice/cardSummary.ts';
import { type Html, html } from './html.ts';

/** The active rate card: which, of when, how large. */
export const cardFactsHtml = ({
  version,
  date,
  models,
  sellers,
}: CardSummary): Html => html`<dl class="facts">
<dt>Rate card</dt><dd><code id="version">${version}</code></dd>
<dt>Prices of</dt><dd>${day(date)}</dd>
<dt>Holds</dt><dd>${count(models, 'model')} of ${count(sellers.length, 'seller')}</dd>
</dl>`;

/** When each seller's prices were last looked at, and how sure they are. */
export const sellerTableHtml = (sellers: readonly SellerSummary[]): Html => html`<table>
<thead><tr><th scope="col">Seller</th><th scope="col">Checked, on what evidence</th></tr></thead>
<tbody>
${sellers.map(
  (
    seller,
  ) => html`<tr><th scope="row">${seller.name}<br><span class="soft">${count(seller.models, 'model')}</span></th>
<td>${checks(seller)}<br><span class="soft">${evidence(seller)}</span></td></tr>
`,
)}</tbody>
</table>`;

/** Where the prices were read. */
export const sourceList = (sellers: readonly SellerSummary[]): Html[] =>
  sellers.map(
    ({ name, sources }) => html`<h3>${name}</h3>
<ul>
${sources.map((source) => html`<li><a href="${source}" target="_blank" rel="noopener noreferrer">${source}</a></li>`)}</ul>
`,
  );

const day = (date: string): Html => html`<time datetime="${date}">${date}</time>`;

const checks = ({ oldestCheck, newestCheck }: SellerSummary): Html =>
  oldestCheck === newestCheck ? day(newestCheck) : html`${day(oldestCheck)} to ${day(newestCheck)}`;

const evidence = ({ evidence }: SellerSummary): string =>
  Object.entries(evidence)
    .filter(([, rates]) => rates > 0)
    .map(([kind, rates]) => `${rates} ${kind}`)
    .join(', ');

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
