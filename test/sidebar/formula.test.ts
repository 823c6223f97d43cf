// What the page makes of formulas: writing them from a form, reading them from cells, working them out.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cost } from '../../shared/functions/cost.ts';
import { fileAddress } from '../../src/sidebar/download/httpsAddress.ts';
import { calculate, type LookUp } from '../../src/sidebar/formula/calculate.ts';
import { parseFormula } from '../../src/sidebar/formula/parse.ts';
import { formulaText } from '../../src/sidebar/insert/formulaText.ts';
import { frozenCard } from '../frozenCard.ts';

const book = { card: frozenCard };
const noCells: LookUp = () => undefined;

function result(formula: string, lookUp = noCells) {
  const expression = parseFormula(formula);
  return expression ? calculate(expression, book, lookUp) : 'not read';
}

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
        const expression = parseFormula(formulaText(cost, [text], () => true));
        const [first] = expression?.is === 'call' ? expression.args : [];
        const isNamed = /^LTX_(CARD|RATES|RIG|RIG_VERSION)$/i.test(text);
        expect(first).toEqual(
          isNamed ? { is: 'name', name: text.toUpperCase() } : { is: 'value', value: text },
        );
      }),
    );
  });
});

describe('a formula of the workbook', () => {
  it.each([
    // LTX-2.3 Pro at 1080p is $0.08 a second.
    { formula: '=LTX_COST("pro","1080p",20)', value: 1.6 },
    { formula: ' = LTX_COST("pro","1080p",20)'.trim(), value: 1.6 },
    { formula: '=LTX_COST("pro";"1080p";20)', value: 1.6 },
    { formula: '=LTX_COST("pro","1080p",2*(3+7))*2-1', value: 2.2 },
    { formula: '=-LTX_COST("pro","1080p",20)', value: -1.6 },
    { formula: '="$"&LTX_COST("pro","1080p",20)', value: '$1.6' },
    { formula: '=LTX_COST("pro","1080p",20)*(1+8%)', value: 1.6 * 1.08 },
    { formula: '=50%%', value: 0.005 },
    { formula: '=-5%', value: -0.05 },
    // 28.499999999999996 as a double; a cell shows 15 digits.
    { formula: '=0.285*100&""', value: '28.5' },
    // 10 s and 20 s are $0.80 and $1.60.
    { formula: '=SUM(LTX_COST("pro","1080p",10),LTX_COST("pro","1080p",20),3)', value: 5.4 },
    { formula: '=MAX(LTX_COST("pro","1080p",10),1)', value: 1 },
    { formula: '=MIN(LTX_COST("pro","1080p",10),1)', value: 0.8 },
    // 7 s are $0.56. A half goes away from zero, as decimals are written.
    { formula: '=ROUND(LTX_COST("pro","1080p",7),1)', value: 0.6 },
    { formula: '=ROUND(1.005,2)', value: 1.01 },
    { formula: '=ROUND(-2.5,0)', value: -3 },
    { formula: '=ROUND(1234,-2)', value: 1200 },
    { formula: '=IF(LTX_COST("pro","1080p",20)>1.5,"over","ok")', value: 'over' },
    { formula: '=IF(LTX_COST("pro","1080p",20)<=1.5,"ok","over")', value: 'over' },
    { formula: '=IF("Pro"="pro",LTX_COST("pro","1080p",20),LTX_COST("nobody","1080p",20))', value: 1.6 },
    { formula: '=IF(1<>1,2)', value: false },
    { formula: '=1+1>=2', value: true },
    { formula: '=IFERROR(LTX_COST("pro","720p",5),0)', value: 0 },
    { formula: '=IFERROR(LTX_COST("pro","1080p",20),0)', value: 1.6 },
    { formula: '=if(1=1;round(sum(ltx_cost("pro";"1080p";20);1);0);0)', value: 3 },
  ])('$formula is worked out', ({ formula, value }) => {
    expect(result(formula)).toEqual({ is: 'values', rows: [[value]] });
  });

  it('takes the cells that it refers to, row by row', () => {
    const lookUp: LookUp = (sheet, range) =>
      sheet === 'My sheet' && range === 'A1:A2' ? [[10], [20]] : undefined;
    expect(result(`=LTX_COST("pro","1080p",'My sheet'!$A$1:$A$2)`, lookUp)).toEqual({
      is: 'values',
      rows: [[0.8], [1.6]],
    });
  });

  it('takes LTX_CARD for the version of the card at hand only where there is such a cell', () => {
    const formula = '=LTX_COST("pro","1080p",20,,,LTX_CARD)';
    const lookUp: LookUp = (_, name) => (name === 'LTX_CARD' ? [['2025-01-01-00000000']] : undefined);
    expect(result(formula, lookUp)).toEqual({ is: 'values', rows: [[1.6]] });
    expect(result(formula)).toEqual({ is: 'unknown' });
  });

  it('does not follow cells that show an error now', () => {
    const lookUp: LookUp = () => [['#DIV/0!']];
    expect(result('=IFERROR(A1,0)', lookUp)).toEqual({ is: 'unknown' });
    expect(result('=A1&"x"', lookUp)).toEqual({ is: 'unknown' });
    expect(result('=IF(A1="",0,LTX_COST("pro","1080p",20))', lookUp)).toEqual({ is: 'unknown' });
  });

  it('adds up what spills, and passes over texts and blank cells of a range', () => {
    const lookUp: LookUp = (_, range) =>
      ({
        'A1:A2': [[10], [20]],
        'B1:B4': [['Total'], [''], [5], [true]],
        'B1:B2': [['Total'], ['']],
        'D1:D2': [[10], ['']],
        C1: [['#N/A']],
      })[range];
    expect(result('=SUM(LTX_COST("pro","1080p",A1:A2))', lookUp)).toEqual({
      is: 'values',
      rows: [[0.8 + 1.6]],
    });
    expect(result('=SUM(B1:B4,1)', lookUp)).toEqual({ is: 'values', rows: [[6]] });
    expect(result('=MAX(B1:B2)', lookUp)).toEqual({ is: 'values', rows: [[0]] });
    expect(result('=SUM(B1:B4,C1)', lookUp)).toEqual({ is: 'unknown' });
    // A blank row costs nothing and shows nothing.
    expect(result('=SUM(LTX_COST("pro","1080p",D1:D2))', lookUp)).toEqual({ is: 'values', rows: [[0.8]] });
    // Products differ in what they show of a range in which one price is missing.
    expect(result('=IFERROR(LTX_COST("pro",{"720p"},A1:A2),0)', lookUp)).toBe('not read');
    expect(result('=IFERROR(LTX_COST("pro","720p",A1:A2),0)', lookUp)).toEqual({ is: 'unknown' });
  });

  it.each([
    '=IF(A1>2,LTX_COST("pro","1080p",20),0)',
    '=IF("a"<"b",LTX_COST("pro","1080p",20),0)',
    '=IF(1=1,LTX_COST("pro","1080p",20),0,0)',
    '=IF("",1,2)',
    '=IF(1=2,5,)',
    '=TRUE&""',
    '=LTX_COST("pro";"1080p";1,5)',
    '=LTX_COST("pro","1080p",20,,,LTX_CARD)',
    '=SUM(LTX_COST("pro","1080p",20),"3")',
    '=SUM(1,)',
    '=ROUND(LTX_COST("pro","1080p",20))',
    '=AVERAGE(LTX_COST("pro","1080p",20))',
    '=IFERROR(1/0,0)',
    '=1=<2',
    '={1,2}',
    '=LTX_COST("pro","1080p",20',
    '=LTX_COST("pro","1080p",A1)',
    '=LTX_NEW("pro")',
    '=%LTX_COST("pro","1080p",20)',
  ])('%s is not guessed at', (formula) => {
    const outcome = result(formula);
    expect(outcome === 'not read' || outcome.is === 'unknown').toBe(true);
  });

  it('never breaks on any text', () => {
    fc.assert(fc.property(fc.string(), (text) => void result(`=${text}`)));
  });

  it('says why there is no price', () => {
    expect(result('=ROUND(SUM(1,LTX_COST("pro","8000p",20)),2)')).toMatchObject({
      is: 'error',
      message: expect.stringMatching(/^resolution: /),
    });
    expect(result('=LTX_COST("pro","8000p",20)')).toMatchObject({
      is: 'error',
      message: expect.stringMatching(/^resolution: /),
    });
  });
});

describe('an address to fetch from', () => {
  it.each([
    ['https://example.org/rates.json', 'https://example.org/rates.json'],
    [' HTTPS://Example.org/rates.json ', 'https://example.org/rates.json'],
    ['http://127.0.0.1:8080/rates.json', 'http://127.0.0.1:8080/rates.json'],
    ['http://localhost/rates.json', 'http://localhost/rates.json'],
  ])('%s is taken', (typed, address) => {
    expect(fileAddress(typed).href).toBe(address);
  });
  it.each([
    'http://example.org/rates.json',
    'javascript:alert(1)',
    'data:application/json,{}',
    'file:///etc/passwd',
    'https://me:secret@example.org/',
    'rates.json',
    '/rates.json',
    '//example.org/rates.json',
    'https:rates.json',
    'example.org/rates.json',
    '127.0.0.1:41683',
    'localhost:41683/rates.json',
    '',
  ])('%s is refused', (typed) => {
    expect(() => fileAddress(typed)).toThrow(/begins with https/);
  });
});
