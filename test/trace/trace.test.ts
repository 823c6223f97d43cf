// What a cell's number is made of: through arithmetic, ranges, sheets and spilled results.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Part } from '../../shared/trace/part.ts';
import { traceCell } from '../../shared/trace/traceCell.ts';
import { frozenCard } from '../frozenCard.ts';
import { type Cells, reading } from './workbook.ts';

const book = { card: frozenCard };
const trace = (cells: Cells, address = 'A1', separator: ',' | ';' = ',') =>
  traceCell({ sheet: 'Plan', address }, book, reading(cells), separator);

/** The tree in short: what, and what that is made of. */
function short({ text, value, how }: Part): unknown {
  switch (how.is) {
    case 'given':
      return [text, value];
    case 'sum':
      return [text, value, how.addends.map(({ sign, part }) => [sign === 1 ? '+' : '-', short(part)])];
    case 'steps':
      return [text, value, how.parts.map(short)];
    case 'call':
      return [
        text,
        value,
        how.inputs.map(({ param, part }) => [param, short(part)]),
        how.receipts.map(({ name }) => name),
      ];
    case 'unfollowed':
      return [text, value, how.why, how.parts.map(short)];
  }
}

const all = (part: Part): Part[] => {
  const { how } = part;
  const parts =
    how.is === 'sum'
      ? how.addends.map((each) => each.part)
      : how.is === 'call'
        ? how.inputs.map((each) => each.part)
        : how.is === 'given'
          ? []
          : how.parts;
  return [part, ...parts.flatMap(all)];
};

