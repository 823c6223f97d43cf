import { describe, expect, test } from 'vitest';
import { movedFormula } from '../../src/workbook/movedFormula.ts';
import { storedFormula, typedFormula } from '../../src/workbook/storedFormula.ts';

describe('a formula is stored under the names that Excel looks for, and typed again as it was', () => {
  test.each([
    ['=LTX_COST("pro","1080p",20)', '_xldudf_LTX_COST("pro","1080p",20)'],
    ['=SUM(@LTX_RATE(A1,B1),1)', 'SUM(@_xldudf_LTX_RATE(A1,B1),1)'],
    ['=XLOOKUP(A1,B:B,C:C)', '_xlfn.XLOOKUP(A1,B:B,C:C)'],
    ['=SORT(FILTER(A1:A9,B1:B9>1))', '_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9>1))'],
    ['=LET(x,1,y,x+1,x*y)', '_xlfn.LET(_xlpm.x,1,_xlpm.y,_xlpm.x+1,_xlpm.x*_xlpm.y)'],
    // A variable is one only inside of its LET.
    ['=LET(x,A1,x)+x', '_xlfn.LET(_xlpm.x,A1,_xlpm.x)+x'],
    ['=LET(f,LAMBDA(n,n+1),f(2))', '_xlfn.LET(_xlpm.f,_xlfn.LAMBDA(_xlpm.n,_xlpm.n+1),_xlpm.f(2))'],
    ['="LTX_COST(1) XLOOKUP("', '"LTX_COST(1) XLOOKUP("'],
    ["='XLOOKUP(1)'!A1+LTX_CARD", "'XLOOKUP(1)'!A1+LTX_CARD"],
    ['=STDEV.S(A1:A9)', '_xlfn.STDEV.S(A1:A9)'],
    ['=MEDIAN(1,2)', 'MEDIAN(1,2)'],
  ])('%s', (typed, stored) => {
    expect(storedFormula(typed)).toBe(stored);
    expect(typedFormula(stored)).toBe(typed);
  });

  test('as LibreOffice writes it, in small letters', () => {
    expect(typedFormula('_xlfn.take(_xldudf_ltx_models("ltx"),8)')).toBe('=TAKE(LTX_MODELS("ltx"),8)');
  });
});

describe('a formula that was filled down reads on from where it stands', () => {
  test.each([
    ['A1+$B$2+C$3+$D4', 'B3+$B$2+D$3+$D6'],
    ['SUM(A1:B2,A:A,3:4,$A:B)', 'SUM(B3:C4,B:B,5:6,$A:C)'],
    ["'It''s'!A1&Sheet2!B2&\"A1\"", "'It''s'!B3&Sheet2!C4&\"A1\""],
    ['LOG10(A1)+LTX_RATE(A1)+TAX2024*XYZ1', 'LOG10(B3)+LTX_RATE(B3)+TAY2026*XYZ1'],
    ['LTX_CARD&A1#', 'LTX_CARD&B3#'],
    ['XFD1048576', 'A2'],
  ])('%s', (formula, moved) => {
    expect(movedFormula(formula, 2, 1)).toBe(moved);
  });
});
