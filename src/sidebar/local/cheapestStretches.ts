import { type CostCurve, ROUTES, type Route } from './costCurve.ts';

/** A route that costs least, up to so many seconds of video a month. The last of them reaches the end of the curve. */
export interface Stretch {
  readonly route: Route;
  readonly upTo: number;
}

/** Which route is cheapest over which part of the curve, from left to right. Of two that cost the same, the one before. */
export function cheapestStretches({ points }: CostCurve): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let route: Route | undefined;
  for (const [i, { seconds, cost }] of points.entries()) {
    const price = (each: Route) => cost[each] ?? Number.POSITIVE_INFINITY;
    const next = ROUTES.reduce(
      (best, each) => (price(each) < price(best) ? each : best),
      route ?? ROUTES[0]!,
    );
    const left = points[i - 1];
    if (route && left && next !== route) {
      const [before, after] = [left.cost[next]! - left.cost[route]!, price(next) - price(route)];
      const part = before / (before - after); // as crossings are found: by a straight line
      stretches.push({ route, upTo: left.seconds + (seconds - left.seconds) * (part >= 0 ? part : 1) });
    }
    route = next;
  }
  return route ? [...stretches, { route, upTo: points[points.length - 1]!.seconds }] : [];
}
