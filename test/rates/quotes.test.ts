import { describe, expect, test } from 'vitest';
import { pricesOf } from '../../shared/book/choosePrices.ts';
import { evaluate } from '../../shared/cells/evaluate/evaluate.ts';
import { cost } from '../../shared/functions/cost.ts';
import { provenanceOf } from '../../shared/rates/advice/provenance.ts';
import { type Quote, quote } from '../../shared/rates/billing/quote.ts';
import type { Period, Rate } from '../../shared/rates/card.ts';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import { parseOptions } from '../../shared/rates/finding/options.ts';
import { readCard } from '../../shared/rates/reading/readCard.ts';
import { parseResolution } from '../../shared/rates/resolution.ts';
import { canonicalJson } from '../../shared/rates/version.ts';
import { type QuotedPrice, quotedPrices } from './quotes.ts';

const book = { card: embeddedCard };

/** LTX_COST on the day of the quote: prices of models that have ended since are asked for while they were sold. */
function costOf({ model, resolution, options, seconds, from }: QuotedPrice): unknown {
  const raw = [model, resolution, seconds, 1, options, from];
  return evaluate(cost, raw, book, (error) => error.message)[0]?.[0];
}

function found({ model, resolution, options, from }: QuotedPrice): Quote {
  const prices = pricesOf({ by: 'date', date: from }, book);
  return quote(prices, model, parseResolution(resolution)!, parseOptions(options));
}

describe('the embedded rate card', () => {
  test('passes its own strict reader', () => {
    expect(readCard(JSON.stringify(embeddedCard))).toEqual(embeddedCard);
  });

  // Quotes in credits are rounded to the last figure that their page shows, hence 1e-6 of the price.
  test.each(quotedPrices)('bills $model $resolution $options, $seconds s, as quoted: $usd', (quoted) => {
    const billed = costOf(quoted);
    expect(billed).toBeTypeOf('number');
    expect(Math.abs(Number(billed) - quoted.usd)).toBeLessThanOrEqual(quoted.usd * 1e-6);
  });

  test.each(
    quotedPrices,
  )('says since when and how surely $model $resolution $options costs $usd', (quoted) => {
    const { from, evidence } = provenanceOf(found(quoted));
    expect({ from, evidence }).toEqual({ from: quoted.from, evidence: quoted.evidence });
  });

  test('has no price that is not among the quotes; one that a new period leaves as it was needs no new quote', () => {
    const quotes = new Set(quotedPrices.map((quoted) => priceId(found(quoted).rate, quoted.seconds)));
    const unquoted = embeddedCard.sellers
      .filter(({ isExample }) => !isExample)
      .flatMap(({ id, models }) =>
        models.flatMap((model) =>
          model.periods.flatMap(({ from, rates }, i) =>
            rates
              .filter((rate) => !isAsBefore(rate, model.periods[i - 1]))
              .flatMap(pricesIn)
              .map(({ key, text }) => ({ key, text: `${id}/${model.id} ${from} ${text}` })),
          ),
        ),
      )
      .filter(({ key }) => !quotes.has(key))
      .map(({ text }) => text);
    expect(unquoted).toEqual([]);
  });
});

/** Whether the period before has the same price for the same use. */
const isAsBefore = ({ when, bill, extras }: Rate, before: Period | undefined): boolean =>
  before?.rates.some(
    (rate) => canonicalJson([when, bill, extras]) === canonicalJson([rate.when, rate.bill, rate.extras]),
  ) ?? false;

const numbers = new Map<Rate, number>();
function priceId(rate: Rate, seconds: number): string {
  if (!numbers.has(rate)) numbers.set(rate, numbers.size);
  return `${numbers.get(rate)}${rate.bill.per === 'clip' ? ` ${seconds}s` : ''}`;
}

/** The prices of one rate: one, or one per clip length. */
function pricesIn(rate: Rate): { key: string; text: string }[] {
  const what = JSON.stringify(rate.when ?? {});
  if (rate.bill.per !== 'clip') return [{ key: priceId(rate, 1), text: what }];
  return rate.bill.clips.map(({ seconds }) => ({
    key: priceId(rate, seconds),
    text: `${what} ${seconds} s`,
  }));
}
