import type { BarPicture, Size } from './picture.ts';
import { cut, scale } from './scale.ts';
import { svg } from './svg.ts';

const [TOP, STEP] = [24, 20];

/** Bars with their names before and their values after them; beneath stands what has no value. */
export function barChart(
  { label, written, bars }: BarPicture,
  { width, height }: Size,
): readonly SVGElement[] {
  const known = bars.flatMap(({ name, value }) => (value === undefined ? [] : [{ name, value }]));
  const unknown = bars.filter(({ value }) => value === undefined).map(({ name }) => name);
  const room = Math.max(1, Math.floor((height - TOP - (unknown.length > 0 ? STEP : 0)) / STEP));
  // A bar less than there is room for, where the rest must be told in its place.
  const shown = known.length > room ? known.slice(0, room - 1) : known;
  const rest = known.length - shown.length;
  const from = Math.min(width * 0.42, 14 + Math.max(30, ...shown.map(({ name }) => name.length * 6.2)));
  const x = scale(0, Math.max(...shown.map(({ value }) => value), 0), from, width - 62);
  const below = TOP + STEP * shown.length + 14;
  return [
    svg('text', { x: 2, y: 12 }, label),
    ...shown.flatMap(({ name, value }, i) => {
      const top = TOP + i * STEP;
      return [
        svg('text', { x: from - 6, y: top + 12, 'text-anchor': 'end' }, cut(name, from - 8)),
        svg('rect', {
          class: 'bar',
          x: from,
          y: top + 2,
          width: Math.max(1, x(value) - from),
          height: STEP - 7,
        }),
        svg('text', { x: Math.max(1, x(value)) + 5, y: top + 12 }, written(value)),
      ];
    }),
    ...(rest > 0
      ? [svg('text', { class: 'aside', x: from, y: below }, `and ${rest} more in the table`)]
      : []),
    ...(unknown.length > 0
      ? [svg('text', { class: 'aside', x: 2, y: height - 6 }, cut(`No price: ${unknown.join(', ')}`, width))]
      : []),
  ];
}
