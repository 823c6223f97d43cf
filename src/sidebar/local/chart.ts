import { svg } from '../dom/element.ts';
import { money } from '../dom/money.ts';
import { cheapestStretches } from './cheapestStretches.ts';
import { type CostCurve, type Paced, ROUTES, type Route } from './costCurve.ts';

const WIDTH = 272;
const HEIGHT = 210;
const LEFT = 46;
const RIGHT = 36;
const TOP = 24;
const BOTTOM = 36;

/** Lines differ by their strokes and their names, so that no colour is needed. */
const DASHES: Readonly<Record<Route, string>> = { API: 'none', Own: '7 4', Rent: '2 3' };

const plain = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3, notation: 'compact' });

/** Cost a month against seconds of video a month. `title` says in words what is drawn. */
export function chart({ points, crossings, spread }: CostCurve, title: string): SVGSVGElement {
  const most = points[points.length - 1]?.seconds ?? 1;
  const all = [...points, ...(spread?.slow.points ?? [])];
  const dearest = Math.max(...all.flatMap(({ cost }) => Object.values(cost))) || 1;
  const x = (seconds: number) => LEFT + ((WIDTH - LEFT - RIGHT) * seconds) / most;
  const y = (cost: number) => HEIGHT - BOTTOM - ((HEIGHT - TOP - BOTTOM) * cost) / dearest;
  const round = (value: number) => Number(value.toFixed(1));
  const placed = (line: CostCurve['points'], route: Route) =>
    line.flatMap(({ seconds, cost }) => {
      const value = cost[route];
      return value === undefined ? [] : [[round(x(seconds)), round(y(value))] as const];
    });
  const path = (at: readonly (readonly [number, number])[]) =>
    `M${at.map((each) => each.join(' ')).join('L')}`;
  const lines = ROUTES.flatMap((route) => {
    const known = placed(points, route);
    const last = known[known.length - 1];
    return last ? [{ route, path: path(known), end: last }] : [];
  });
  const bands = ROUTES.flatMap((route) => {
    if (!spread || route === 'API') return [];
    const edge = [...placed(spread.slow.points, route), ...placed(spread.fast.points, route).reverse()];
    return edge.length > 0 ? [svg('path', { class: 'band', d: `${path(edge)}Z` })] : [];
  });
  return svg(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: 'chart', role: 'img', 'aria-label': title },
    ticksTo(dearest).map((cost) => [
      svg('path', { class: 'grid', d: `M${LEFT} ${round(y(cost))}H${WIDTH - RIGHT}` }),
      svg(
        'text',
        { x: LEFT - 5, y: round(y(cost)) + 4, 'text-anchor': 'end' },
        cost < 1 && cost > 0 ? money(cost) : `$${plain.format(cost)}`,
      ),
    ]),
    ticksTo(most).map((seconds) =>
      svg(
        'text',
        { x: round(x(seconds)), y: HEIGHT - BOTTOM + 15, 'text-anchor': 'middle' },
        plain.format(seconds),
      ),
    ),
    bands,
    svg('path', { class: 'axis', d: `M${LEFT} ${TOP}V${HEIGHT - BOTTOM}H${WIDTH - RIGHT}` }),
    svg('text', { x: 2, y: 12 }, 'US$ a month'),
    svg(
      'text',
      { x: (LEFT + WIDTH - RIGHT) / 2, y: HEIGHT - 5, 'text-anchor': 'middle' },
      'seconds of video a month',
    ),
    lines.map(({ route, path }) =>
      svg('path', { class: 'line', d: path, 'stroke-dasharray': DASHES[route] }),
    ),
    apart(lines.map(({ end }) => end[1])).map((at, i) =>
      svg('text', { x: WIDTH - RIGHT + 4, y: at + 4 }, lines[i]!.route),
    ),
    crossings.map(({ seconds, cost }, i) => [
      svg('circle', { class: 'mark', cx: round(x(seconds)), cy: round(y(cost)), r: 4 }),
      svg('text', { x: round(x(seconds)), y: round(y(cost)) - 9, 'text-anchor': 'middle' }, String(i + 1)),
    ]),
  );
}

/** Round numbers from 0 on, four to six of them. */
function ticksTo(most: number): readonly number[] {
  const power = 10 ** Math.floor(Math.log10(most));
  const lead = most / power;
  const step = power * (lead < 2 ? 0.5 : lead < 5 ? 1 : 2);
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => i * step);
}

/** Moves the names at the ends of the lines apart, so that each can be read. */
function apart(heights: readonly number[]): readonly number[] {
  const order = heights.map((at, i) => ({ at, i })).sort((a, b) => a.at - b.at);
  const placed: number[] = [];
  let free = 0;
  for (const { at, i } of order) {
    placed[i] = Math.max(at, free);
    free = placed[i] + 13;
  }
  return placed;
}

/** The same in words: who is cheapest, who is cheaper from when on, and what each costs at the ends. */
export function inWords(curve: CostCurve): readonly string[] {
  const { points, crossings, months } = curve;
  const at = (index: number) => {
    const { seconds, cost } = points[index]!;
    const costs = ROUTES.flatMap((route) => {
      const value = cost[route];
      return value === undefined ? [] : [`${route} ${money(Number(value.toFixed(2)))}`];
    });
    return `At ${whole.format(seconds)} s a month: ${costs.join(', ')} a month.`;
  };
  const meets = crossings.map(
    ({ seconds, cost, cheaper, dearer }, i) =>
      `${i + 1}. From about ${whole.format(seconds)} s a month on, ${cheaper} is cheaper than ${dearer}: there both cost ${money(Number(cost.toFixed(2)))} a month.`,
  );
  const stretches = cheapestStretches(curve).map(({ route, upTo }, i, { length }) => {
    if (i === length - 1) return i === 0 ? `${route} throughout` : `${route} from there on`;
    return `${route} up to about ${whole.format(upTo)} s a month`;
  });
  return [
    `Cheapest: ${stretches.join(', ')}.`,
    `Costs a month over ${months} months, the machine's price included.`,
    ...(meets.length > 0 ? meets : ['The lines do not cross.']),
    ...(curve.spread ? [inBand(curve.spread)] : []),
    at(0),
    at(points.length - 1),
  ];
}

/** What slow and fast runs, the edges of the band, make of the first crossing of API and Own. */
function inBand({ slow, fast }: NonNullable<CostCurve['spread']>): string {
  const meeting = ({ crossings }: Paced) => {
    const from = crossings.find(({ cheaper, dearer }) => cheaper === 'Own' && dearer === 'API');
    return from ? `from about ${whole.format(from.seconds)} s a month on` : 'nowhere in the picture';
  };
  return `Shaded: between slow and fast runs. With slow ones Own is cheaper than API ${meeting(slow)}, with fast ones ${meeting(fast)}.`;
}

const whole = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 });
