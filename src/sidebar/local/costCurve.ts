import type { Book } from '../../../shared/book/book.ts';
import { evaluate } from '../../../shared/cells/evaluate/evaluate.ts';
import type { PricingError } from '../../../shared/errors.ts';
import { tco } from '../../../shared/functions/tco.ts';
import { atPace, type Pace } from '../../../shared/local/rig/pace.ts';

export type Route = 'API' | 'Own' | 'Rent';

/** What each route costs a month, by seconds of video a month, over `months`. */
export interface CostCurve {
  readonly months: number;
  readonly points: readonly Point[];
  readonly crossings: readonly Crossing[];
  /** The same points with slow and with fast runs. Left out where the machine's speed has no spread. */
  readonly spread?: { readonly slow: Paced; readonly fast: Paced };
}

export type Paced = Pick<CostCurve, 'points' | 'crossings'>;

interface Point {
  readonly seconds: number;
  readonly cost: Readonly<Partial<Record<Route, number>>>;
}

/** From these seconds a month on, `cheaper` costs less than `dearer`. */
export interface Crossing {
  readonly seconds: number;
  readonly cost: number;
  readonly cheaper: Route;
  readonly dearer: Route;
}

interface Work {
  readonly model: string;
  readonly resolution: string;
  readonly months: number;
}

export const ROUTES: readonly Route[] = ['API', 'Own', 'Rent'];
const STEPS = 120;
/** Seconds of video a month that are looked through for a crossing, from little to much. */
const REACH = [600, 6000, 60_000, 600_000, 6_000_000];

/** Works the costs out with LTX_TCO, so that the picture and a cell never disagree. Throws its sentence. */
export function costCurve(work: Work, book: Book): CostCurve {
  const crossingsTo = (most: number) => crossings(points(work, most, book));
  // The first range that shows all there is to show, and twice the room that its last crossing needs.
  const found = REACH.map((most) => ({ most, meet: crossingsTo(most) })).find(({ meet }) => meet.length > 0);
  const last = found?.meet[found.meet.length - 1];
  const most = last ? last.seconds * 2 : REACH[2]!;
  const paced = (pace: Pace): Paced => {
    const rigs = (book.rigs ?? []).map((rig) => atPace(rig, pace));
    const shown = points(work, most, { ...book, rigs });
    return { points: shown, crossings: crossings(shown) };
  };
  const [slow, fast] = [paced('slow'), paced('fast')];
  const differs = slow.points[0]?.cost.Own !== fast.points[0]?.cost.Own;
  return { months: work.months, ...paced('typical'), ...(differs && { spread: { slow, fast } }) };
}

const points = (work: Work, most: number, book: Book): readonly Point[] =>
  Array.from({ length: STEPS }, (_, i) => {
    const seconds = (most * (i + 1)) / STEPS;
    return { seconds, cost: costsAt(work, seconds, book) };
  });

function costsAt({ model, resolution, months }: Work, seconds: number, book: Book): Point['cost'] {
  const failures: PricingError[] = [];
  const rows = evaluate(tco, [model, resolution, seconds, months], book, (error) => {
    failures.push(error);
    return '';
  });
  if (failures[0]) throw failures[0];
  const total = rows[0]?.indexOf('Total') ?? -1;
  const costs = ROUTES.flatMap((route) => {
    const value = rows.find(([name]) => name === route)?.[total];
    return typeof value === 'number' ? [[route, value / months] as const] : [];
  });
  return Object.fromEntries(costs);
}

/** Where two routes change places, between two points, by a straight line. */
function crossings(line: readonly Point[]): readonly Crossing[] {
  const pairs: readonly (readonly [Route, Route])[] = [
    ['API', 'Own'],
    ['API', 'Rent'],
    ['Own', 'Rent'],
  ];
  return line
    .slice(1)
    .flatMap((right, i) => pairs.flatMap(([a, b]) => crossing(line[i]!, right, a, b) ?? []))
    .sort((a, b) => a.seconds - b.seconds);
}

function crossing(left: Point, right: Point, a: Route, b: Route): Crossing | undefined {
  const gap = ({ cost }: Point) => (cost[a] ?? Number.NaN) - (cost[b] ?? Number.NaN);
  const [before, after] = [gap(left), gap(right)];
  if (Number.isNaN(before) || before <= 0 === after <= 0) return undefined; // one stays below, or is not there
  const part = before / (before - after);
  const between = (x: number, y: number) => x + (y - x) * part;
  return {
    seconds: between(left.seconds, right.seconds),
    cost: between(left.cost[a]!, right.cost[a]!),
    cheaper: after > 0 ? b : a,
    dearer: after > 0 ? a : b,
  };
}
