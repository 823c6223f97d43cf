// What the page makes of formulas: writing them from a form, and working out the calls in them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Book } from '../../shared/book/book.ts';
import { bookVersion } from '../../shared/book/book.ts';
import { evaluate } from '../../shared/cells/evaluate/evaluate.ts';
import { readCalls } from '../../shared/formula/readCalls.ts';
import { cost } from '../../shared/functions/cost.ts';
import { exampleRig } from '../../shared/local/rig/exampleRig.ts';
import type { CellValue } from '../../src/host/contract.ts';
import { hostNone } from '../../src/host/hostNone.ts';
import { boundsOf, isInside } from '../../src/sidebar/formula/bounds.ts';
import { knownCells, readFormulaCell } from '../../src/sidebar/formula/knownCells.ts';
import { type CallResult, resultsUnder } from '../../src/sidebar/formula/resultsUnder.ts';
import { formulaText } from '../../src/sidebar/insert/formulaText.ts';
import { frozenCard } from '../frozenCard.ts';

const book: Book = { card: frozenCard };

describe('a formula from a form', () => {
  it.each([
    { entries: ['pro', '1080p', '20'], formula: '=LTX_COST("pro","1080p",20)' },
    { entries: ['pro', '1080p', '20', '', 'retake'], formula: '=LTX_COST("pro","1080p",20,,"retake")' },
    { entries: ['A2:A9', "'My sheet'!$B$2", 'C2'], formula: "=LTX_COST(A2:A9,'My sheet'!$B$2,C2)" },
    { entries: ['="p"&"ro"', '1080p', '=B2*2'], formula: '=LTX_COST("p"&"ro","1080p",B2*2)' },
    {
      entries: ['pro', '1080p', '20', '', '', 'ltx_rates'],
      formula: '=LTX_COST("pro","1080p",20,,,LTX_RATES)',
    },
    { entries: ['say "hi"', '1080p', 'ten'], formula: '=LTX_COST("say ""hi""","1080p","ten")' },
    { entries: [], formula: '=LTX_COST()' },
  ])('is $formula', ({ entries, formula }) => {
    expect(formulaText(cost, entries)).toBe(formula);
  });

  it('takes what is a name of something priced for the name, not for a cell', () => {
    expect(formulaText(cost, ['v3', '1080p', '5'], (text) => text === 'v3')).toBe(
      '=LTX_COST("v3","1080p",5)',
    );
    expect(formulaText(cost, ['v3', '1080p', '5'])).toBe('=LTX_COST(v3,"1080p",5)');
  });

  it('quotes any text so that it reads back as that text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        fc.pre(text.trim() === text && !text.startsWith('='));
        const { calls, shape } = readCalls(formulaText(cost, [text], () => true));
        const [first] = calls[0]?.args ?? [];
        expect(shape).toBe('call');
        const isNamed = /^LTX_(CARD|RATES|RIG|RIG_VERSION)$/i.test(text);
        expect(first).toEqual(
          isNamed ? { is: 'name', name: text.toUpperCase() } : { is: 'values', rows: [[text]] },
        );
      }),
    );
  });
});

