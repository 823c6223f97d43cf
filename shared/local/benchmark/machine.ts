import type { Draft, Reading } from './draft.ts';
import type { Machine } from './run.ts';

interface Known {
  readonly machine: Machine;
  /** GPU names among which the texts leave the choice. */
  readonly gpus: readonly string[];
  /** Neither texts nor answers name one GPU. */
  readonly isOpen: boolean;
}

/** The machine as far as the texts agree on it. The answer fills the GPU's name in, or picks one of several. */
export function machineOf(
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
