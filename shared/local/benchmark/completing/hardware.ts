import type { Hardware, Power, PowerScope, Run } from '../import.ts';
import type { Draft, Reading } from '../importers/importer.ts';
import { sum } from '../text/measures.ts';

interface Known {
  readonly machine: Hardware;
  /** GPU names among which the texts leave the choice. */
  readonly gpus: readonly string[];
  /** Neither texts nor answers name one GPU. */
  readonly isOpen: boolean;
}

/** The machine as far as the texts agree on it. The answer fills the GPU's name in, or picks one of several. */
export function hardwareOf(
  readings: readonly Reading[],
  drafts: readonly Draft[],
  answer: string | undefined,
): Known {
  const machines = readings.flatMap(({ machine }) => machine ?? []);
  const gpus = gpusNamed(readings, drafts);
  const gpu = gpus.length === 1 ? gpus[0] : answer;
  const counts = distinct([...machines.map((machine) => machine.gpus), ...drafts.map((draft) => draft.gpus)]);
  const vram = distinct(machines.map(({ vramGiB }) => vramGiB));
  return {
    machine: {
      ...(gpu && { gpu }),
      ...(counts.length === 1 && Number.isInteger(counts[0]) && counts[0]! > 0 && { gpus: counts[0]! }),
      ...(vram.length === 1 && { vramGiB: vram[0]! }),
    },
    gpus: gpus.length > 1 ? gpus : [],
    isOpen: gpu === undefined,
  };
}

/** Names of GPUs in the texts. */
export const gpusNamed = (readings: readonly Reading[], drafts: readonly Draft[]): readonly string[] =>
  distinct([...readings.map(({ machine }) => machine?.gpu), ...drafts.map(({ gpu }) => gpu)]).sort();

const distinct = <T>(values: readonly (T | undefined)[]): T[] => [
  ...new Set(values.filter((value): value is T => value !== undefined)),
];

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
