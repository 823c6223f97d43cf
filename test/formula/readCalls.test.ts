// What is read out of formulas, in the dialects of all products.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallArgument } from '../../shared/formula/callArgument.ts';
import type { Separator } from '../../shared/formula/calls.ts';
import { readCalls } from '../../shared/formula/readCalls.ts';

const only = (formula: string, usual?: Separator, sheet?: string) => {
  const [call, ...others] = readCalls(formula, usual, sheet).calls;
  expect(others).toEqual([]);
  return call;
};
const value = (value: string | number | boolean): CallArgument => ({ is: 'values', rows: [[value]] });
const other: CallArgument = { is: 'other' };

describe('the arguments of a call', () => {
  it.each<readonly [string, readonly CallArgument[]]>([
    ['=LTX_COST("pro","1080p",20)', [value('pro'), value('1080p'), value(20)]],
    ['=ltx_cost("pro";"1080p";1,5)', [value('pro'), value('1080p'), value(1.5)]],
    ['{=LTX_COST("pro";"1080p";20)}', [value('pro'), value('1080p'), value(20)]],
    [
      '=@_xldudf_LTX_COST("a ""b""", ,-2.5e1,TRUE)',
      [value('a "b"'), { is: 'blank' }, value(-25), value(true)],
    ],
    ['=LTX_MODELS()', []],
    ['=LTX_COST(b4,$B$4:d$9,A:A)', cells('B4', 'B4:D9', 'A:A')],
    ['=LTX_COST(2:3,A2:A,$a:C)', cells('2:3', 'A2:A', 'A:C')],
    // Ranges that were written from another corner.
    ['=LTX_COST(B5:A1,$b1:A$5,b2:C1)', cells('A1:B5', 'A1:B5', 'B1:C2')],
    ['=LTX_COST(10:9,AA:Z,A1:A1)', cells('9:10', 'Z:AA', 'A1:A1')],
    [
      "=LTX_COST(Budget!B4,'It''s, (a) sheet'!$B4)",
      [
        { is: 'cells', sheet: 'Budget', range: 'B4' },
        { is: 'cells', sheet: "It's, (a) sheet", range: 'B4' },
      ],
    ],
    [
      '=LTX_COST(LTX_CARD,Übersicht,_x.1)',
      ['LTX_CARD', 'Übersicht', '_x.1'].map((name) => ({ is: 'name', name })),
    ],
    [
      '=LTX_COST({"pro","fast";"v3","v2"},{1;2})',
      [
        {
          is: 'values',
          rows: [
            ['pro', 'fast'],
            ['v3', 'v2'],
          ],
        },
        { is: 'values', rows: [[1], [2]] },
      ],
    ],
    [
      '=LTX_COST({"pro"\\"fast"};{1,5\\2;3\\-4})',
      [
        { is: 'values', rows: [['pro', 'fast']] },
        {
          is: 'values',
          rows: [
            [1.5, 2],
            [3, -4],
          ],
        },
      ],
    ],
  ])('are read from %s', (formula, args) => {
    expect(only(formula)?.args).toEqual(args);
  });

  function cells(...ranges: string[]): CallArgument[] {
    return ranges.map((range) => ({ is: 'cells', range }));
  }

  it.each([
    'D9*F9',
    '(D9)',
    '2*(3+7)',
    '50%',
    '"p"&"ro"',
    'IF(A1>2,1,2)',
    'T[Seconds]',
    'T[[#All],[x,y]]',
    '[@Seconds]',
    '[Book1.xlsx]Sheet1!A1',
    'Sheet1:Sheet3!A1',
    'Sheet1!Total',
    'A1#',
    '@A1',
    'A1:B2 B1',
    'A1:INDEX(B:B,2)',
    '#REF!',
    '{A1,2}',
    '{1,2,3;4}',
    '1,5 2',
    'MIN(LTX_RATE("pro","1080p"),1)',
    '-LTX_RATE("pro","1080p")',
    "'a'b",
    '1:',
    '- "3"',
  ])('are not guessed at where they say %s', (text) => {
    expect(only(`=LTX_COST("pro";"1080p";${text})`)?.args.slice(2)).toEqual([other]);
  });

  it('are another call of ours, whose own arguments are read too', () => {
    const rate = {
      name: 'LTX_CREDIT_RATE',
      text: 'LTX_CREDIT_RATE(10,A2)',
      args: [value(10), { is: 'cells', range: 'A2' }],
    };
    expect(only('=LTX_COST("pro","1080p", LTX_CREDIT_RATE(10,A2) )')?.args[2]).toEqual({
      is: 'call',
      call: rate,
    });
  });

  it('are on the sheet of the formula where they name none', () => {
    expect(only('=LTX_COST(B4,Other!B4)', ',', 'Budget')?.args).toEqual([
      { is: 'cells', sheet: 'Budget', range: 'B4' },
      { is: 'cells', sheet: 'Other', range: 'B4' },
    ]);
  });

  it('are no names of the workbook where the formula gives names itself', () => {
    expect(only('=LET(m,"pro",LTX_COST(m,"1080p",A1))')?.args).toEqual([
      other,
      value('1080p'),
      { is: 'cells', range: 'A1' },
    ]);
  });
});

