// The sheet LTX Rates.
import { describe, expect, it } from 'vitest';
import type { Book } from '../../shared/book/book.ts';
import { pricesOf } from '../../shared/book/choosePrices.ts';
import { type Cell, toCell } from '../../shared/cell.ts';
import { PricingError } from '../../shared/errors.ts';
import { quote } from '../../shared/rates/billing/quote.ts';
import type { RateCard } from '../../shared/rates/card.ts';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import { parseOptions } from '../../shared/rates/finding/options.ts';
import type { Prices } from '../../shared/rates/finding/prices.ts';
import { readRateTable } from '../../shared/rates/finding/rateTable.ts';
import { parseResolution } from '../../shared/rates/resolution.ts';
import { ownPricesSheet } from '../../src/sidebar/rates/ownPricesSheet.ts';
import { frozenCard } from '../frozenCard.ts';

/** The cells of the sheet from its headers on, as a host reads them back. */
function written(book: Book): Cell[][] {
  const { rows } = ownPricesSheet(book).plan;
  const top = rows.findIndex(({ cells }) => cells[0] && 'text' in cells[0] && cells[0].text === 'model');
  return rows
    .slice(top)
    .map(({ cells }) =>
      cells.map((cell) =>
        toCell(cell && ('number' in cell ? cell.number : 'text' in cell ? cell.text : null)),
      ),
    );
}

/** US dollars, or undefined where there is no price. */
function costOf(prices: Prices, model: string, resolution: string, options: string, seconds: number) {
  try {
    const at = parseResolution(resolution);
    return at && quote(prices, model, at, parseOptions(options)).cost(seconds, 1);
  } catch (problem) {
    if (problem instanceof PricingError) return undefined;
    throw problem;
  }
}

const small: RateCard = {
  format: 'ltx-rates/1',
  date: '2026-10-01',
  staleAfterDays: 30,
  sellers: [
    {
      id: 'acme',
      name: 'Acme',
      credit: { credits: 100, usd: 2, source: 'https://acme.example/credits' },
      models: [
        {
          id: 'quiet',
          name: 'Quiet',
          vendor: 'Acme',
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
                { when: { resolution: ['4k'], fps: { upTo: 30 } }, bill: { per: 'second', price: 0.4 } },
              ],
            },
          ],
        },
        {
          id: 'short',
          name: 'Short',
          vendor: 'Acme',
          periods: [
            {
              from: '2026-02-01',
              basis: 'seen',
              source: 'https://acme.example/clips',
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

describe("the prices as a table of one's own", () => {
  it('have the columns that a person reads, each price with where it was read, when and how sure', () => {
    const book = { card: small };
    expect(written(book)).toEqual([
      ['model', 'resolution', 'usd', 'options', 'per', 'source', 'checked', 'evidence'],
      [
        'acme/quiet',
        '1080p',
        0.1,
        'silent',
        'second',
        'https://acme.example/prices',
        '2026-09-30',
        'official',
      ],
      ['acme/quiet', '1080p', 0.2, 'audio', 'second', 'https://copy.example/acme', '2026-09-01', 'single'],
      // 25 credits at $2 for 100 are $0.50, and 40 are $0.80.
      ['acme/short', null, 0.5, null, '5 s', 'https://acme.example/clips', '2026-09-30', 'corroborated'],
      ['acme/short', null, 0.8, null, '10 s', 'https://acme.example/clips', '2026-09-30', 'corroborated'],
    ]);
    expect(ownPricesSheet(book).leftOut).toBe(1); // the price by frame rate
  });

  it('are named LTX_RATES from the headers to the last row, without what stands beside them', () => {
    const { plan } = ownPricesSheet({ card: small });
    expect(plan.names).toEqual([{ name: 'LTX_RATES', range: 'A4:E8' }]);
    expect(plan.rows).toHaveLength(8);
  });

  it('cost what the card says or show an error, to a formula that takes five columns and to one that takes all', () => {
    const book: Book = { card: embeddedCard };
    const table = written(book);
    const [narrow, wide] = [table.map((row) => row.slice(0, 5)), table].map((cells) =>
      pricesOf({ by: 'table', rates: readRateTable(cells) }, book),
    );
    const theCard = pricesOf(undefined, book);
    let priced = 0;
    for (const [model, resolution, , options] of table.slice(1)) {
      const asked = [String(model), String(resolution ?? '1080p'), String(options ?? '')] as const;
      for (const seconds of [3, 5, 8, 20]) {
        const ours = costOf(narrow!, ...asked, seconds);
        expect(costOf(wide!, ...asked, seconds)).toBe(ours);
        if (ours === undefined) continue; // two rows may be meant
        priced += 1;
        expect(ours, asked.join()).toBeCloseTo(costOf(theCard, ...asked, seconds) ?? Number.NaN, 9);
        if (/audio|silent/.test(asked[2])) continue;
        const silent = [asked[0], asked[1], [asked[2], 'silent'].filter(Boolean).join(', ')] as const;
        const expected = costOf(theCard, ...silent, seconds);
        if (expected !== undefined)
          expect(costOf(narrow!, ...silent, seconds), silent.join()).toBeCloseTo(expected, 9);
      }
    }
    expect(priced).toBeGreaterThan(0.9 * 4 * (table.length - 1));
  });

  it('have rows for sound and silence where one price serves both, each use from small to large', () => {
    const fast = written({ card: frozenCard }).filter(([model]) => model === 'ltx/ltx-2-3-fast');
    const sizes = ['720p', '1080p', '1440p', '2160p'];
    expect(fast.map(([, resolution, , options]) => [options, resolution])).toEqual(
      [null, 'audio', 'silent'].flatMap((sound) => sizes.map((size) => [sound, size])),
    );
  });

  it('count in a sheet of before as well, whatever columns stand beside them', () => {
    const before: Cell[][] = [
      [
        ...['model', 'resolution', 'usd', 'options', 'per', 'usual', 'also for', 'measure', 'since', 'until'],
        ...[
          'source',
          'checked',
          'evidence',
          'aliases',
          'fps',
          'by default',
          'kind',
          'beside',
          'seal 2026-11-20',
        ],
      ],
      [
        ...[
          'ltx/ltx-2-3-pro',
          '1080p',
          0.05,
          null,
          'second',
          'yes',
          'audio, silent',
          null,
          'seen 2026-04-13',
        ],
        ...[null, 'https://ltx.io', '2026-11-18', 'official', 'pro', '24', 'mode=text-to-video', null, null],
        '1a2b3c4d',
      ],
    ];
    const prices = pricesOf({ by: 'table', rates: readRateTable(before) }, { card: embeddedCard });
    expect(costOf(prices, 'pro', '1080p', '', 20)).toBe(1); // 20 s × $0.05
  });
});