describe('the calls of a workbook', () => {
  type Sheet = Readonly<Record<string, readonly (readonly CellValue[])[]>>;

  /** What the one call of a formula on the sheet Budget gives, where these cells hold values and those hold formulas. */
  async function result(
    formula: string,
    values: Sheet = {},
    formulas: Readonly<Record<string, string>> = {},
    under = book,
  ): Promise<CallResult | undefined> {
    const asked: string[] = [];
    const host = {
      ...hostNone(),
      readCells: async (places: readonly { sheet: string | undefined; range: string }[]) =>
        places.map(({ sheet, range }) => {
          const place = sheet === undefined || sheet === 'Budget' ? range : `${sheet}!${range}`;
          asked.push(place);
          return values[place];
        }),
    };
    const cell = (address: string, text: string) =>
      readFormulaCell({ sheet: 'Budget', address, formula: text, value: 0, isArray: false });
    const ours = [cell('Z9', formula), ...Object.entries(formulas).map(([at, text]) => cell(at, text))];
    const known = await knownCells(
      host,
      ours.flatMap(({ calls }) => calls),
      ours,
    );
    expect(asked.length).toBe(new Set(asked).size);
    const [call] = ours[0]?.calls ?? [];
    return call && resultsUnder(under, known).of(call);
  }
  const rows = (...values: (string | number)[]) => ({ is: 'rows', rows: values.map((value) => [value]) });
  const unfollowed = (...params: string[]) => ({ is: 'unfollowed', params });

  it.each([
    // LTX-2.3 Pro at 1080p is $0.08 a second.
    ['=LTX_COST("pro","1080p",20)', 1.6],
    ['=LTX_COST("pro";"1080p";2,5)', 0.2],
    ['=ROUND(LTX_COST("pro","1080p",20),0)*2', 1.6],
    ['{=LTX_COST("pro";"1080p";20)}', 1.6],
    ['=LTX_COST("pro","1080p",20,,)', 1.6],
    // 100 credits for $100 that make 2 s: as seconds, 50 of them.
    ['=LTX_COST("pro","1080p",LTX_CREDIT_RATE(100,2))', 4],
  ])('%s is worked out', async (formula, value) => {
    expect(await result(formula)).toEqual(rows(value));
  });

  it('take the cells that they refer to, whichever way the place is written', async () => {
    const values = { "It's, mine!A1:A2": [[10], [20]], B4: [['pro']], Seconds: [[5]], 'A:A': [[10], ['']] };
    expect(await result("=LTX_COST($b$4,\"1080p\",'It''s, mine'!$A$1:A2)", values)).toEqual(rows(0.8, 1.6));
    expect(await result('=LTX_COST(Budget!B4,"1080p",Seconds)', values)).toEqual(rows(0.4));
    // A row without anything costs nothing and shows nothing.
    expect(await result('=LTX_COST("pro","1080p",A:A)', values)).toEqual(rows(0.8, ''));
  });

  it('take a version cell for the version at hand, only where there is such a cell', async () => {
    const formula = '=LTX_COST("pro","1080p",20,,,LTX_CARD)';
    const old = { LTX_CARD: [['2025-01-01-00000000']], LTX_RIG_VERSION: [['Old one #00000000']] };
    expect(await result(formula, old)).toEqual(rows(1.6));
    expect(await result(formula)).toEqual(unfollowed('card'));
    const rig = { ...exampleRig, name: 'Studio' };
    const own = { ...book, rigs: [rig], activeRig: 'Studio' };
    const hourly = await result('=LTX_LOCAL_HOURLY(LTX_RIG_VERSION)', old, {}, own);
    expect(hourly).toEqual(await result('=LTX_LOCAL_HOURLY("Studio")', {}, {}, own));
  });

  it('follow a cell that holds a call and nothing else, since what it shows follows from prices', async () => {
    const values = { B6: [['2025-01-01-00000000']], B7: [[99]], 'B6:B7': [['x'], ['y']] };
    const formulas = {
      B6: '=LTX_CARD_VERSION()',
      B7: '=ROUND(LTX_COST("pro","1080p",20),0)',
      B8: '=LTX_COST("pro","1080p",B8)',
    };
    expect(await result('=LTX_COST("pro","1080p",20,1,,B6)', values, formulas)).toEqual(rows(1.6));
    expect(await result('=LTX_CREDIT_RATE(B7,1)', values, formulas)).toEqual(
      unfollowed('price_per_100_credits'),
    );
    expect(await result('=LTX_COST("pro","1080p",20,1,,B6:B7)', values, formulas)).toEqual(
      unfollowed('card'),
    );
    expect(await result('=LTX_COST("pro","1080p",B8)', values, formulas)).toEqual(unfollowed('seconds'));
  });

  it('do not break on a chain of cells, however long, in whatever order', async () => {
    const chain = Object.fromEntries(
      Array.from({ length: 20_000 }, (_, i) => [`A${i + 1}`, `=LTX_CREDIT_RATE(A${i + 2},1)`]),
    );
    expect(await result('=LTX_CREDIT_RATE(A1,1)', {}, chain)).toMatchObject({ is: 'unfollowed' });
  });

  it.each([
    ['=LTX_COST("pro","1080p",B2*2)', ['seconds']],
    ['=LTX_COST("p"&"ro","1080p",T[Seconds],A1)', ['model', 'seconds', 'takes']],
    ['=LTX_COST("pro","1080p",MIN(1,2))', ['seconds']],
    ['=LTX_COST("pro","1080p",Nowhere!A1)', ['seconds']],
    ['=LTX_NEW("pro")', []],
    ['=LTX_CARD_VERSION(1)', []],
  ])('%s is not guessed at', async (formula, params) => {
    expect(await result(formula)).toEqual(unfollowed(...params));
  });

  it('do not follow cells that show an error now', async () => {
    for (const error of ['#DIV/0!', '#N/A', '#NAME?', '#REF!'])
      expect(await result('=LTX_COST("pro","1080p",A1:A2)', { 'A1:A2': [[1], [error]] })).toEqual(
        unfollowed('seconds'),
      );
  });

  it('say for every cell why there is no price', async () => {
    const none = { error: expect.stringMatching(/^resolution: /) };
    expect(await result('=LTX_COST("pro","8000p",20)')).toEqual({ is: 'rows', rows: [[none]] });
    const values = { 'A1:A2': [['1080p'], ['720p']] };
    expect(await result('=LTX_COST("pro",A1:A2,20)', values)).toEqual({ is: 'rows', rows: [[1.6], [none]] });
  });

  it('give what cells give, for any arguments that are literals', async () => {
    const version = bookVersion(book);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('pro', 'fast', 'kling/v3', 'veo-3.1', 'nobody'),
        fc.constantFrom('1080p', '4k', '720p', 'x'),
        fc.double({ min: -1, max: 100, noNaN: true }).map((n) => Number(n.toFixed(2)) + 0),
        async (model, resolution, seconds) => {
          const direct = evaluate(cost, [model, resolution, seconds], book, ({ message }) => ({
            error: message,
          }));
          const plain = await result(`=LTX_COST("${model}","${resolution}",${seconds})`);
          const byCells = await result('=LTX_COST(A1,B1,C1,,,D1)', {
            A1: [[model]],
            B1: [[resolution]],
            C1: [[seconds]],
            D1: [[version]],
          });
          expect([plain, byCells]).toEqual(Array(2).fill({ is: 'rows', rows: direct }));
        },
      ),
    );
  });
});

it('a cell lies inside a range where its row and column do', () => {
  const inside = (cell: string, range: string) => isInside(boundsOf(cell), boundsOf(range));
  expect(['B4', 'A1:C9', 'C9:A1', 'A:B', '4:4', 'A2:C', 'A:XFD'].map((range) => inside('B4', range))).toEqual(
    Array(7).fill(true),
  );
  expect(['B5', 'A1:C3', 'C:D', '5:9', 'A5:C', 'AB4'].map((range) => inside('B4', range))).toEqual(
    Array(6).fill(false),
  );
});
