import type { Size, TornadoPicture } from './picture.ts';
import { cut, scale } from './scale.ts';
import { svg } from './svg.ts';

const [TOP, STEP] = [40, 24];

/** Two bars a row from 0: a hollow one for what the low end of an input changes, a full one for its high end. */
export function tornadoChart(
  { label, written, swings }: TornadoPicture,
  { width, height }: Size,
): readonly SVGElement[] {
  const shown = swings.slice(0, Math.max(1, Math.floor((height - TOP) / STEP)));
  const values = [0, ...shown.flatMap(({ low, high }) => [low, high])];
  const from = Math.min(width * 0.36, 14 + Math.max(30, ...shown.map(({ name }) => name.length * 6.2)));
  const x = scale(Math.min(...values), Math.max(...values), from + 52, width - 56);
  const bar = (look: string, value: number, top: number) => [
    svg('rect', {
      class: look,
      x: Math.min(x(0), x(value)),
      y: top + 3,
      width: Math.abs(x(value) - x(0)),
      height: STEP - 9,
    }),
    svg(
      'text',
      { x: x(value) + (value < 0 ? -5 : 5), y: top + 15, 'text-anchor': value < 0 ? 'end' : 'start' },
      written(value),
    ),
  ];
  return [
    svg('text', { x: 2, y: 12 }, label),
    svg('text', { x: 2, y: 28, class: 'aside' }, 'Hollow: input lower. Full: input higher.'),
    svg('path', { class: 'axis', d: `M${x(0)} ${TOP - 6}V${TOP + STEP * shown.length}` }),
    ...shown.flatMap(({ name, low, high }, i) => {
      const top = TOP + i * STEP;
      return [
        svg('text', { x: from - 6, y: top + 15, 'text-anchor': 'end' }, cut(name, from - 8)),
        ...bar('hollow', low, top),
        ...bar('bar', high, top),
      ];
    }),
  ];
}
