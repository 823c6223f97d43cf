// The sheet LTX Rates, and a rate card made again of it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Book, bookDate } from '../../shared/book/book.ts';
import { pricesOf } from '../../shared/book/choosePrices.ts';
import { type Cell, toCell } from '../../shared/cell.ts';
import { readRateTable } from '../../shared/cells/arguments/rateTable.ts';
import { PricingError } from '../../shared/errors.ts';
import { quote } from '../../shared/rates/billing/quote.ts';
import type { Model, Rate, RateCard } from '../../shared/rates/card.ts';
import { DIMENSIONS } from '../../shared/rates/dimensions.ts';
import { asOption, parseOptions } from '../../shared/rates/finding/options.ts';
import type { Prices } from '../../shared/rates/finding/prices.ts';
import { overlaps } from '../../shared/rates/reading/overlap.ts';
import { readCard } from '../../shared/rates/reading/readCard.ts';
import { parseResolution, RESOLUTIONS } from '../../shared/rates/resolution.ts';
import { ownPricesSheet } from '../../src/sidebar/rates/ownPricesSheet.ts';
import { priceSeal } from '../../src/sidebar/rates/priceSeal.ts';
import { repairCard } from '../../src/sidebar/rates/repairCard.ts';
import { frozenCard } from '../frozenCard.ts';

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

