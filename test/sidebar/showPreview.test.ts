import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { functions } from '../../shared/functions/index.ts';
import { figureText, inUnit } from '../../src/sidebar/insert/figureText.ts';
import { showPreview } from '../../src/sidebar/insert/showPreview.ts';

const { document, Node } = new JSDOM('').window;
beforeAll(() => void Object.assign(globalThis, { document, Node }));
afterAll(() => {
  for (const name of ['document', 'Node']) Reflect.deleteProperty(globalThis, name);
});

function shown(name: string, rows: readonly (readonly (string | number)[])[], unit = '') {
  const fn = functions.find((each) => each.name === name);
  if (!fn) throw new Error(name);
  const place = document.createElement('div');
  showPreview(place, fn, {
    result: { is: 'rows', rows },
    unit,
    source: undefined,
    check: undefined,
    isExample: false,
  });
  const texts = (tag: string) => [...place.querySelectorAll(tag)].map(({ textContent }) => textContent);
  return { place, cards: texts('.cards > li'), size: texts('p').at(-1) };
}

it('shows one result for each cell of a range', () => {
  const { cards, size } = shown('LTX_COST', [[1.6], [0.8]], 'US dollars');
  expect(cards).toEqual(['$1.60', '$0.80']);
  expect(size).toBe('2 rows, 1 column.');
});

it('shows the first rows of a table as cards: the model and its cost, figures in words, its note once', () => {
  const head = ['Model', 'Seller', 'Cost', 'Per second', 'Against LTX pro', 'Checked', 'Note'];
  const note = 'look at https://github.com/acme/prices/blob/1/long/path.md before you bid on this one';
  const row = (i: number) => [`model ${i}`, 'Acme', 0.46, 0.0231, 0.2875, '2026-08-18', i === 0 ? note : ''];
  const { place, cards, size } = shown('LTX_COMPARE', [head, ...Array.from({ length: 9 }, (_, i) => row(i))]);
  expect(cards).toHaveLength(8);
  expect(cards[1]).toBe('model 1$0.46Acme · $0.0231 per second · 28.8% of LTX pro · checked 2026-08-18');
  expect(size).toBe('The first 8 of 9 rows, 7 columns.');
  expect(place.textContent?.split('before you bid')).toHaveLength(2);
  expect(place.querySelector('a')?.textContent).toBe('github.com/acme/prices');
  expect(place.querySelector('a')?.getAttribute('href')).toBe(
    'https://github.com/acme/prices/blob/1/long/path.md',
  );
});

it('names a row by two columns where the first repeats, and gives a figure its unit', () => {
  const { cards } = shown('LTX_MACHINES', [
    ['Machine', 'What', 'Figure', 'Unit'],
    ['RTX 5090', 'VRAM', 32, 'GB'],
    ['RTX 5090', 'power', 575, 'W'],
  ]);
  expect(cards).toEqual(['RTX 5090: VRAM32 GB', 'RTX 5090: power575 W']);
});

it('shows a sentence in normal size, an address once, and says that blank is well', () => {
  const { place } = shown('LTX_CHECK', [['20 s is more than one clip']], 'blank or one sentence');
  expect(place.querySelector('.result')).toBeNull();
  expect(place.textContent).toBe('20 s is more than one clip');
  expect(shown('LTX_CHECK', [['']]).place.textContent).toBe('Blank: all is well.');
  const source = shown('LTX_SOURCE', [
    [`ltx/a: https://docs.ltx.io/pricing (checked); copied ${'again '.repeat(30)}; thrice`],
  ]);
  expect(source.place.querySelector('summary')?.textContent).toBe('ltx/a: docs.ltx.io (checked)');
  expect(source.place.querySelector('details')?.open).toBe(false);
});

it.each([
  [1.6, 'US dollars', '$1.60'],
  [1234.567, 'US dollars', '$1,234.57'],
  [0.79088, 'US dollars per machine hour', '$0.79 per machine hour'],
  [-2, 'US dollars', '−$2.00'],
  [0, 'US dollars', '$0.00'],
  [0.0029, 'US dollars', '$0.0029'],
  [0.0825, 'US dollars per second', '$0.0825 per second'],
  [0.0016476666, 'US dollars per second', '$0.00165 per second'],
  [7.1249, 'months', '7.12 months'],
  [0.0416, 'machine hours', '0.04 machine hours'],
  [5400, 'credits', '5,400 credits'],
])('%s in %s is %s', (value, unit, text) => expect(inUnit(value, unit)).toBe(text));

it('shows a share in hundredths', () => expect(figureText(0.2875, 'share')).toBe('28.8%'));
