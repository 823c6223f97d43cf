import { pricesOf } from '../../../shared/book/choosePrices.ts';
import { quote } from '../../../shared/rates/billing/quote.ts';
import type { Terms } from '../../../shared/rates/billing/terms.ts';
import type { RateCard } from '../../../shared/rates/card.ts';
import { lookUp } from '../../../shared/rates/finding/modelNames.ts';
import { parseOptions } from '../../../shared/rates/finding/options.ts';
import { parseResolution } from '../../../shared/rates/resolution.ts';
import { cardVersion } from '../../../shared/rates/version.ts';
import { asItLooks } from '../../../shared/wording.ts';
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
  const onDay = keyOf(card, asked);
  const rows = days.slice(0, -1).map((from, i): Row => {
    const to = days[i + 1]!;
    return {
      ...BLANK,
      ...asked,
      valid_from: from,
      valid_to: to,
      card: version,
      ...onDay(from),
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

function keyOf(card: RateCard, asked: Asked): (day: string) => Row {
  if (isSaidTwice(asked.options)) return () => ({ kind: 'core' });
  const open = openOption(asked.options);
  const counts = open === undefined ? [SHORTEST_COUNT] : [SHORTEST_COUNT, LONGEST_COUNT];
  const requests = counts.map((count) => ({ ...asked, options: wordedOptions(asked.options, count) }));
  return (day) => {
    const answers = requests.map((each) => coreCost(card, each, 1, 1, day));
    // A price of nothing is refused with the amount; all other errors come before any amount is read.
    const problems = answers.flatMap((answer) => ('problem' in answer ? [answer.problem] : []));
    const [problem, ...others] = problems;
    if (problem) {
      const { code, message } = problem;
      if (problems.length < answers.length || others.some((other) => other.message !== message))
        return { kind: 'core' };
      const answerOn = (on: string) => coreCost(card, requests[0]!, 1, 1, on);
      return { kind: 'error', code, ...reasonOn(answerOn, day, message) };
    }
    const [terms, ...more] = requests.map((each) => termsOn(card, each, day));
    if (terms!.kind === 'none' || more.some((each) => differs(terms!, each))) return { kind: 'core' };
    const figures = figuresOf(terms!, open);
    return figures ? { kind: 'terms', ...figures } : { kind: 'core' };
  };
}

function termsOn(card: RateCard, { model, resolution, options }: Asked, day: string): Terms {
  const size = parseResolution(asItLooks(resolution));
  if (!size) throw new Error(`${resolution} was priced without being a resolution`);
  const prices = pricesOf({ by: 'date', date: day }, { card });
  return quote(prices, asItLooks(model), size, parseOptions(asItLooks(options))).terms;
}

/** Whether another number changes more than its count. */
function differs(a: Terms, b: Terms): boolean {
  const text = (terms: Terms) =>
    JSON.stringify(terms, (name, value) =>
      name === 'counted' ? undefined : typeof value === 'bigint' ? String(value) : value,
    );
  return text(a) !== text(b);
}