describe('A cell', () => {
  // Pro at 1080p is $0.08 a second on the frozen card: 25 s are $2.
  const COST = '=LTX_COST("pro","1080p",B2)';

  test('with a call has the receipt of LTX_EXPLAIN, and what went in', async () => {
    const part = await trace({ 'Plan!A1': [COST, 2], 'Plan!B2': 25 });
    expect(short(part)).toEqual(['A1', 2, [['seconds', ['B2', 25]]], ['LTX_EXPLAIN']]);
    if (part.how.is !== 'call') throw new Error();
    expect(part.how.receipts[0]?.rows.at(-1)).toEqual(['Total', '', 'US dollars', '', 2, '']);
    expect(part.note).toBeUndefined();
  });

  test('is followed through arithmetic, other sheets and names, with separators of either kind', async () => {
    const cells: Cells = {
      'Plan!A1': ['=SUM(A2:A3;-B1)*1,5-RATE%', 5.9],
      'Plan!A2': [COST, 2],
      'Plan!A3': ["='Other sheet'!C1", 3],
      'Plan!B1': 1,
      'Plan!B2': 25,
      'Other sheet!C1': ['=ROUND(2.71;0)', 3],
      RATE: 10,
    };
    // (2 + 3 − 1) × 1.5 − 0.1 = 5.9
    expect(short(await trace(cells, 'A1', ';'))).toEqual([
      'A1',
      5.9,
      [
        [
          '+',
          [
            'SUM(A2:A3;-B1)*1,5',
            6,
            [
              [
                'SUM(A2:A3;-B1)',
                4,
                [
                  ['+', ['A2', 2, [['seconds', ['B2', 25]]], ['LTX_EXPLAIN']]],
                  [
                    '+',
                    [
                      'A3',
                      3,
                      [
                        [
                          "'Other sheet'!C1",
                          3,
                          [
                            ['2.71', 2.71],
                            ['0', 0],
                          ],
                        ],
                      ],
                    ],
                  ],
                  ['+', ['-B1', -1, [['-', ['B1', 1]]]]],
                ],
              ],
              ['1,5', 1.5],
            ],
          ],
        ],
        ['-', ['RATE%', 0.1, [['RATE', 10]]]],
      ],
    ]);
  });

  test('that shows something else than its parts come to says so, and keeps what it shows', async () => {
    const part = await trace({ 'Plan!A1': ['=B1*2', 7], 'Plan!B1': 3 });
    expect(part.value).toBe(7);
    expect(part.note).toBe(
      'Worked out anew from its parts it is 6, and the cell shows 7: calculate the sheet again.',
    );
  });

  test.each([
    ['=VLOOKUP("x",B1:C9,2)*B1', /^VLOOKUP is worked out by the spreadsheet/],
    ['=B1*TODAY()', /^TODAY gives another value/],
    ['=Costs[Total]+B1', /^Costs\[Total\] is more than can be followed/],
    ['=Nowhere!A1*B1', /^There is no A1 on a sheet Nowhere/],
    ['=NOTHING*B1', /^The workbook has no cells of the name NOTHING/],
    ['=LTX_COSTS(1)*B1', /^LTX_COSTS is not called as/],
    ['=SUM(B1:Z99999)*B1', /^B1:Z99999 holds more cells/],
  ])('with %s says what cannot be followed, and follows the rest', async (formula, why) => {
    const part = await trace({ 'Plan!A1': [formula, 6], 'Plan!B1': 3 });
    expect(part).toMatchObject({ value: 6, how: { is: 'unfollowed', why: expect.stringMatching(why) } });
    expect(all(part).some(({ at, value }) => at?.address === 'B1' && value === 3)).toBe(true);
  });

  test('in a circle, with an error or with a text says so', async () => {
    const circle = await trace({ 'Plan!A1': ['=B1+1', 1], 'Plan!B1': ['=A1+1', 1] });
    expect(all(circle).map(({ how }) => how.is === 'unfollowed' && how.why)).toContain(
      'It refers back to itself through other cells.',
    );
    const refused = await trace({ 'Plan!A1': ['=LTX_COST("prp","1080p",20)', '#N/A'] });
    expect(refused.note).toMatch(/^model: .*prp/);
    expect(refused.value).toEqual({ error: '#N/A' });
    expect(short(await trace({ 'Plan!A1': '=1+1' }))).toEqual(['A1', '=1+1']);
    expect(short(await trace({ 'Plan!A1': ['=IF(B1>2,"over cap","")', 'over cap'], 'Plan!B1': 3 }))).toEqual([
      'A1',
      'over cap',
      [
        [
          'B1>2',
          true,
          [
            ['B1', 3],
            ['2', 2],
          ],
        ],
        ['"over cap"', 'over cap'],
      ],
    ]);
  });

  test.each([
    ['without a formula of its own', false],
    ['that shows the formula, as in Excel', true],
  ])('into which a result spilled, %s, is explained by that result at its place', async (_, inExcel) => {
    const formula = '=LTX_COST("pro","1080p",C1:C3)*D1:D3';
    const cells: Cells = {
      'Plan!A1': [formula, 0.08],
      'Plan!A2': inExcel ? [formula, 0.32] : 0.32,
      'Plan!A3': inExcel ? [formula, 0.72] : 0.72,
      ...Object.fromEntries(
        [1, 2, 3].flatMap((n) => [
          [`Plan!C${n}`, n],
          [`Plan!D${n}`, n],
        ]),
      ),
    };
    // Row 3: 3 s × $0.08 × 3.
    const part = await trace(cells, 'A3');
    expect(part).toMatchObject({ value: 0.72, formula, how: { is: 'steps' } });
    expect(short(part)).toEqual([
      'A3',
      0.72,
      [
        ['LTX_COST("pro","1080p",C1:C3)', 0.24, [['seconds', ['C3', 3]]], ['LTX_EXPLAIN']],
        ['D3', 3],
      ],
    ]);
  });

  test('that takes a figure out of a table of ours is followed into the table', async () => {
    const part = await trace({
      'Plan!A1': [
        '=IFERROR(INDEX(LTX_EXPLAIN("pro","1080p",25),MATCH("Total",INDEX(LTX_EXPLAIN("pro","1080p",25),0,1),0),5),"")',
        2,
      ],
    });
    expect(part.note).toBeUndefined();
    expect(
      all(part).flatMap(({ how }) => (how.is === 'call' ? how.receipts.map(({ name }) => name) : [])),
    ).toContain('LTX_EXPLAIN');
  });

  test('of break-even has the receipts of both sides', async () => {
    const part = await trace({ 'Plan!A1': ['=LTX_BREAKEVEN("pro","1080p")', 1] });
    expect(part.how.is === 'call' && part.how.receipts.map(({ name }) => name)).toEqual([
      'LTX_EXPLAIN',
      'LTX_LOCAL_EXPLAIN',
    ]);
  });

  test('that adds up 100,000 cells shows the largest, and counts and adds up the rest', async () => {
    const COUNT = 100_000;
    const numbers = Array.from({ length: COUNT }, (_, i) => [{ value: i + 1 }]);
    const part = await traceCell({ sheet: 'Plan', address: 'B1' }, book, async (places) =>
      places.map(({ range }) =>
        range === 'A1:A100000'
          ? numbers
          : [
              [
                range === 'B1'
                  ? { formula: '=SUM(A1:A100000)', value: (COUNT * (COUNT + 1)) / 2 }
                  : { value: Number(range.slice(1)) },
              ],
            ],
      ),
    );
    if (part.how.is !== 'sum') throw new Error(part.how.is);
    expect(part.note).toBeUndefined();
    expect(part.how.addends[0]?.part).toMatchObject({ text: 'A100000', value: COUNT });
    const { count, sum } = part.how.rest!;
    expect(count + part.how.addends.length).toBe(COUNT);
    // 1 + … + 99,980
    expect(sum).toBe((99_980 * 99_981) / 2);
  });

  test('at the end of a long chain leaves the rest to another look', async () => {
    const cells = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [`Plan!A${i + 1}`, i === 39 ? 5 : ([`=A${i + 2}+0`, 5] as const)]),
    );
    const why = all(await trace(cells)).flatMap(({ how }) => (how.is === 'unfollowed' ? [how.why] : []));
    expect(why).toEqual(['It goes on further than is shown here: go to this cell and explain it.']);
  });
});

