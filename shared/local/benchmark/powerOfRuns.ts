import { sum } from './figures.ts';
import type { Power, PowerScope, Run } from './run.ts';

const SCOPES: readonly PowerScope[] = ['wall', 'board'];

/** Mean watts of the warm runs that tell their energy: Σ Wh × 3600 ÷ Σ wall seconds. */
export function powerOfRuns(accepted: readonly Run[]): readonly Power[] {
  return SCOPES.flatMap((at): readonly Power[] => {
    const runs = accepted.filter(
      ({ cold, energyWh, energyAt }) => !cold && energyWh !== undefined && energyAt === at,
    );
    if (runs.length === 0) return [];
    const seconds = sum(runs.map(({ wallSeconds }) => wallSeconds));
    const wattHours = sum(runs.map(({ energyWh = 0 }) => energyWh));
    const counts = new Set(runs.map(({ gpus }) => gpus));
    const [gpus] = counts;
    return [
      {
        watts: (wattHours * 3600) / seconds,
        at,
        ...(counts.size === 1 && gpus !== undefined && { gpus }),
        seconds,
        source: 'the energy of the runs',
      },
    ];
  });
}
