import type { GrowthTimes } from './growthTimes.ts';
import { runTimes } from './process.ts';
import type { BenchRow } from './row.ts';

/** How much longer more rows take: what grows with the square of them shows at once. */
export async function benchGrowth(): Promise<BenchRow[]> {
  const { column, table } = await runTimes<GrowthTimes>('growthTimes.ts');
  const row = (name: string, [part, whole]: readonly [number, number], limit: number): BenchRow => ({
    name,
    ratio: whole / part,
    limit,
    note: `${whole.toFixed(0)} ms against ${part.toFixed(0)} ms`,
  });
  return [
    row('LTX_COST over a whole column of 1,048,576 rows, nearly all 0, against 65,536 rows', column, 32),
    row('8,000 lookups in an own table of 8,000 rows, against 800 in 800', table, 25),
  ];
}
