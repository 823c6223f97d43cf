import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { functions } from '../../shared/functions/index.ts';
import { showPreview } from '../../src/sidebar/insert/showPreview.ts';

const { document, Node } = new JSDOM('').window;
beforeAll(() => void Object.assign(globalThis, { document, Node }));
afterAll(() => {
  for (const name of ['document', 'Node']) Reflect.deleteProperty(globalThis, name);
});

function shown(name: string, rows: readonly (readonly (string | number)[])[]) {
  const fn = functions.find((each) => each.name === name);
  if (!fn) throw new Error(name);
  const place = document.createElement('div');
  showPreview(place, fn, {
    result: { is: 'rows', rows },
    source: undefined,
    check: undefined,
    isExample: false,
  });
  const texts = (tag: string) => [...place.querySelectorAll(tag)].map(({ textContent }) => textContent);
  return { headers: texts('th'), cells: texts('td'), size: place.querySelector('.hint')?.textContent };
}

it('takes no price of a range for a header', () => {
  expect(shown('LTX_COST', [[1.6], [0.8]])).toEqual({
    headers: [],
    cells: ['$1.60', '$0.80'],
    size: '2 rows, 1 column.',
  });
});

it('shows the headers of a table, and its first rows', () => {
  const rows = Array.from({ length: 9 }, (_, i) => [`model ${i}`, 'ltx']);
  const { headers, cells, size } = shown('LTX_MODELS', [['model', 'seller'], ...rows]);
  expect(headers).toEqual(['model', 'seller']);
  expect(cells).toHaveLength(16);
  expect(size).toBe('The first 8 of 9 rows, 2 columns.');
});
