import type { LinePicture, Point, Size } from './picture.ts';
import { apart, cut, scale, ticksTo } from './scale.ts';
import { svg } from './svg.ts';

const [TOP, BOTTOM, LEFT] = [24, 36, 46];
/** Lines differ by their strokes and their names, so that no colour is needed. */
const DASHES = ['none', '7 4', '2 3', '9 3 2 3', '1 4'];

const path = (points: readonly Point[]): string => `M${points.map((at) => at.join(' ')).join('L')}`;

/** Lines from 0 on, their names at their ends. */
export function lineChart(picture: LinePicture, { width, height }: Size): readonly SVGElement[] {
  const { across, up, bands = [], marks = [] } = picture;
  const lines = picture.lines.filter(({ points }) => points.length > 0);
  const all = [
    ...lines.map(({ points }) => points),
    ...bands.flatMap(({ lower, upper }) => [lower, upper]),
  ].flat();
  const [farthest, highest] = [0, 1].map((axis) => Math.max(...all.map((at) => at[axis]!), 0) || 1) as [
    number,
    number,
  ];
  const right = 12 + Math.min(90, Math.max(24, ...lines.map(({ name }) => name.length * 6.4)));
  const x = scale(0, farthest, LEFT, width - right);
  const y = scale(0, highest, height - BOTTOM, TOP);
  const placed = (points: readonly Point[]): readonly Point[] => points.map(([a, b]) => [x(a), y(b)]);
  const ends = apart(
    lines.map(({ points }) => y(points[points.length - 1]![1])),
    13,
  );
  return [
    ...ticksTo(highest).flatMap((value) => [
      svg('path', { class: 'grid', d: `M${LEFT} ${y(value)}H${width - right}` }),
      svg('text', { x: LEFT - 5, y: y(value) + 4, 'text-anchor': 'end' }, up.written(value)),
    ]),
    ...ticksTo(farthest).map((value) =>
      svg('text', { x: x(value), y: height - BOTTOM + 15, 'text-anchor': 'middle' }, across.written(value)),
    ),
    ...bands.map(({ lower, upper }) =>
      svg('path', { class: 'band', d: `${path(placed([...lower, ...[...upper].reverse()]))}Z` }),
    ),
    svg('path', { class: 'axis', d: `M${LEFT} ${TOP}V${height - BOTTOM}H${width - right}` }),
    svg('text', { x: 2, y: 12 }, up.label),
    svg('text', { x: (LEFT + width - right) / 2, y: height - 5, 'text-anchor': 'middle' }, across.label),
    ...lines.flatMap(({ name, points }, i) => [
      svg('path', { class: 'line', d: path(placed(points)), 'stroke-dasharray': DASHES[i % DASHES.length]! }),
      svg('text', { x: width - right + 4, y: ends[i]! + 4 }, cut(name, right - 4)),
    ]),
    ...marks.flatMap(({ name, at: [a, b] }) => [
      svg('circle', { class: 'mark', cx: x(a), cy: y(b), r: 4 }),
      svg('text', { x: x(a), y: y(b) - 9, 'text-anchor': 'middle' }, name),
    ]),
  ];
}
