// The sheet LTX Rates, and a rate card made again of it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRateTable } from '../../shared/arguments/rateTable.ts';
import { type Book, bookDate } from '../../shared/book.ts';
import { type Cell, toCell } from '../../shared/cell.ts';
import { PricingError } from '../../shared/errors.ts';
import { type Prices, quote } from '../../shared/rates/billing/quote.ts';
import type { Rate, RateCard } from '../../shared/rates/card.ts';
import { DIMENSIONS } from '../../shared/rates/dimensions.ts';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import { asOption, parseOptions } from '../../shared/rates/finding/options.ts';
import { ownPrices } from '../../shared/rates/finding/ownPrices.ts';
import { pricesOf } from '../../shared/rates/finding/prices.ts';
import { parseResolution, RESOLUTIONS } from '../../shared/rates/finding/resolution.ts';
import { ownPricesSheet } from '../../src/sidebar/rates/ownPricesSheet.ts';
import { priceSeal } from '../../src/sidebar/rates/priceSeal.ts';
import { repairCard } from '../../src/sidebar/rates/repairCard.ts';

type Table = Cell[][];

/** What a host reads back of a sheet, by the name of a range such as LTX_RATES. */
function written(book: Book, name = 'LTX_RATES_SOURCES'): Table {
  const { plan } = ownPricesSheet(book);
  const range = plan.names?.find((each) => each.name === name)?.range ?? '';
  const [, left = '', top, right = '', bottom] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(range) ?? [];
  const column = (letter: string) => letter.charCodeAt(0) - 65;
  return plan.rows
    .slice(Number(top) - 1, Number(bottom))
    .map(({ cells }) =>
      cells
        .slice(column(left), column(right) + 1)
        .map((cell) => toCell(cell && ('number' in cell ? cell.number : 'text' in cell ? cell.text : null))),
    );
}

interface Request {
  readonly model: string;
  readonly resolution: string;
  readonly options: string;
  readonly seconds: number;
}

/** US dollars, or undefined where there is no price. */
function costOf(prices: Prices, { model, resolution, options, seconds }: Request): number | undefined {
  try {
    const at = parseResolution(resolution);
    return at && quote(prices, model, at, parseOptions(options)).cost(seconds, 1);
  } catch (problem) {
    if (problem instanceof PricingError) return undefined;
    throw problem;
  }
}

const isSame = (a: number | undefined, b: number | undefined): boolean =>
  a !== undefined && b !== undefined && Math.abs(a - b) <= 1e-9 * Math.max(a, b);

const book: Book = { card: embeddedCard };
const theCard = pricesOf(undefined, book);
const whole = written(book);
const [HEADER = [], ...ROWS] = whole;
const at = (column: string): number => HEADER.indexOf(column);
const usualSeconds = [1, 2.5, 4, 5, 8, 10, 17, 21, 33];

/** Anything that somebody could ask of the card: what its rates state, in part or whole, and what they do not. */
const words = (rates: readonly Rate[]): string[] => [
  ...new Set(
    rates.flatMap(({ when }) =>
      DIMENSIONS.flatMap((d) => (when?.[d] ?? []).map((value) => asOption(d, value))),
    ),
  ),
];
const models = embeddedCard.sellers.flatMap(({ id, models: ofSeller }) =>
  ofSeller.map((model) => ({
    id: `${id}/${model.id}`,
    words: words(model.periods.flatMap(({ rates }) => rates)),
  })),
);
const request: fc.Arbitrary<Request> = fc.constantFrom(...models).chain((model) =>
  fc.record({
    model: fc.constant(model.id),
    resolution: fc.constantFrom(...RESOLUTIONS, '1792x1024'),
    options: fc
      .subarray([...model.words, 'silent', 'audio', 'retake', 'extend', '24fps', '48fps', 'context=4'], {
        maxLength: 3,
      })
      .map((said) => said.join(', ')),
    seconds: fc.oneof(
      fc.constantFrom(...usualSeconds),
      fc.integer({ min: 1, max: 9000 }).map((n) => n / 100),
    ),
  }),
);

const repaired = (cells: Table, known: RateCard = embeddedCard) => {
  const repair = repairCard(cells, known);
  return { ...repair, prices: pricesOf(undefined, { card: repair.card }), rows: repair.prices };
};

describe("the prices as a table of one's own", () => {
  it('hold the published ones of LTX as they are, and count what a table cannot say', () => {
    const table = written(book, 'LTX_RATES');
    expect(table[0]).toEqual(['model', 'resolution', 'usd', 'options', 'per']);
    expect(table).toContainEqual(['ltx/ltx-2-3-pro', '1080p', 0.08, null, 'second']);
    expect(ownPricesSheet(book).leftOut).toBeGreaterThan(0);
  });

  it('say beside each price what it counts for, since when, and where it was read', () => {
    const row = ROWS.find(
      (each) => each[at('model')] === 'ltx/ltx-2-3-pro' && each[at('resolution')] === '1440p',
    );
    expect(row?.slice(5, -1)).toEqual([
      'yes',
      'audio, silent',
      null,
      'seen 2026-04-13',
      expect.stringMatching(/^https:/),
      expect.stringMatching(/^2026-/),
      'official',
    ]);
    const extend = ROWS.find(
      (each) => each[at('model')] === 'ltx/ltx-2-3-pro' && each[at('options')] === 'extend',
    );
    expect(extend?.[at('measure')]).toBe('of extension+context, maxFrames 505');
  });

  it('cost the same to a formula that takes all columns', () => {
    const [narrow, wide] = [written(book, 'LTX_RATES'), whole].map((table) =>
      ownPrices(readRateTable(table), book),
    );
    for (const [model, resolution, , options] of ROWS) {
      for (const seconds of [5, 8]) {
        const asked = {
          model: String(model),
          resolution: String(resolution ?? '1080p'),
          options: String(options ?? ''),
          seconds,
        };
        expect(costOf(wide!, asked)).toBe(costOf(narrow!, asked));
      }
    }
  });
});

describe('a card made again of the sheet', () => {
  it('prices every row as before, at any length', () => {
    const { prices, rows, out, card } = repaired(whole);
    expect(out).toEqual([]);
    expect(rows).toBe(ROWS.length);
    expect(card.date).toBe(bookDate(book));
    for (const [model, resolution, , options] of ROWS) {
      for (const seconds of usualSeconds) {
        const asked = {
          model: String(model),
          resolution: String(resolution ?? '1080p'),
          options: String(options ?? ''),
          seconds,
        };
        expect([asked, isSame(costOf(theCard, asked), costOf(prices, asked))]).toEqual([asked, true]);
      }
    }
  });

  it.each([
    ['with the names of the card at hand', embeddedCard],
    ['with no other card at hand', { ...embeddedCard, sellers: [] }],
  ])('gives any request the price of before or none, whatever rows are missing, %s', (_, known) => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: ROWS.length - 1 }), { maxLength: 150 }),
        fc.array(request, { minLength: 40, maxLength: 60 }),
        (missing, requests) => {
          const { prices } = repaired([HEADER, ...ROWS.filter((__, i) => !missing.includes(i))], known);
          for (const asked of requests) {
            const now = costOf(prices, asked);
            if (now !== undefined && !isSame(costOf(theCard, asked), now))
              throw new Error(`${JSON.stringify(asked)} was ${costOf(theCard, asked)} and is ${now}`);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
