// What another card would do to the calls of a workbook, worked out without a browser.
import { describe, expect, it } from 'vitest';
import type { Book } from '../../shared/book/book.ts';
import type { RateCard } from '../../shared/rates/card.ts';
import type { CellValue, FormulaCell, Host } from '../../src/host/contract.ts';
import { hostNone } from '../../src/host/hostNone.ts';
import { callWords } from '../../src/sidebar/rates/callWords.ts';
import { impactOf, losing } from '../../src/sidebar/rates/impact.ts';
import { frozenCard } from '../frozenCard.ts';
import { dearerPro } from './cards.ts';

type Line = string | readonly [formula: string, value: CellValue];

/** Column A of each sheet holds these formulas, which show these values. */
function hostWith(sheets: Readonly<Record<string, readonly Line[]>>, more: Partial<Host> = {}): Host {
  const cells = Object.entries(sheets).flatMap(([sheet, lines]) =>
    lines.map((line, i): FormulaCell => {
      const [formula, value] = typeof line === 'string' ? [line, 0] : line;
      return { sheet, address: `A${i + 1}`, formula, value, isArray: false };
    }),
  );
  return { ...hostNone(), formulas: async () => cells, ...more };
}

const now: Book = { card: frozenCard };
/** Pro at 1080p costs $0.10 a second instead of $0.08. */
const dearer: RateCard = JSON.parse(dearerPro());
const withoutFast: RateCard = {
  ...dearer,
  sellers: dearer.sellers.map((seller) => ({
    ...seller,
    models: seller.models.map((model) =>
      model.id === 'ltx-2-3-fast' ? { ...model, ended: '2026-01-01' } : model,
    ),
  })),
};
const costs = (sheet: string, before: number, after: number, isComparison = false) => ({
  sheet,
  before: expect.closeTo(before, 12),
  after: expect.closeTo(after, 12),
  isComparison,
});

