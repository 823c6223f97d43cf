const WARM_UP = 3;
const SHARE = 0.1;

/**
 * How long each piece of work takes, in milliseconds, where nothing else is in its way: one in ten of its runs is
 * faster. (Of the middle run, what else a busy machine does takes a share, and more from the longer work.) They take
 * turns.
 */
export function undisturbedTimes(works: readonly (() => unknown)[], runs = 15): number[] {
  const times: number[][] = works.map(() => []);
  for (let run = -WARM_UP; run < runs; run++) {
    for (const [i, work] of works.entries()) {
      const start = performance.now();
      work();
      if (run >= 0) times[i]!.push(performance.now() - start);
    }
  }
  return times.map((each) => each.sort((a, b) => a - b)[Math.floor(each.length * SHARE)]!);
}