const book: Book = { card: frozenCard };
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
const models = frozenCard.sellers.flatMap(({ id, models: ofSeller }) =>
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

const repaired = (cells: Table, known: RateCard = frozenCard) => {
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
      null,
      expect.stringMatching(/^https:/),
      expect.stringMatching(/^2026-/),
      'official',
      expect.stringMatching(/\bpro\b/),
      '24',
      'mode=text-to-video, audio=on',
      null,
      null,
    ]);
    const extend = ROWS.find(
      (each) => each[at('model')] === 'ltx/ltx-2-3-pro' && each[at('options')] === 'extend',
    );
    expect(extend?.[at('measure')]).toBe('of extension+context, max frames 505');
  });

  it('cost the same to a formula that takes all columns', () => {
    const [narrow, wide] = [written(book, 'LTX_RATES'), whole].map((table) =>
      pricesOf({ by: 'table', rates: readRateTable(table) }, book),
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
    ['with the names of the card at hand', frozenCard],
    ['with no other card at hand', { ...frozenCard, sellers: [] }],
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
  const nobody: RateCard = { ...frozenCard, sellers: [] };
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
      ...['usual', 'also for', 'measure', 'since', 'until', 'source', 'checked', 'evidence'],
      ...['aliases', 'fps', 'by default', 'kind', 'beside', 'seal 2026-10-01'],
    ]);
    const quiet = [null, null, 'mode=text-to-video, audio=off', null, null];
    const short = [null, null, 'mode=text-to-video', null, null];
    const acme = ['2026-01-01', null, 'https://acme.example/prices', '2026-09-30', 'official'];
    const copy = ['2026-01-01', null, 'https://copy.example/acme', '2026-09-01', 'single'];
    const clips = ['seen 2026-02-01', null, 'https://clips.example/prices', '2026-09-30', 'corroborated'];
    expect(rows.map((row) => row.slice(0, -1))).toEqual([
      ['acme/quiet', '1080p', 0.1, 'silent', 'second', 'yes', null, null, ...acme, ...quiet],
      ['acme/quiet', '1080p', 0.2, 'audio', 'second', null, null, null, ...copy, ...quiet],
      // 25 credits at $2 for 100 are $0.50, and 40 are $0.80.
      ['clips-inc/short', null, 0.5, null, '5 s', 'yes', null, 'clips 5/10', ...clips, ...short],
      ['clips-inc/short', null, 0.8, null, '10 s', 'yes', null, 'clips 5/10', ...clips, ...short],
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

const since = (from: string, rates: readonly Rate[]) => ({
  ...{ from, source: 'https://acme.example/prices', checked: '2026-09-30' },
  ...{ basis: 'effective' as const, evidence: 'official' as const, rates },
});
const perSecond = (price: number, when?: Rate['when']): Rate => ({
  ...(when && { when }),
  bill: { per: 'second', price },
});
const ofAcme = (...made: readonly Model[]): RateCard => ({
  ...{ format: 'ltx-rates/1', date: '2026-10-01', staleAfterDays: 30 },
  sellers: [{ id: 'acme', name: 'Acme', models: made }],
});
const acmeModel = (id: string, rates: readonly Rate[], more: Partial<Model> = {}): Model => ({
  ...{ id, name: id, vendor: 'Acme', periods: [since('2026-01-01', rates)] },
  ...more,
});
const costOn = (card: RateCard, date: string | undefined, asked: Request): number | undefined =>
  costOf(pricesOf(date === undefined ? undefined : { by: 'date', date }, { card }), asked);

describe('what a rebuilt model takes from the sheet alone', () => {
  const asked = { model: 'star', resolution: '1080p', options: '', seconds: 10 };
  const nobody: RateCard = { ...frozenCard, sellers: [] };

  it('are its aliases, wherever the card at hand has them', () => {
    const before = ofAcme(
      acmeModel('one', [perSecond(0.1)], { aliases: ['star'] }),
      acmeModel('two', [perSecond(0.2)]),
    );
    const moved = ofAcme(
      acmeModel('one', [perSecond(0.1)]),
      acmeModel('two', [perSecond(0.2)], { aliases: ['star'] }),
    );
    expect(costOn(repairCard(written({ card: moved }), before).card, undefined, asked)).toBe(2); // 10 s at $0.20
  });

  it('leave both models out where two sheets pasted together claim one name', () => {
    const [one, two] = ['one', 'two'].map((id) =>
      written({
        card: ofAcme(
          acmeModel(id, [perSecond(0.1)], { aliases: ['star'] }),
          acmeModel('three', [perSecond(0.3)]),
        ),
      }),
    );
    const { card, out } = repairCard([...(one ?? []), ...(two ?? []).slice(1)], nobody);
    expect(card.sellers[0]?.models.map(({ id }) => id)).toEqual(['three']);
    expect(out.map(({ why }) => why)).toEqual(Array(2).fill('has a name that is of another model too'));
  });

  it('leave a model out whose rows disagree about it', () => {
    const [slow, fast] = [24, 48].map((fps) =>
      written({
        card: ofAcme(
          acmeModel('one', [perSecond(fps, { resolution: [fps === 24 ? '720p' : '1080p'] })], { fps }),
          acmeModel('three', [perSecond(0.3)]),
        ),
      }),
    );
    const { card, out } = repairCard([...(slow ?? []), ...(fast ?? []).slice(1)], nobody);
    expect(card.sellers[0]?.models.map(({ id }) => id)).toEqual(['three']);
    expect(out.map(({ why }) => why)).toEqual(Array(2).fill('says of its model what other rows do not'));
  });

  it.each([
    [
      'its next prices',
      { periods: [since('2026-01-01', [perSecond(0.1)]), since('2026-11-01', [perSecond(0.2)])] },
    ],
    ['its end', { ended: '2026-11-01' }],
  ])('is the day of %s, from which on it has no price', (_, more) => {
    const card = ofAcme(acmeModel('one', [perSecond(0.1)], { aliases: ['star'], ...more }));
    const { card: made } = repairCard(written({ card }), nobody);
    expect(costOn(made, '2026-10-31', asked)).toBe(1);
    expect(costOn(made, '2026-11-01', asked)).toBeUndefined();
    expect(() => pricesOf({ by: 'date', date: '2026-11-01' }, { card: made }).find('star')).not.toThrow();
  });

  it('keeps a row out beside a price that the sheet cannot say, and the rows that cannot be mistaken for it', () => {
    const card = ofAcme(
      acmeModel(
        'one',
        [
          perSecond(0.1, { variant: ['turbo'] }),
          perSecond(0.3, { quality: ['low'], fps: { from: 48 } }),
          perSecond(0.2, { variant: ['plain'] }),
        ],
        { aliases: ['star'], defaults: { quality: 'low', variant: 'turbo' } },
      ),
    );
    const fast = { ...asked, options: '48fps' };
    expect(costOn(card, undefined, fast)).toBe(3); // 10 s at $0.30
    const { card: made, out } = repairCard(written({ card }), nobody);
    expect(costOn(made, undefined, fast)).toBeUndefined();
    expect(costOn(made, undefined, { ...asked, options: 'plain' })).toBe(2);
    expect(out).toEqual([
      { label: 'acme/one turbo', why: 'has a price that also depends on what the sheet does not say' },
    ]);
  });

  it('is not more prices than a card holds of one model', () => {
    const [headers = [], first = [], ...others] = written({ card: small });
    const many = Array.from({ length: 121 }, (_, i) => {
      const cells = first.slice(0, -1).map((cell, j) => (j === 2 ? 1 + i : cell));
      return [...cells, priceSeal('2026-10-01', cells)];
    });
    const { out, prices } = repairCard([headers, ...many, ...others.slice(-2)], nobody);
    expect(prices).toBe(2);
    expect(new Set(out.map(({ why }) => why))).toEqual(
      new Set(['is one of more than 120 prices of its model']),
    );
  });
});

describe('any card, written while pinned or not', () => {
  const one = <T>(...values: readonly T[]) => fc.constantFrom(...values);
  const anyWhen = fc.record(
    {
      resolution: one(['720p'], ['1080p'], ['720p', '1080p']),
      mode: one(
        ['text-to-video'] as const,
        ['image-to-video'] as const,
        ['extend', 'text-to-video'] as const,
      ),
      audio: one(['on'] as const, ['off'] as const, ['on', 'off'] as const),
      quality: one(['low'], ['high'], ['low', 'high'], ['turbo']),
      variant: one(['turbo'], ['plain'], ['turbo', 'plain']),
      fps: one({ from: 48 }, { below: 48 }, { upTo: 25 }),
    },
    { requiredKeys: [] },
  );
  const anyRates = fc
    .array(
      fc.tuple(
        anyWhen,
        fc.integer({ min: 1, max: 99 }),
        one('second' as const, 'second' as const, 'run' as const, 'frame' as const),
      ),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    .map((made) => {
      const kept: Rate[] = [];
      for (const [when, cents, per] of made) {
        const price = cents / 100;
        const isExtend = per === 'second' && when.mode?.some((mode) => mode === 'extend');
        const bill: Rate['bill'] = isExtend
          ? { per: 'second', price, of: 'extension+context' }
          : { per, price };
        if (!kept.some((each) => overlaps(each, { when, bill }))) kept.push({ when, bill });
      }
      return kept;
    });
  const anyModel = fc.record({
    first: anyRates,
    second: fc.option(fc.tuple(one('2026-03-01', '2026-10-01', '2026-12-01'), anyRates)),
    ended: fc.option(one('2026-11-01', '2026-12-15')),
    fps: fc.option(one(24, 25, 48)),
    defaults: fc.record(
      { quality: one('low', 'high'), variant: one('turbo', 'plain'), audio: one('off') },
      { requiredKeys: [] },
    ),
  });
  const build = ({ first, second, ended, fps, defaults }: Generated, id: string, isStar: boolean): Model => {
    const periods = [since('2026-01-01', first), ...(second ? [since(second[0], second[1])] : [])];
    const all = periods.flatMap(({ rates }) => rates);
    const usual = Object.entries(defaults).filter(([name, value]) =>
      all.some(({ when }) => when?.[name as 'quality']?.includes(value)),
    );
    return acmeModel(id, [], {
      ...(isStar && { aliases: ['star'] }),
      ...(ended && (!second || second[0] < ended) && { ended }),
      ...(fps && { fps }),
      ...{ defaults: Object.fromEntries(usual), periods },
    });
  };
  type Generated = typeof anyModel extends fc.Arbitrary<infer T> ? T : never;
  const days = [
    undefined,
    '2026-01-31',
    '2026-03-01',
    '2026-09-30',
    '2026-10-01',
    '2026-11-01',
    '2026-12-01',
    '2026-12-31',
  ];
  const said = [
    'turbo',
    'plain',
    'low',
    'high',
    'audio',
    'silent',
    'extend',
    'image-to-video',
    '24fps',
    '25fps',
    '48fps',
  ];
  const requests = fc.record({
    model: one('star', 'acme/one', 'acme/two'),
    resolution: one('720p', '1080p'),
    options: fc.subarray(said, { maxLength: 3 }).map((each) => each.join(', ')),
    seconds: one(3, 8, 20),
  });

  it('gives after a rebuild the cost of before or an error, on any day, with any rows missing', () => {
    let priced = 0;
    fc.assert(
      fc.property(
        ...([anyModel, anyModel, fc.boolean(), one(undefined, '2026-02-15', '2026-11-20')] as const),
        ...([
          fc.array(requests, { minLength: 20, maxLength: 30 }),
          fc.array(fc.nat({ max: 12 }), { maxLength: 3 }),
        ] as const),
        (a, b, isMoved, pinned, all, missing) => {
          const [card, hand] = [isMoved, false].map((moved) =>
            readCard(JSON.stringify(ofAcme(build(a, 'one', !moved), build(b, 'two', moved)))),
          ) as [RateCard, RateCard];
          const inUse: Book = { card, ...(pinned && { pinned }) };
          const sheet = written(inUse).filter((_, i) => i === 0 || !missing.includes(i));
          let made: RateCard;
          try {
            made = repairCard(sheet, hand).card;
          } catch (problem) {
            if (problem instanceof PricingError && problem.message.startsWith('No row of the sheet')) return;
            throw problem;
          }
          for (const asked of all) {
            for (const date of days) {
              const now = costOn(made, date, asked);
              const before = costOf(
                pricesOf(date === undefined ? undefined : { by: 'date', date }, inUse),
                asked,
              );
              if (now !== undefined) priced += 1;
              if (now !== undefined && !isSame(before, now))
                throw new Error(
                  `${JSON.stringify({ ...asked, date, before, now })}\n${JSON.stringify(card)}`,
                );
            }
          }
        },
      ),
      { numRuns: 2500 },
    );
    expect(priced).toBeGreaterThan(1000);
  });
});
