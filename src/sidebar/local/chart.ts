import { draw } from '../../charts/draw.ts';
import type { Point } from '../../charts/picture.ts';
import { plain } from '../../charts/written.ts';
import { money } from '../dom/money.ts';
import { cheapestStretches } from './cheapestStretches.ts';
import { type CostCurve, type Paced, ROUTES, type Route } from './costCurve.ts';

/** Cost a month against seconds of video a month. `title` says in words what is drawn. */
export function chart({ points, crossings, spread }: CostCurve, title: string): SVGSVGElement {
  const line = (at: CostCurve['points'], route: Route) =>
    at.flatMap(({ seconds, cost }): Point[] => {
      const value = cost[route];
      return value === undefined ? [] : [[seconds, value]];
    });
  return draw(
    {
      kind: 'line',
      title,
      across: { label: 'seconds of video a month', written: plain },
      up: {
        label: 'US$ a month',
        written: (cost) => (cost < 1 && cost > 0 ? money(cost) : `$${plain(cost)}`),
      },
      lines: ROUTES.map((name) => ({ name, points: line(points, name) })),
      bands: ROUTES.flatMap((route) => {
        if (!spread || route === 'API') return [];
        return [{ lower: line(spread.fast.points, route), upper: line(spread.slow.points, route) }];
      }).filter(({ lower }) => lower.length > 0),
      marks: crossings.map(({ seconds, cost }, i) => ({ name: String(i + 1), at: [seconds, cost] })),
    },
    SIZE,
  );
}

const SIZE = { width: 272, height: 210 };

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
