import { pricesOf } from '../../shared/book/choosePrices.ts';
import { quote } from '../../shared/rates/billing/quote.ts';
import type { Terms } from '../../shared/rates/billing/terms.ts';
import type { RateCard } from '../../shared/rates/card.ts';
import { lookUp } from '../../shared/rates/finding/modelNames.ts';
import { parseOptions } from '../../shared/rates/finding/options.ts';
import { parseResolution } from '../../shared/rates/resolution.ts';
import { cardVersion } from '../../shared/rates/version.ts';
import { asItLooks } from '../../shared/wording.ts';
import { type Asked, coreCost } from './coreCost.ts';
import { isSaidTwice, LONGEST_COUNT, openOption, SHORTEST_COUNT, wordedOptions } from './counted.ts';
import { reasonOn } from './dayWords.ts';
import { KEY_COLUMNS, type Row } from './keyColumns.ts';
import { figuresOf } from './keyFigures.ts';

/** Days of which a key tells: from the first, before the last. */
export const FIRST_DAY = '1900-01-01';
export const LAST_DAY = '2299-12-31';

const BLANK: Row = Object.fromEntries(Object.keys(KEY_COLUMNS).map((column) => [column, null]));

/**
 * What the core says of a request, for every day: `terms`, of which the query makes the amount; `error`, whatever the amounts; or
 * `core`, where each amount has to be asked for. `options` is the text of the key, as the query makes it.
 */
export function keyRows(card: RateCard, asked: Asked): Row[] {
  const days = [FIRST_DAY, ...changesOf(card, asked.model), LAST_DAY];
  const version = cardVersion(card);
  const rows = days.slice(0, -1).map((from, i): Row => {
    const to = days[i + 1]!;
    return {
      ...BLANK,
      ...asked,
      valid_from: from,
      valid_to: to,
      card: version,
      ...onDay(card, asked, from),
    };
  });
  const first = rows[0]!;
  const isSame = ({ kind, reason, reason_after_day }: Row) =>
    kind === 'error' && reason === first['reason'] && reason_after_day === first['reason_after_day'];
  return rows.every(isSame) ? [{ ...first, valid_to: LAST_DAY }] : rows;
}

/** Days from which a model costs something else, or nothing any more. */
function changesOf(card: RateCard, name: string): string[] {
  const model = lookUp(card, asItLooks(name))?.model;
  if (!model) return [];
  const days = [...model.periods.flatMap(({ from, until }) => [from, until]), model.ended];
  return [...new Set(days.filter((day) => day !== undefined))].sort();
}

function onDay(card: RateCard, asked: Asked, from: string): Row {
  if (isSaidTwice(asked.options)) return { kind: 'core' };
  const costOf = (count: string, day: string) =>
    coreCost(card, { ...asked, options: wordedOptions(asked.options, count) }, 1, 1, day);
  const [one, two] = [costOf(SHORTEST_COUNT, from), costOf(LONGEST_COUNT, from)];
  // A price of nothing is refused with the amount; all other errors come before any amount is read.
  if ('problem' in one || 'problem' in two) {
    if (!('problem' in one && 'problem' in two) || one.problem.message !== two.problem.message)
      return { kind: 'core' };
    const { code, message } = one.problem;
    return { kind: 'error', code, ...reasonOn((day) => costOf(SHORTEST_COUNT, day), from, message) };
  }
  const terms = termsOn(card, asked, SHORTEST_COUNT, from);
  if (terms.kind === 'none' || differs(terms, termsOn(card, asked, LONGEST_COUNT, from)))
    return { kind: 'core' };
  const figures = figuresOf(terms, openOption(asked.options));
  return figures ? { kind: 'terms', ...figures } : { kind: 'core' };
}

function termsOn(card: RateCard, { model, resolution, options }: Asked, count: string, day: string): Terms {
  const size = parseResolution(asItLooks(resolution));
  if (!size) throw new Error(`${resolution} was priced without being a resolution`);
  const prices = pricesOf({ by: 'date', date: day }, { card });
  return quote(prices, asItLooks(model), size, parseOptions(asItLooks(wordedOptions(options, count)))).terms;
}

/** Whether another number changes more than its count. */
function differs(a: Terms, b: Terms): boolean {
  const text = (terms: Terms) =>
    JSON.stringify(terms, (name, value) =>
      name === 'counted' ? undefined : typeof value === 'bigint' ? String(value) : value,
    );
  return text(a) !== text(b);
}