it.each([
  ['=LTX_COST(1)', 'call'],
  ['= +LTX_COST(1) ', 'call'],
  ['{=LTX_COST(1)}', 'call'],
  ['=@LTX_COST(1)', 'call'],
  ['=LTX_COST(1)+LTX_COST(2)', 'sum'],
  ['=SUM(LTX_COST(1);LTX_COST(2))', 'sum'],
  ['{=SUM(LTX_COST(A1:A9))}', 'sum'],
  ['=ARRAYFORMULA(LTX_COST(A1:A9))', 'sum'],
  ['=(LTX_COST(1))', 'sum'],
  ['=LTX_COST(1)*1.08', 'more'],
  ['=LTX_COST(1)-LTX_COST(2)', 'more'],
  ['=SUM(LTX_COST(1),A1)', 'more'],
  ['=LTX_COST(1)/LTX_COST(2)', 'more'],
  ['=IFERROR(LTX_COST(1),0)', 'more'],
  ['=SUM(A1)', 'more'],
])('%s is a %s', (formula, shape) => {
  expect(readCalls(formula).shape).toBe(shape);
});

it('counts calls in one another as one, and passes over texts, comments of sheets and what is not ended', () => {
  const texts = (formula: string) => readCalls(formula).calls.map(({ text }) => text);
  expect(texts('=IF(A1,LTX_COST(LTX_MODELS(),1),LTX_RATE(2))')).toEqual([
    'LTX_COST(LTX_MODELS(),1)',
    'LTX_RATE(2)',
  ]);
  expect(texts('="LTX_COST(1)"')).toEqual([]);
  expect(texts("='LTX_COST(1)'!A1")).toEqual([]);
  expect(texts('=LTX_COST(1')).toEqual([]);
  let deep = '1';
  for (let i = 0; i < 500; i += 1) deep = `LTX_COST(${deep})`;
  expect(texts(`=${deep}`)).toEqual([deep]);
});

interface Dialect {
  readonly separator: Separator;
  readonly number: (value: number) => string;
  readonly column: string;
}
const COMMAS: Dialect = { separator: ',', number: String, column: ',' };
const SEMICOLONS: Dialect = { separator: ';', number: (n) => String(n).replace('.', ','), column: '\\' };

type Written = { readonly argument: CallArgument; readonly write: (dialect: Dialect) => string };
const written = (argument: CallArgument, write: Written['write'] | string): Written => ({
  argument,
  write: typeof write === 'string' ? () => write : write,
});
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const literal = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((n) => Number(n.toFixed(3)) + 0),
  fc.constantFrom(...['"', '""', '{1;2}', 'A1', ")',;", 'é😀', "'"]),
);
const writeLiteral = (value: string | number, { number }: Dialect) =>
  typeof value === 'number' ? number(value) : quoted(value);

const argument: fc.Arbitrary<Written> = fc.letrec<{ argument: Written; call: Written }>((tie) => ({
  argument: fc.oneof(
    { depthSize: 'small' },
    fc.constant(written({ is: 'blank' }, ' ')),
    literal.map((value) =>
      written({ is: 'values', rows: [[value]] }, (dialect) => writeLiteral(value, dialect)),
    ),
    fc
      .tuple(
        fc.integer({ min: 1, max: 3 }),
        fc.array(fc.array(literal, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
      )
      .map(([width, grid]) => {
        const rows = grid.map((row) => row.slice(0, width));
        return written(
          { is: 'values', rows },
          (dialect) =>
            `{${rows.map((row) => row.map((cell) => writeLiteral(cell, dialect)).join(dialect.column)).join(';')}}`,
        );
      }),
    fc
      .tuple(fc.string({ unit: 'grapheme', minLength: 1 }), fc.constantFrom('B4', 'A:A', 'A1:C9', '3:4'))
      .map(([sheet, range]) =>
        written(
          { is: 'cells', sheet, range },
          `'${sheet.replaceAll("'", "''")}'!${range.replace(/([A-Z]+|\d+)/g, '$$$1')}`,
        ),
      ),
    fc.constantFrom('LTX_CARD', 'Größe', 'my.name').map((name) => written({ is: 'name', name }, name)),
    fc.constantFrom('A1*2', 'T[a]', 'SUM(A1)').map((text) => written(other, text)),
    tie('call'),
  ),
  call: fc.array(tie('argument'), { minLength: 1, maxLength: 4 }).map((parts) =>
    // Of one blank alone nobody can tell whether it is an argument.
    written(
      other,
      (dialect) => `LTX_X(0${parts.map(({ write }) => dialect.separator + write(dialect)).join('')})`,
    ),
  ),
})).argument;

it.each([
  ['commas', COMMAS],
  ['semicolons', SEMICOLONS],
] as const)('what is written with %s is read back, whatever it says', (_, dialect) => {
  fc.assert(
    fc.property(fc.array(argument, { minLength: 1, maxLength: 5 }), fc.boolean(), (parts, inBraces) => {
      const text = `LTX_COST("x"${dialect.separator}${parts.map(({ write }) => write(dialect)).join(dialect.separator)})`;
      const call = only(inBraces ? `{=${text}}` : `=${text}`, dialect.separator);
      expect(call?.text).toBe(text);
      const args = call?.args.slice(1).map((each) => (each.is === 'call' ? other : each));
      expect(args).toEqual(parts.map(({ argument }) => argument));
    }),
    { numRuns: 1000 },
  );
});

it('never breaks on any text', () => {
  const pieces = fc.string({
    unit: fc.constantFrom(...'"\'()[]{},;\\ =A1$x.é😀\n!:@', 'LTX_C('),
    maxLength: 60,
  });
  fc.assert(
    fc.property(pieces, (text) => void readCalls(text)),
    { numRuns: 2000 },
  );
});
