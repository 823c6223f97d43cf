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
    expect(extend?.[at('measure')]).toBe('of extension+context, max frames 505');
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

/** A card of two sellers that no other card knows. */
const small: RateCard = {
  format: 'ltx-rates/1',
  date: '2026-10-01',
  staleAfterDays: 30,
  sellers: [
    {
      id: 'acme',
      name: 'Acme',
      models: [
        {
          id: 'quiet',
          name: 'Quiet',
          vendor: 'Acme',
          defaults: { audio: 'off' },
          periods: [
            {
              from: '2026-01-01',
              basis: 'effective',
              source: 'https://acme.example/prices',
              checked: '2026-09-30',
              evidence: 'official',
              rates: [
                { when: { resolution: ['1080p'], audio: ['off'] }, bill: { per: 'second', price: 0.1 } },
                {
                  when: { resolution: ['1080p'], audio: ['on'] },
                  bill: { per: 'second', price: 0.2 },
                  source: 'https://copy.example/acme',
                  checked: '2026-09-01',
                  evidence: 'single',
                },
              ],
            },
          ],
        },
      ],
    },
    {
      id: 'clips-inc',
      name: 'Clips',
      credit: { credits: 100, usd: 2, source: 'https://clips.example/credits' },
      models: [
        {
          id: 'short',
          name: 'Short',
          vendor: 'Clips',
          periods: [
            {
              from: '2026-02-01',
              basis: 'seen',
              source: 'https://clips.example/prices',
              checked: '2026-09-30',
              evidence: 'corroborated',
              rates: [
                {
                  bill: {
                    per: 'clip',
                    in: 'credits',
                    clips: [
                      { seconds: 5, price: 25 },
                      { seconds: 10, price: 40 },
                    ],
                  },
                },
              ],
            },
          ],
        },
      ],
    },
  ],
};

