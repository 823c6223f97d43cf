const WARM_UP = 3;
const SHARE = 0.1;

/** Milliseconds of work that this process has done. Its clock stands while a busy machine does something else. */
function workedMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/**
 * How long each piece of work takes, in milliseconds of work, where nothing gets in its way: one in ten of its runs is
 * faster. They take turns.
 */
export function undisturbedTimes(works: readonly (() => unknown)[], runs = 15): number[] {
  const times: number[][] = works.map(() => []);
  for (let run = -WARM_UP; run < runs; run++) {
    for (const [i, work] of works.entries()) {
      const start = workedMs();
      work();
      if (run >= 0) times[i]!.push(workedMs() - start);
    }
  }
  return times.map((each) => each.sort((a, b) => a - b)[Math.floor(each.length * SHARE)]!);
}
