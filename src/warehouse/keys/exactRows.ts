import type { RateCard } from '../../../shared/rates/card.ts';
import { coreCost } from './coreCost.ts';
import { reasonOn } from './dayWords.ts';
import type { Row } from './keyColumns.ts';

/** A row of `unprovedAmounts`, priced by the core: `usd`, or `code` and why there is none. */
export function exactRow(card: RateCard, amount: Readonly<Record<string, unknown>>): Row {
  const text = (column: string) => String(amount[column] ?? '');
  const asked = { model: text('model'), resolution: text('resolution'), options: text('options') };
  const [seconds, takes] = [amountAt(amount, 'seconds'), amountAt(amount, 'takes')];
  const day = dayOf(amount['valid_from']);
  const answerOn = (on: string) => coreCost(card, asked, seconds, takes, on);
  const answer = answerOn(day);
  return {
    ...asked,
    valid_from: day,
    ...{ seconds: Number(amount['seconds']), seconds_text: text('seconds_text') },
    ...{ takes: Number(amount['takes']), takes_text: text('takes_text') },
    ...('usd' in answer
      ? { usd: answer.usd, code: null, reason: null, reason_after_day: null }
      : { usd: null, code: answer.problem.code, ...reasonOn(answerOn, day, answer.problem.message) }),
  };
}

/** The number, or where it is 0 the text that is none in bounds: a number out of them, words, or nothing. */
function amountAt(amount: Readonly<Record<string, unknown>>, name: 'seconds' | 'takes'): string | number {
  const number = Number(amount[name]);
  if (number > 0) return number;
  const text = String(amount[`${name}_text`] ?? '');
  return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}

const dayOf = (value: unknown): string =>
  value instanceof Date ? value.toISOString().slice(0, 10) : String(value).slice(0, 10);
