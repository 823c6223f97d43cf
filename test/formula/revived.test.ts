import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callsLtx } from '../../shared/formula/link.ts';
import { isFrozenSpill, isOurs, revived } from '../../shared/formula/revived.ts';

describe('a formula that another product left dead comes to life', () => {
  it.each([
    // As Google Sheets saves a workbook for Excel.
    ['=IFERROR(__xludf.DUMMYFUNCTION("LTX_COST(""pro"",""1080p"",20)"),1.6)', '=LTX_COST("pro","1080p",20)'],
    ['=IFERROR(__xludf.DUMMYFUNCTION("LTX_COST(A1,"&"B1,C1)"),"#N/A")', '=LTX_COST(A1,B1,C1)'],
    ['=2*IFERROR(__xludf.DUMMYFUNCTION("LTX_RATE(A1,B1)"),0.08)', '=2*(LTX_RATE(A1,B1))'],
    ['=IFERROR(__xludf.DUMMYFUNCTION("ARRAYFORMULA(LTX_RATE(A1:A3,B1))"),1)', '=LTX_RATE(A1:A3,B1)'],
    [
      '=IFERROR(__xludf.DUMMYFUNCTION("ARRAYFORMULA(LTX_RATE(A1,B1))+ARRAYFORMULA(C1:C3)"),1)',
      '=ARRAYFORMULA(LTX_RATE(A1,B1))+ARRAYFORMULA(C1:C3)',
    ],
    ['=__xludf.DUMMYFUNCTION("LTX_MODELS()")', '=LTX_MODELS()'],
    // As Excel keeps it without the add-in, and with another add-in of these names.
    ['=_xldudf_LTX_COST("pro","1080p",20)', '=LTX_COST("pro","1080p",20)'],
    ['=[2]!_xldudf_LTX_COST("pro","1080p",20)', '=LTX_COST("pro","1080p",20)'],
    ["='C:\\Add-ins\\[it''s.xlam]'!_xldudf_LTX_COST(A1)+1", '=LTX_COST(A1)+1'],
    ['=Book1.xlam!LTX_COST(A1)', '=LTX_COST(A1)'],
    ['=SUM(_xldudf_ltx_rate(A1,B1),@_xldudf_LTX_COST(A1))', '=SUM(LTX_RATE(A1,B1),@LTX_COST(A1))'],
    ['=LTXDEV.LTX_COST(A1)', '=LTX_COST(A1)'],
  ])('%s', (dead, live) => {
    expect(revived(dead)).toBe(live);
    expect(isOurs(dead)).toBe(true);
    expect(revived(live)).toBeUndefined(); // it is alive
  });

  it('whatever it is, and wherever Google cuts its text', () => {
    const text = fc.string({ unit: fc.constantFrom('"', ' ', 'a', '&', '(', ')', ',', 'é') });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), fc.integer({ min: 2, max: 255 }), (words, length) => {
        const args = words.map((word) => `"${word.replaceAll('"', '""')}"`);
        const call = `LTX_COST(${args.join(',')})`;
        const pieces = call.match(new RegExp(`[\\s\\S]{1,${length}}`, 'g')) ?? [];
        const frozen = pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join('&');
        expect(revived(`=IFERROR(__xludf.DUMMYFUNCTION(${frozen}),1.6)`)).toBe(`=${call}`);
      }),
    );
  });
});

it.each([
  '=LTX_COST("pro","1080p",20)',
  '=ltx_cost(A1)',
  '="_xldudf_LTX_COST(1)"',
  '=IFERROR(LTX_COST(A1),0)',
  '=IFERROR(__xludf.DUMMYFUNCTION("QUERY(A1:B2)"),1)',
  '=IFERROR(__xludf.DUMMYFUNCTION(LTX_COST(A1)),1)',
  "=[2]Sheet1!A1+'LTX_COST (1)'!B2",
])('%s stays as it is', (formula) => {
  expect(revived(formula)).toBeUndefined();
});

it('knows the cells into which a frozen table spilled', () => {
  const frozen = '=IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),"ltx")';
  expect([isFrozenSpill(frozen), isOurs(frozen), revived(frozen)]).toEqual([true, true, undefined]);
  expect(isOurs('=IFERROR(A1,"""COMPUTED_VALUE""")')).toBe(false);
});

it('counts a call with a space before its parenthesis, as both products do', () => {
  expect(callsLtx('=LTX_COST (A1,B1,C1)')).toBe(true);
});
