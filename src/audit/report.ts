import type { Audit, PriceVerdict } from '../../shared/rates/audit.ts';
import { list } from '../../shared/wording.ts';
import { grouped } from './grouped.ts';

/** What an audit found, for a terminal or an issue: sums first, then what wants a look. */
export function reportText(audit: Audit): string {
  const { prices, missing, dissents, renamed, sources } = audit;
  const of = (verdict: PriceVerdict) => prices.filter((price) => price.verdict === verdict);
  const watched = prices.length - of('unwatched').length;
  const share = prices.length === 0 ? 0 : Math.floor((1000 * watched) / prices.length) / 10;
  return [
    `Card ${audit.card}, audited with texts up to ${audit.day}`,
    `${prices.length} prices: ${of('confirmed').length} confirmed, ${of('contradicted').length} contradicted, ${of('gone').length} gone, ${of('unwatched').length} unwatched (${share} % watched); ${missing.length} missing`,
    ...section('Contradicted', of('contradicted').map(denied)),
    ...section(
      'Gone',
      of('gone').map(({ price, amount, by, day }) => `${price} | card ${amount} | not on ${by} ${day}`),
    ),
    ...section(
      'Renamed',
      renamed.map(({ from, to, by }) => `${from} is ${to} on ${by} now`),
    ),
    ...section(
      'Missing',
      missing.map(({ price, amount, by, day }) => `${price} | ${by} ${day}: ${amount}`),
    ),
    ...section(
      'Dissent of others',
      dissents.map(({ price, amount, by, day }) => `${price} | ${by} ${day}: ${amount}`),
    ),
    ...section('Unwatched, by seller', bySeller(of('unwatched').map(({ model }) => model))),
    ...section(
      'Sources that could not be read',
      sources
        .filter(({ state }) => state !== 'read')
        .map(({ id, state, why }) => `${id}: ${state}: ${why ?? ''}`),
    ),
  ].join('\n');
}

const denied = ({ price, amount, by, day, printed }: Audit['prices'][number]): string =>
  `${price} | card ${amount} | ${by} ${day}: ${printed?.figure} in ${list(printed?.row ?? [])}`;

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', `${title}: ${lines.length}`, ...lines.map((line) => `- ${line}`)];

const bySeller = (models: readonly string[]): string[] =>
  [...grouped(models, (model) => model.split('/')[0]!)]
    .sort((a, b) => b[1].length - a[1].length)
    .map(([seller, prices]) => `${seller}: ${prices.length}`);
