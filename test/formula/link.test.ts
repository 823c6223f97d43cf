import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { callsLtx, linkFormula, unlinkFormula } from '../../shared/formula/link.ts';
import { withDecimalCommas } from '../../shared/formula/localise.ts';
import { tokens } from '../../shared/formula/tokens.ts';

const params = (...names: string[]) => Object.fromEntries(names.map((name) => [name, {}]));
const functions = [
  { name: 'LTX_COST', params: params('model', 'resolution', 'seconds', 'takes', 'options', 'card') },
  { name: 'LTX_MODELS', params: params('seller', 'card') },
  { name: 'LTX_CREDIT_RATE', params: params('price', 'seconds') },
  { name: 'LTX_LOCAL_HOURLY', params: params('rig') },
  { name: 'LTX_BREAKEVEN', params: params('model', 'resolution', 'measure', 'rig', 'options', 'card') },
];
const link = (formula: string) => linkFormula(formula, functions);
const unlink = (formula: string) => unlinkFormula(formula, functions);

describe('linking a formula', () => {
  test.each([
    ['=LTX_COST("pro","1080p",20)', '=LTX_COST("pro","1080p",20,,,LTX_CARD)'],
    ['=LTX_COST(A2,B2,C2,D2,E2)', '=LTX_COST(A2,B2,C2,D2,E2,LTX_CARD)'],
    ['=ltx_cost("pro";"1080p";1,5)', '=ltx_cost("pro";"1080p";1,5;;;LTX_CARD)'],
    ['{=LTX_COST("pro";"1080p";1)}', '{=LTX_COST("pro";"1080p";1;;;LTX_CARD)}'],
    ['=LTX_COST({"pro","fast"},"1080p",{1;2})', '=LTX_COST({"pro","fast"},"1080p",{1;2},,,LTX_CARD)'],
    ['=LTX_MODELS()', '=LTX_MODELS(,LTX_CARD)'],
    ['=LTX_MODELS( )', '=LTX_MODELS( ,LTX_CARD)'],
    ['=LTX_LOCAL_HOURLY()', '=LTX_LOCAL_HOURLY(LTX_RIG_VERSION)'],
    ['=LTX_BREAKEVEN("pro","1080p")', '=LTX_BREAKEVEN("pro","1080p",,LTX_RIG_VERSION,,LTX_CARD)'],
    ['=LTX_BREAKEVEN(A1, B1, , , "retake")', '=LTX_BREAKEVEN(A1, B1, , LTX_RIG_VERSION, "retake",LTX_CARD)'],
    ['=LTX_BREAKEVEN(A1,B1,,"My rig")', '=LTX_BREAKEVEN(A1,B1,,"My rig",,LTX_CARD)'],
    [
      '=IF(A1>2,SUM(LTX_COST(A1,"4k",(1+2)*3),4),_xldudf_LTX_COST(B1,"),",5))',
      '=IF(A1>2,SUM(LTX_COST(A1,"4k",(1+2)*3,,,LTX_CARD),4),_xldudf_LTX_COST(B1,"),",5,,,LTX_CARD))',
    ],
    [
      "=LTX_COST('It''s, (a) sheet'!A1,T[[#All],[x,y]],3)",
      "=LTX_COST('It''s, (a) sheet'!A1,T[[#All],[x,y]],3,,,LTX_CARD)",
    ],
    [
      '=LTX_COST(LTX_MODELS("ltx"),"1080p",LTX_CREDIT_RATE(1,2))',
      '=LTX_COST(LTX_MODELS("ltx",LTX_CARD),"1080p",LTX_CREDIT_RATE(1,2),,,LTX_CARD)',
    ],
  ])('%s becomes %s, and back', (formula, linked) => {
    expect(link(formula)).toBe(linked);
    expect(unlink(linked)).toBe(formula);
    expect(link(linked)).toBe(linked);
  });

  test.each([
    '=LTX_COST("pro","1080p",20,1,"",DATE(2026,1,1))',
    '=LTX_COST("pro","1080p",20,,)',
    '=LTX_CREDIT_RATE(10,200)',
    '=SUM(A1:A3)&"LTX_COST(1,2,3)"',
    '=LTX_COST("pro","1080p",20',
    '=LTX_COST',
    '=LTX_COST(1,2,3,4,5,6,7)',
    'LTX_COST is a function',
  ])('%s stays as it is', (formula) => expect(link(formula)).toBe(formula));

  test('takes the separator that the spreadsheet uses where the formula shows none', () => {
    expect(linkFormula('=LTX_MODELS()', functions, ';')).toBe('=LTX_MODELS(;LTX_CARD)');
    expect(linkFormula('=LTX_MODELS("a")', functions, ';')).toBe('=LTX_MODELS("a";LTX_CARD)');
  });
});