describe('a small sheet', () => {
  const DAY = '2026-10-01';
  const sheet = written({ card: small });
  const [headers = [], ...rows] = sheet;
  const nobody: RateCard = { ...embeddedCard, sellers: [] };
  const column = (name: string): number => headers.indexOf(name);
  /** One cell written over, as a person would. */
  const edited = (row: number, name: string, value: Cell): Table =>
    sheet.map((cells, i) => cells.map((cell, j) => (i === row && j === column(name) ? value : cell)));
  /** The same by somebody who makes the seal fit. */
  const forged = (row: number, name: string, value: Cell): Table =>
    edited(row, name, value).map((cells, i) =>
      i === row ? [...cells.slice(0, -1), priceSeal(DAY, cells.slice(0, -1))] : cells,
    );
  const ask = (card: RateCard, model: string, options: string, seconds: number) =>
    costOf(pricesOf(undefined, { card }), { model, resolution: '1080p', options, seconds });

  it('names every price with what is known of it', () => {
    expect(headers).toEqual([
      ...['model', 'resolution', 'usd', 'options', 'per'],
      ...['usual', 'also for', 'measure', 'since', 'source', 'checked', 'evidence', 'seal 2026-10-01'],
    ]);
    const acme = ['2026-01-01', 'https://acme.example/prices', '2026-09-30', 'official'];
    const copy = ['2026-01-01', 'https://copy.example/acme', '2026-09-01', 'single'];
    const clips = ['seen 2026-02-01', 'https://clips.example/prices', '2026-09-30', 'corroborated'];
    expect(rows.map((row) => row.slice(0, -1))).toEqual([
      ['acme/quiet', '1080p', 0.1, 'silent', 'second', 'yes', null, null, ...acme],
      ['acme/quiet', '1080p', 0.2, 'audio', 'second', null, null, null, ...copy],
      // 25 credits at $2 for 100 are $0.50, and 40 are $0.80.
      ['clips-inc/short', null, 0.5, null, '5 s', 'yes', null, 'clips 5/10', ...clips],
      ['clips-inc/short', null, 0.8, null, '10 s', 'yes', null, 'clips 5/10', ...clips],
    ]);
  });

  it('becomes a card with a period for each model', () => {
    const { card, models: made, prices, out } = repairCard(sheet, nobody);
    const note = 'Made again from the sheet LTX Rates of 2026-10-01.';
    expect({ made, prices, out }).toEqual({ made: 2, prices: 4, out: [] });
    expect(card).toEqual({
      format: 'ltx-rates/1',
      date: DAY,
      staleAfterDays: 90,
      sellers: [
        {
          id: 'acme',
          name: 'acme',
          models: [
            {
              id: 'quiet',
              name: 'quiet',
              vendor: 'acme',
              defaults: { audio: 'off' },
              periods: [{ ...small.sellers[0]?.models[0]?.periods[0], note }],
            },
          ],
        },
        {
          id: 'clips-inc',
          name: 'clips-inc',
          models: [
            {
              id: 'short',
              name: 'short',
              vendor: 'clips-inc',
              defaults: {},
              periods: [
                {
                  ...small.sellers[1]?.models[0]?.periods[0],
                  note,
                  rates: [
                    {
                      bill: {
                        per: 'clip',
                        clips: [
                          { seconds: 5, price: 0.5 },
                          { seconds: 10, price: 0.8 },
                        ],
                      },
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    });
  });

  it('takes names from the card at hand and prices from the sheet', () => {
    const dearer = JSON.parse(JSON.stringify(small).replace('"price":0.1}', '"price":7}'));
    const { card } = repairCard(sheet, { ...dearer, date: '2026-11-20' });
    expect(card.sellers.map(({ name }) => name)).toEqual(['Acme', 'Clips']);
    expect(card.sellers[0]?.models[0]).toMatchObject({ name: 'Quiet', vendor: 'Acme' });
    expect(ask(card, 'acme/quiet', '', 10)).toBe(1); // 10 s at $0.10
    expect(card.date).toBe(DAY);
  });

  it('may be sorted, hold blank rows and more columns, and have days that became numbers', () => {
    const days = new Map([
      ['2026-01-01', 46023],
      ['2026-09-30', 46295],
      ['2026-09-01', 46266],
    ]);
    const [head = [], ...others] = sheet.map((row) => [
      'mine',
      ...row.map((cell) => (typeof cell === 'string' ? (days.get(cell) ?? cell) : cell)),
    ]);
    const shuffled: Table = [head, [null, ...head.slice(1).map(() => null)], ...others.reverse()];
    const { prices, out, card } = repairCard(shuffled, nobody);
    expect({ prices, out }).toEqual({ prices: 4, out: [] });
    // 12 s are a clip of 10 s and one of 5 s.
    expect(ask(card, 'clips-inc/short', '', 12)).toBe(1.3);
  });

  it.each([
    ['usd', 0.05],
    ['usd', '0.20'],
    ['resolution', '720p'],
    ['options', 'voice'],
    ['source', 'https://acme.example/elsewhere'],
    ['checked', '2026-11-19'],
    ['model', '=HYPERLINK("https://evil.example","free")'],
    ['model', '<img src=x onerror=alert(1)>'],
    ['model', null],
  ])('keeps a row out whose %s was changed to %s, and names it', (name, value) => {
    const { card, prices, out } = repairCard(edited(2, name, value), nobody);
    expect(prices).toBe(3);
    expect(out).toEqual([{ label: expect.any(String), why: 'was changed by hand' }]);
    expect(ask(card, 'acme/quiet', 'audio', 10)).toBeUndefined();
    expect(ask(card, 'acme/quiet', '', 10)).toBe(1);
    expect(JSON.stringify(card)).not.toMatch(/evil|onerror|elsewhere/);
  });

  it('gives nothing in place of the price that counts where the options are left out', () => {
    const { card, out } = repairCard(edited(1, 'usd', 0.05), nobody);
    expect(ask(card, 'acme/quiet', '', 10)).toBeUndefined();
    expect(out).toEqual([
      { label: 'acme/quiet 1080p silent', why: 'was changed by hand' },
      { label: 'acme/quiet 1080p audio', why: 'would stand in for a row that is missing' },
    ]);
  });

  it('bills no clips of another length where one length is missing', () => {
    const { card, out } = repairCard(
      sheet.filter((_, i) => i !== 4),
      nobody,
    );
    expect(ask(card, 'clips-inc/short', '', 8)).toBeUndefined();
    expect(out).toEqual([{ label: 'clips-inc/short', why: 'lacks the row of another clip length' }]);
  });

  it('does not choose between two prices for one thing', () => {
    const twice = [...sheet, ...forged(1, 'usd', 0.3).slice(1, 2)];
    const { card, out } = repairCard(twice, nobody);
    expect(out).toHaveLength(3);
    expect(ask(card, 'acme/quiet', 'silent', 10)).toBeUndefined();
    expect(repairCard([...sheet, ...sheet.slice(1, 2)], nobody).out).toEqual([]);
  });

  it.each([
    ['model', '__proto__/polluted'],
    ['model', 'acme/__proto__'],
    ['model', 'acme/quiet/more'],
    ['model', '=1+1'],
    ['source', 'javascript:alert(1)'],
    ['source', 'http://acme.example/'],
    ['source', 'https://acme.example/" onclick="x'],
    ['evidence', 'certain'],
    ['checked', 'yesterday'],
    ['since', '2027-01-01'],
    ['measure', '__proto__ 1'],
    ['measure', 'constructor 1, minimum 3'],
    ['measure', 'of everything'],
    ['usd', -1],
    ['usd', '0.2'],
    ['per', 'month'],
  ])('does not understand a row whose %s is %s though its seal fits', (name, value) => {
    const { card, out } = repairCard(forged(2, name, value), nobody);
    expect(out).toEqual([{ label: expect.any(String), why: 'is not understood' }]);
    expect(JSON.stringify(card)).not.toContain('polluted');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(ask(card, 'acme/quiet', 'audio', 10)).toBeUndefined();
  });

  it('is refused in one sentence where nothing can be told of it', () => {
    const without = (name: string) => sheet.map((row) => row.filter((_, j) => j !== column(name)));
    expect(() => repairCard(without('seal 2026-10-01'), nobody)).toThrow(
      'The sheet LTX Rates lacks the header seal <day>: write it again, or choose another way.',
    );
    expect(() => repairCard(without('source'), nobody)).toThrow(/lacks the header source:/);
    expect(() => repairCard([], nobody)).toThrow(/lacks the header model, /);
    const otherDay = sheet.map((row, i) => (i === 0 ? [...row.slice(0, -1), 'seal 2026-10-02'] : row));
    expect(() => repairCard(otherDay, nobody)).toThrow(/^No row of the sheet LTX Rates is as it was written/);
  });

  it('never breaks, whatever stands in its cells', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constantFrom(null, '__proto__', { error: '#N/A' }),
    );
    const place = fc.tuple(fc.nat({ max: 5 }), fc.constantFrom(...headers.map(String)), cell);
    fc.assert(
      fc.property(place, fc.boolean(), ([row, name, value], isForged) => {
        try {
          const { card } = repairCard((isForged ? forged : edited)(row, name, value), nobody);
          const now = ask(card, 'acme/quiet', 'silent', 10);
          return now === undefined || now === 1 || isForged;
        } catch (problem) {
          return problem instanceof PricingError;
        }
      }),
      { numRuns: 500 },
    );
  });
});
