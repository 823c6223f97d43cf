const WARM_UP = 3;

/**
 * The middle of the times, in milliseconds, that each piece of work takes. They take turns, so that what else the
 * machine does meets all of them alike.
 */
export function medianTimes(works: readonly (() => unknown)[], runs = 15): number[] {
  const times: number[][] = works.map(() => []);
  for (let run = -WARM_UP; run < runs; run++) {
    for (const [i, work] of works.entries()) {
      const start = performance.now();
      work();
      if (run >= 0) times[i]!.push(performance.now() - start);
    }
  }
  return times.map((each) => each.sort((a, b) => a - b)[Math.floor(each.length / 2)]!);
}