/** Formulas of nested calls, texts, arrays and odd spaces, with one separator throughout. */
const formula = (separator: string): fc.Arbitrary<string> =>
  fc
    .letrec<{ arg: string; call: string }>((tie) => ({
      arg: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constantFrom(
          'A1',
          '$B$2:C9',
          '"a ""b"", (c;"',
          "'S, 1'!A1",
          '{1,2;3,4}',
          'T[[#All],[a,b]]',
          '20',
          'TRUE',
          '(A1+B1)*2',
          '-3',
          ' x ',
          'ÄÖ_1',
        ),
        tie('call'),
      ),
      call: fc
        .tuple(
          fc.constantFrom(
            'LTX_COST',
            'LTX_MODELS',
            'ltx_breakeven',
            'LTX_LOCAL_HOURLY',
            'LTX_CREDIT_RATE',
            'SUM',
            'IF',
          ),
          fc.array(fc.oneof(tie('arg'), fc.constantFrom('', ' ')), { maxLength: 6 }),
        )
        .map(([name, args]) => `${name}(${args.join(separator)})`),
    }))
    .call.map((call) => `=${call}`);

test.each([
  ',',
  ';',
])('undoing is exact, linking twice is linking once, over any formula with %s', (separator) => {
  fc.assert(
    fc.property(formula(separator), (text) => {
      const linked = linkFormula(text, functions, separator === ';' ? ';' : ',');
      expect(unlinkFormula(linked, functions, separator === ';' ? ';' : ',')).toBe(text);
      expect(linkFormula(linked, functions, separator === ';' ? ';' : ',')).toBe(linked);
    }),
    { numRuns: 2000 },
  );
});

test('tokens put together are the formula, whatever is in it', () => {
  const pieces = fc.string({ unit: fc.constantFrom(...'"\'()[]{},; =A1$x.é😀\n!'), maxLength: 40 });
  fc.assert(
    fc.property(
      pieces,
      (text) =>
        tokens(text)
          .map((token) => token.text)
          .join('') === text,
    ),
  );
});

test('finds calls, and not their names in texts', () => {
  expect(callsLtx('=1+ltx_cost(A1,B1,C1)')).toBe(true);
  expect(callsLtx('=@LTX_COST(A1,B1,C1)')).toBe(true);
  expect(callsLtx('=LTXDEV.LTX_COST(A1,B1,C1)')).toBe(true);
  expect(callsLtx('="LTX_COST(1,2)"')).toBe(false);
  expect(callsLtx('=SUM(LTX_CARD)')).toBe(false);
  expect(callsLtx("='LTX_COST(1)'!A1")).toBe(false);
});

test.each([
  ['arguments', '=LTX_COST(A1,B1,1.25,,A1.B)', '=LTX_COST(A1;B1;1,25;;A1.B)'],
  ['texts, with the quotes in them', '=LTX_COST("a, ""1.5""","1,5;2")', '=LTX_COST("a, ""1.5""";"1,5;2")'],
  ['sheets, with the quotes in them', "=SUM('x, 1.5'!A1,'it''s 1,5'!B2)", "=SUM('x, 1.5'!A1;'it''s 1,5'!B2)"],
  ['numbers with an exponent or no digit before the point', '=1.5e3+.5*20', '=1,5e3+,5*20'],
  ['names that hold a point and digits', '=LTX_COST(my.name1.5,Q1.2)', '=LTX_COST(my.name1.5;Q1.2)'],
  ['arrays: a backslash parts columns, a semicolon rows', '=SUM({1,2.5;3,4},2)', '=SUM({1\\2,5;3\\4};2)'],
  ['arrays of texts', '=LTX_COST({"a,b","c"},"1080p")', '=LTX_COST({"a,b"\\"c"};"1080p")'],
  ['columns of a table', '=LTX_COST(T[[a,b],[1.5]],1)', '=LTX_COST(T[[a,b],[1.5]];1)'],
])('writes for a spreadsheet with decimal commas %s', (_, formula, written) => {
  expect(withDecimalCommas(formula)).toBe(written);
});
