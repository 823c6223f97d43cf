// What the charts draw of a table: where lines and bars stand, and what is said of what cannot be drawn.
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draw } from '../../src/charts/draw.ts';
import type { Picture } from '../../src/charts/picture.ts';
import { pictureOf } from '../../src/charts/table.ts';
import { dollars, plain } from '../../src/charts/written.ts';

const SIZE = { width: 480, height: 288 };
const { window } = new JSDOM();
beforeAll(() => void Object.assign(globalThis, { document: window.document, Node: window.Node }));
afterAll(() => {
  Reflect.deleteProperty(globalThis, 'document');
  Reflect.deleteProperty(globalThis, 'Node');
});

const chart = (picture: Picture) => draw(picture, SIZE);
const texts = (of: SVGSVGElement) =>
  Array.from(of.querySelectorAll('text'), ({ textContent }) => textContent);
const widths = (of: SVGSVGElement, look: string) =>
  Array.from(of.querySelectorAll(`rect.${look}`), (bar) => Number(bar.getAttribute('width')));
const said = { title: 'Cost', described: 'Cost: a chart of the table in A1:A9 and B1:C9', written: dollars };

describe('A chart of lines', () => {
  const paid = pictureOf({
    ...said,
    kind: 'line',
    axis: ['Month', 0, 10, 20],
    series: [
      ['API', 'Own'],
      [0, 1700],
      [1000, 1700],
      [2000, '#N/A'],
    ],
  });

  test('has a line of its own stroke for each column, named at its end', () => {
    const strokes = Array.from(chart(paid).querySelectorAll('.line'), (line) =>
      line.getAttribute('stroke-dasharray'),
    );
    expect(new Set(strokes).size).toBe(2);
    expect(texts(chart(paid))).toEqual(expect.arrayContaining(['API', 'Own', 'Month', 'Cost', '$0', '$2K']));
  });

  test('goes from corner to corner where cost grows with time, and ends where a figure is missing', () => {
    const [api, own] = Array.from(chart(paid).querySelectorAll('.line'), (line) => line.getAttribute('d'));
    // From the foot of the axis at (46, 288 − 36) to its top at 24; the month 10 is half the way.
    expect(api).toMatch(/^M46 252L[\d.]+ 138L[\d.]+ 24$/);
    expect(own?.match(/L/g)).toHaveLength(1);
  });

  test('is described for who cannot see it', () => {
    expect(chart(paid).getAttribute('aria-label')).toBe(said.described);
  });
});

describe('A chart of bars', () => {
  const bars = (...rows: readonly (readonly [string, unknown])[]) =>
    chart(
      pictureOf({
        ...said,
        kind: 'bar',
        axis: ['Model', ...rows.map(([name]) => name)],
        series: [['Cost'], ...rows.map(([, value]) => [value])],
      }),
    );

  test('has bars as long as what they stand for, and tells what has no price', () => {
    const drawn = bars(['pro', 0.8], ['veo', 3.2], ['closed', ''], ['gone', '#N/A']);
    const [pro = 0, veo = 0] = widths(drawn, 'bar');
    expect(veo / pro).toBeCloseTo(4, 1);
    expect(texts(drawn)).toEqual(['Cost', 'pro', '$0.80', 'veo', '$3.20', 'No price: closed, gone']);
  });

  test('counts those for which there is no room', () => {
    const drawn = bars(...Array.from({ length: 24 }, (_, i) => [`model ${i}`, i + 1] as const));
    // (288 − 24) ÷ 20 is room for 13; the last place says what is missing.
    expect(widths(drawn, 'bar')).toHaveLength(12);
    expect(texts(drawn)).toContain('and 12 more in the table');
  });

  test('shows markup as text', () => {
    const drawn = bars(['<img src=x onerror=alert(1)>', 1]);
    expect(drawn.querySelector('img')).toBeNull();
    expect(texts(drawn).join()).toContain('<img');
  });
});

test('A tornado goes from 0 to both sides, and tells its ends apart without colour', () => {
  const drawn = chart(
    pictureOf({
      ...said,
      kind: 'tornado',
      axis: ['Input', 'life hours', '$/kWh'],
      series: [
        ['at low', 'at high'],
        [0.02, -0.01],
        [-0.005, 0.005],
      ],
    }),
  );
  const [low = 0, power = 0] = widths(drawn, 'hollow');
  const [high = 0] = widths(drawn, 'bar');
  expect(low / high).toBeCloseTo(2, 1);
  expect(low / power).toBeCloseTo(4, 0);
  expect(texts(drawn)).toEqual(expect.arrayContaining(['life hours', '$0.02', '−$0.01', '$/kWh', '−$0.005']));
});

test.each([
  [0, '$0', '0'],
  [0.001648, '$0.00165', '0.00165'],
  [0.8, '$0.80', '0.8'],
  [-36.5, '−$36.50', '-36.5'],
  [8640, '$8.64K', '8.64K'],
])('%d is written %s as money and %s as a number', (value, money, number) => {
  expect([dollars(value), plain(value)]).toEqual([money, number]);
});