describe('Generated sheets', () => {
  interface Made {
    readonly text: string;
    readonly value: number;
  }
  const leaf = fc.integer({ min: -50, max: 400 }).map((n): Made => ({ text: `(${n / 4})`, value: n / 4 }));
  const call = fc
    .integer({ min: 1, max: 200 })
    .map((s): Made => ({ text: `LTX_COST("pro","1080p",${s})`, value: (s * 8) / 100 }));
  /** Formulas that refer to the cells before them, each with the value that it has. */
  const formulaOver = (before: readonly Made[]): fc.Arbitrary<Made> => {
    const reference = fc
      .nat(Math.max(0, before.length - 1))
      .map((i): Made => ({ text: `A${i + 1}`, value: before[i]?.value ?? 0 }));
    const range = fc.nat(Math.max(0, before.length - 1)).map(
      (i): Made => ({
        text: `SUM(A1:A${i + 1})`,
        value: before.slice(0, i + 1).reduce((sum, { value }) => sum + value, 0),
      }),
    );
    return fc.letrec<{ made: Made }>((tie) => ({
      made: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        leaf,
        call,
        before.length > 0 ? reference : leaf,
        before.length > 0 ? range : leaf,
        fc
          .tuple(tie('made'), tie('made'))
          .map(([a, b]): Made => ({ text: `${a.text}+${b.text}`, value: a.value + b.value })),
        fc
          .tuple(tie('made'), tie('made'))
          .map(([a, b]): Made => ({ text: `${a.text}-(${b.text})`, value: a.value - b.value })),
        fc
          .tuple(tie('made'), leaf)
          .map(([a, b]): Made => ({ text: `(${a.text})*${b.text}`, value: a.value * b.value })),
        tie('made').map((a): Made => ({ text: `-(${a.text})`, value: -a.value })),
        tie('made').map((a): Made => ({ text: `(${a.text})%`, value: a.value / 100 })),
        fc.tuple(tie('made'), tie('made')).map(
          ([a, b]): Made => ({
            text: `IF(${a.text}>${b.text},${a.text},${b.text})`,
            value: Math.max(a.value, b.value),
          }),
        ),
      ),
    })).made;
  };
  const sheet = fc.array(fc.constant(0), { minLength: 1, maxLength: 8 }).chain(({ length }) => {
    let cells: fc.Arbitrary<Made[]> = fc.constant([]);
    for (let i = 0; i < length; i += 1)
      cells = cells.chain((before) => formulaOver(before).map((next) => [...before, next]));
    return cells;
  });

  test('have trees whose root is the value of the cell, and whose sums add up', async () => {
    await fc.assert(
      fc.asyncProperty(sheet, async (made) => {
        const cells = Object.fromEntries(
          made.map(({ text, value }, i) => [`Plan!A${i + 1}`, [`=${text}`, value] as const]),
        );
        const part = await trace(cells, `A${made.length}`);
        expect(part.value).toBe(made.at(-1)!.value);
        for (const { how, value, note, text } of all(part)) {
          expect([text, note]).toEqual([text, undefined]);
          if (how.is !== 'sum') continue;
          const sizes = how.addends.map((each) => Math.abs(Number(each.part.value)));
          const sum = how.addends.reduce(
            (all, each) => all + each.sign * Number(each.part.value),
            how.rest?.sum ?? 0,
          );
          expect(Math.abs(sum - Number(value))).toBeLessThanOrEqual(1e-11 * Math.max(1, ...sizes));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('whose cells were changed behind their back are told of', async () => {
    await fc.assert(
      fc.asyncProperty(sheet, async (made) => {
        const last = made.at(-1)!;
        const cells = Object.fromEntries(
          made.map(({ text, value }, i) => [`Plan!A${i + 1}`, [`=${text}`, value] as const]),
        );
        const part = await trace(
          { ...cells, [`Plan!A${made.length}`]: [`=${last.text}`, last.value + 1] },
          `A${made.length}`,
        );
        expect(part.note).toMatch(/^Worked out anew/);
      }),
      { numRuns: 100 },
    );
  });
});
