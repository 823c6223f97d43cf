// What the page makes of formulas: writing them from a form, reading them from cells, working them out.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cost } from '../../shared/functions/cost.ts';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import { calculate, type LookUp } from '../../src/sidebar/formula/calculate.ts';
import { parseFormula } from '../../src/sidebar/formula/parse.ts';
import { formulaText, withSemicolons } from '../../src/sidebar/insert/formulaText.ts';
import { fileAddress } from '../../src/sidebar/rates/address.ts';

const book = { card: embeddedCard };
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

  it('has semicolons and decimal commas elsewhere, and the same texts', () => {
    expect(withSemicolons(`=LTX_COST("a,1.5",'x,1.5'!A1,1.5)`)).toBe(`=LTX_COST("a,1.5";'x,1.5'!A1;1,5)`);
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

  it.each([
    '=IF(A1>2,LTX_COST("pro","1080p",20),0)',
    '=SUM(LTX_COST("pro","1080p",20))',
    '={1,2}',
    '=LTX_COST("pro","1080p",20',
    '=LTX_COST("pro","1080p",A1)',
    '=LTX_NEW("pro")',
    '=LTX_COST("pro","1080p",20)%',
  ])('%s is not guessed at', (formula) => {
    const outcome = result(formula);
    expect(outcome === 'not read' || outcome.is === 'unknown').toBe(true);
  });

  it('never breaks on any text', () => {
    fc.assert(fc.property(fc.string(), (text) => void result(`=${text}`)));
  });

  it('says why there is no price', () => {
    expect(result('=LTX_COST("pro","8000p",20)')).toMatchObject({
      is: 'error',
      message: expect.stringMatching(/^resolution: /),
    });
  });
});

describe('an address to fetch from', () => {
  const base = 'https://example.com/pane/taskpane.html';
  it.each([
    ['https://example.org/rates.json', 'https://example.org/rates.json'],
    ['rates.json', 'https://example.com/pane/rates.json'],
    ['http://127.0.0.1:8080/rates.json', 'http://127.0.0.1:8080/rates.json'],
    ['http://localhost/rates.json', 'http://localhost/rates.json'],
  ])('%s is taken', (typed, address) => {
    expect(fileAddress(typed, base).href).toBe(address);
  });
  it.each([
    'http://example.org/rates.json',
    'javascript:alert(1)',
    'data:application/json,{}',
    'file:///etc/passwd',
    'https://me:secret@example.org/',
    '',
  ])('%s is refused', (typed) => {
    expect(() => fileAddress(typed, base)).toThrow(/begins with https/);
  });
});