it('tells every call before and after, a lost price first and then the largest difference', async () => {
  const host = hostWith({
    Budget: [
      '=LTX_COST("pro","1080p",20)', // $1.60, then $2.00
      '=LTX_COST("fast","1080p",20)', // $1.20, then an error
      '=LTX_COST("pro","1080p",20)/LTX_COST("fast","1080p",20)',
      '=LTX_COST("pro","1080p",40)*1.08', // $3.20, then $4.00
      '=LTX_COST("pro","1440p",20)', // the same
      '=AVERAGE(LTX_COST("pro","1080p",A9*2))',
    ],
  });
  const impact = await impactOf(host, now, { card: withoutFast });
  expect(impact.calls).toBe(7);
  expect(impact.changed.map((call) => [call.at, call.text, callWords(call)])).toEqual([
    [
      'Budget!A2',
      'LTX_COST("fast","1080p",20)',
      { before: '$1.20', after: expect.stringMatching(/^an error \(model: .*ended/) },
    ],
    ['Budget!A3', 'LTX_COST("fast","1080p",20)', expect.anything()],
    ['Budget!A4', 'LTX_COST("pro","1080p",40)', { before: '$3.20', after: '$4.00', effect: '+$0.80' }],
    ['Budget!A1', 'LTX_COST("pro","1080p",20)', { before: '$1.60', after: '$2.00', effect: '+$0.40' }],
    ['Budget!A3', 'LTX_COST("pro","1080p",20)', { before: '$1.60', after: '$2.00', effect: '+$0.40' }],
  ]);
  expect(losing(impact)).toEqual(['Budget!A2', 'Budget!A3']);
  expect(impact.unfollowed).toEqual([
    { at: 'Budget!A6', text: 'LTX_COST("pro","1080p",A9*2)', params: ['seconds'], shown: undefined },
  ]);
  // Lines are A1, A2 and A5: what is lost is no saving, and pro at 1440p, $0.16 a second, stays.
  expect(impact.costs).toEqual([costs('Budget', 1.6 + 3.2, 2 + 3.2)]);
});

it('names the formulas that a machine without their speed would leave without a result', async () => {
  const host = hostWith({ Budget: ['=LTX_LOCAL_RATE("pro","1080p")', '=LTX_LOCAL_RATE("fast","1080p")'] });
  const rig = { name: 'Mine', price: 1000, lifeHours: 1000, watts: 400, dollarsPerKwh: 0.2 };
  const speeds = [{ model: 'fast', resolution: '1080p', secondsPerMinute: 8 }];
  const impact = await impactOf(host, now, { card: frozenCard, rigs: [{ ...rig, speeds }] });
  expect(losing(impact)).toEqual(['Budget!A1']);
});

describe('the sum over the lines of a sheet', () => {
  it('is that of every sheet for itself, of calls alone or added up', async () => {
    const host = hostWith({
      Budget: [
        '=SUM(LTX_COST("pro","1080p",20),LTX_COST("pro","1080p",10))',
        '=LTX_COST("fast","1080p",20)+LTX_COST("pro","1080p",5)',
      ],
      Talk: ['=LTX_COST("pro","1080p",2)'],
    });
    const { costs: sums } = await impactOf(host, now, { card: dearer });
    expect(sums).toEqual([costs('Budget', 0.08 * 35 + 1.2, 0.1 * 35 + 1.2), costs('Talk', 0.16, 0.2)]);
  });

  it('is no spending where every video is priced on several models, under whichever names', async () => {
    const models = { 'B1:B3': [['pro'], ['fast'], ['ltx/ltx-2-3-pro']] };
    const host = hostWith(
      {
        Grid: ['=LTX_COST(B1:B3,"1080p",{5,10})'],
        List: ['=LTX_COST("pro","1080p",10)', '=LTX_COST("fast","1080p",10,)'],
        Budget: [
          '=LTX_COST("pro","1080p",10)',
          '=LTX_COST("ltx/ltx-2-3-pro","1080p",10)',
          '=LTX_COST("fast","1080p",5)',
        ],
      },
      { readCells: async (places) => places.map(({ range }) => models[range as keyof typeof models]) },
    );
    const { costs: sums } = await impactOf(host, now, { card: dearer });
    expect(sums.map(({ sheet, isComparison }) => [sheet, isComparison])).toEqual([
      ['Grid', true],
      ['List', true],
      ['Budget', false],
    ]);
  });
});

describe('takes that a line multiplies', () => {
  const line = '=LTX_COST("pro","1080p",8,D9*F9)';

  it('follow from what the cell shows, since a bill is takes times the price of one', async () => {
    // 8 s at $0.08 are $0.64; the cell shows $2.56, so there are 4 takes. At $0.10 they cost $3.20.
    const { changed, costs: sums } = await impactOf(hostWith({ Budget: [[line, 2.56]] }), now, {
      card: dearer,
    });
    expect(changed.map(callWords)).toEqual([{ before: '$2.56', after: '$3.20', effect: '+$0.64' }]);
    expect(sums).toEqual([{ sheet: 'Budget', before: 2.56, after: 3.2, isComparison: false }]);
  });

  it.each<readonly [string, Line, Partial<Host>]>([
    ['a formula says more', ['=2*LTX_COST("pro","1080p",8,D9*F9)', 5.12], {}],
    ['another argument is worked out too', ['=LTX_COST("pro","1080p",A1+1,D9*F9)', 5], {}],
    [
      'the seconds are worked out, which clips are not proportional to',
      ['=LTX_COST("pro","1080p",D9*F9)', 5],
      {},
    ],
    ['the cell shows no price', [line, '#N/A'], {}],
    ['the cell shows nothing', [line, ''], {}],
    ['the call has no price', ['=LTX_COST("nobody","1080p",8,D9*F9)', 3], {}],
    ['the cell may show the price of another card', [line, 2.56], { product: 'sheets' }],
  ])('are not guessed at where %s', async (_, cell, more) => {
    const { unfollowed, costs: sums } = await impactOf(hostWith({ Budget: [cell] }, more), now, {
      card: dearer,
    });
    expect(unfollowed).toHaveLength(1);
    expect(sums).toEqual([]);
  });

  it('follow in Google Sheets where the formula is linked', async () => {
    const linked = '=LTX_COST("pro","1080p",8,D9*F9,,LTX_CARD)';
    const host = hostWith(
      { Budget: [[linked, 2.56]] },
      { product: 'sheets', readCells: async (places) => places.map(() => [['x']]) },
    );
    const { changed } = await impactOf(host, now, { card: dearer });
    expect(changed.map(callWords)).toEqual([{ before: '$2.56', after: '$3.20', effect: '+$0.64' }]);
  });
});

it('follows whole columns and ranges of hundreds of thousands of cells', async () => {
  const column = (length: number) => Array.from({ length }, (_, i) => [(i % 60) + 1]);
  const host = (length: number, formula: string) =>
    hostWith({ Budget: [formula] }, { readCells: async (places) => places.map(() => column(length)) });
  for (const [length, formula] of [
    [200_000, '=MAX(LTX_COST("pro","1080p",B1:B200000))'],
    [200_000, '=SUM(LTX_COST("pro","1080p",B1:B200000))'],
    [1_048_576, '=SUM(LTX_COST("pro","1080p",B:B))'],
  ] as const) {
    const { changed, calls } = await impactOf(host(length, formula), now, { card: dearer });
    expect([calls, changed.length]).toEqual([1, 1]);
    expect(changed[0]?.after.length).toBe(length);
  }
});

it('takes ten thousand formulas', async () => {
  const lines = Array.from({ length: 10_000 }, (_, i) => `=LTX_COST("pro","1080p",B${i + 1},C1:C9)`);
  const host = hostWith({ Budget: lines }, { readCells: async (places) => places.map(() => [[5]]) });
  const { changed } = await impactOf(host, now, { card: dearer });
  expect(changed).toHaveLength(10_000);
});

it('tells figures that differ apart from words', async () => {
  const host = hostWith({
    Budget: [
      '=LTX_COST("pro","1080p",20)',
      '=LTX_SOURCE("pro","1080p")',
      '=LTX_CHECK("pro","1080p",10)',
      '=LTX_COMPARE("1080p",10,"pro, fast")',
    ],
  });
  /** The place where Pro's price was read, and nothing else. */
  const moved = JSON.parse(
    JSON.stringify(frozenCard).replaceAll('https://docs.ltx.io/pricing', 'https://example.com/moved'),
  );
  const kinds = async (card: RateCard) =>
    (await impactOf(host, now, { card })).changed.map(({ at, isFigure }) => [at, isFigure]);
  expect(await kinds(dearer)).toEqual([
    ['Budget!A1', true],
    ['Budget!A3', false], // by the day of that card the last look is long ago
    ['Budget!A4', true],
  ]);
  expect(await kinds(moved)).toEqual([['Budget!A2', false]]);
});

it('never says the same of two results that differ', () => {
  const returns = 'US dollars per second';
  const words = (before: CellValue, after: CellValue) => {
    const [was, is] = [before, after].map((value) => [[value as string | number]]);
    return callWords({
      at: 'A1',
      text: 'LTX_X()',
      loses: false,
      isFigure: true,
      returns,
      before: was!,
      after: is!,
    });
  };
  expect(words(0.0016476667, 0.0016476671)).toEqual({ before: '$0.0016476667', after: '$0.0016476671' });
  expect(words(`${'x'.repeat(300)}a`, `${'x'.repeat(300)}b`).after).toMatch(/b$/);
  expect(words('', 'a')).toEqual({ before: 'blank', after: 'a' });
  const table = (price: number) => [
    ['model', 'cost'],
    ['pro', price],
    ['fast', 1],
  ];
  expect(
    callWords({
      at: 'A1',
      text: '',
      loses: false,
      isFigure: true,
      returns: 'a table',
      before: table(1),
      after: table(2),
    }).after,
  ).toBe('other values in 1 of 3 rows');
});
