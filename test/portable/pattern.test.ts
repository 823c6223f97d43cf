// A portable formula gives the live one back, character by character, in the dialects of both products.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokens } from '../../shared/formula/tokens.ts';
import { restored } from '../../shared/portable/pattern.ts';
import { rewritten } from '../../shared/portable/rewrite.ts';

interface Dialect {
  readonly separator: ',' | ';';
  readonly plain: readonly string[];
  readonly names: readonly string[];
}

/** As Excel stores formulas, with what it writes before our names where the add-in is missing. */
const EXCEL: Dialect = {
  separator: ',',
  plain: [
    'A5',
    '$B$7',
    "'Bob''s (sheet), 2'!C3",
    'Sheet2!A1:A9',
    '4.2',
    '{"a","b";1,2}',
    'Table1[[#This Row],[a,b(]]',
    'E9*G9',
    '-1',
    'TRUE',
    '_xlfn.XLOOKUP(A1,B:B,C:C)',
  ],
  names: [
    'LTX_COST',
    'ltx_rate',
    '_xldudf_LTX_COST',
    '[2]!_xldudf_LTX_SOURCE',
    "'C:\\[a.xlsm]'!LTX_COST",
    '@LTX_LOCAL_HOURLY',
    'LTXDEV.LTX_COST',
  ],
};
/** As Google Sheets writes them where the decimal sign is a comma. */
const SHEETS: Dialect = {
  separator: ';',
  plain: [
    'A5',
    '$B$7',
    "'Bob''s (sheet); 2'!C3",
    'Sheet2!A1:A',
    '4,2',
    '{"a"\\"b";1\\2}',
    'E9*G9',
    'WAHR',
    'ARRAYFORMULA(A1:A9)',
  ],
  names: ['LTX_COST', 'ltx_rate', 'Ltx_Local_Hourly'],
};

const TEXTS = [
  '"pro"',
  '"say ""LTX_COST(1,2)"" twice, [1]"',
  '""',
  '"[0]"',
  '"IF(COUNTA(""LTX_COST([1])"",A1),2)"',
  `"${'x'.repeat(255)}"`,
];

/** Formulas with calls of ours in all kinds of places, and in each other. */
function formulas({ separator, plain, names }: Dialect): fc.Arbitrary<string> {
  const space = fc.constantFrom('', '', '', ' ', '  ', '\n');
  const { call } = fc.letrec<{ call: string; value: string }>((tie) => ({
    call: fc
      .tuple(
        fc.constantFrom(...names),
        space,
        fc.array(fc.tuple(space, fc.option(tie('value'), { nil: '' }), space), { maxLength: 5 }),
      )
      .map(([name, gap, args]) => `${name}${gap}(${args.map((parts) => parts.join('')).join(separator)})`),
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom(...plain, ...TEXTS),
      tie('call'),
      tie('call').map((each) => `IF(A1${separator}${each}${separator}0)`),
    ),
  }));
  return fc
    .array(
      fc.oneof(
        call,
        fc.constantFrom(...TEXTS, ...plain),
        call.map((each) => `SUM(${each}${separator}1)`),
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((parts) => `=${parts.join(' & ')}`);
}

/** A native formula of any kind, with each argument once. */
const native = (_name: string, args: readonly { native: string }[]): string =>
  `IF(1.5>1,LOOKUP(2,{1,2}),${args.map(({ native: each }) => each || '0').join('+') || '0'})`;

const asNative = (formula: string, { separator }: Dialect): string =>
  rewritten(formula, native, { usual: separator });

describe.each([
  ['Excel', EXCEL],
  ['Google Sheets', SHEETS],
])('in the dialect of %s', (_, dialect) => {
  test('live, portable and live again is what it was', () => {
    fc.assert(
      fc.property(formulas(dialect), (formula) => {
        expect(restored(asNative(formula, dialect), dialect.separator)).toBe(formula);
      }),
      { numRuns: 300 },
    );
  });

  test('no text of a formula changes, and none in the portable one is longer than Excel takes', () => {
    const texts = (formula: string) => tokens(formula).filter(({ kind }) => kind === 'text');
    fc.assert(
      fc.property(formulas(dialect), (formula) => {
        const portable = asNative(formula, dialect);
        const after = new Set(texts(portable).map(({ text }) => text));
        expect(texts(formula).filter(({ text }) => !after.has(text))).toEqual([]);
        expect([...after].filter((text) => text.length > 257)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('a formula without a call of ours stays as it is', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...dialect.plain, ...TEXTS)), (parts) => {
        const formula = `=${parts.join('&')}`;
        expect(asNative(formula, dialect)).toBe(formula);
        expect(restored(formula, dialect.separator)).toBe(formula);
      }),
    );
  });
});

test.each([
  ['=IF(COUNTA("LTX_COST([1],[2],[3])",A5,B5,C5),1.6)*2', '=LTX_COST(A5,B5,C5)*2'],
  ['=IF( COUNTA( "LTX_"&"COST([1])" , A5 ) , 1.6 )', '=LTX_COST( A5 )'],
  ['=IF(COUNTA("=LTX_MODELS([1])",A5),IF(A5="ltx","Model",NA()))', '=LTX_MODELS(A5)'],
  ['=IF(COUNTA("=LTX_MODELS()"),"Model")&"!"', '=(LTX_MODELS())&"!"'],
  ['=IF(COUNTA("LTX_SPILLED([1])",A5),IF(ISERROR(A5),NA(),"Seller"))', ''],
  ['=IF(COUNTA("LTX_COST([1],[2])",A5),1.6)', '=LTX_COST(A5,#REF!)'],
  ['=IF(COUNTA("a text",A5),1.6)', '=IF(COUNTA("a text",A5),1.6)'],
  // A text of somebody else's never becomes a formula.
  [
    '=IF(COUNTA("=HYPERLINK(""https://example.com"",""LTX_COST("")"),1)',
    '=IF(COUNTA("=HYPERLINK(""https://example.com"",""LTX_COST("")"),1)',
  ],
  ['=IF(COUNTA("LTX_COST([1])",A5),1.6,2)', '=IF(COUNTA("LTX_COST([1])",A5),1.6,2)'],
])('%s becomes %s', (portable, live) => {
  expect(restored(portable)).toBe(live);
});
