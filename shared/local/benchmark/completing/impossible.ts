import type { Draft } from '../importers/importer.ts';
import { MOST } from '../text/limits.ts';

type Bounds = readonly (readonly [keyof Draft & keyof typeof LIMITS, string])[];

const LIMITS = { ...MOST, width: MOST.side, height: MOST.side } as const;

const FIGURES: Bounds = [
  ['wallSeconds', 'wall time'],
  ['videoSeconds', 'clip length'],
  ['width', 'width'],
  ['height', 'height'],
  ['fps', 'frame rate'],
  ['frames', 'number of frames'],
  ['gpus', 'number of GPUs'],
  ['energyWh', 'energy'],
];

/** No figure is smaller: a millisecond, a milliwatt-hour. What divides by less is no speed. */
export const LEAST = 0.001;

const WHOLE = ['width', 'height', 'frames', 'gpus'];

/** The first figure that cannot be. */
export function impossible(draft: Draft): string | undefined {
  for (const [key, name] of FIGURES) {
    const value = draft[key];
    if (value === undefined) continue;
    if (Number.isNaN(value)) return `its ${name} cannot be read`;
    if (!(value >= LEAST && value <= LIMITS[key])) return `its ${name} cannot be ${value}`;
    if (WHOLE.includes(key) && !Number.isInteger(value)) return `its ${name}, ${value}, is no whole number`;
  }
  return undefined;
}
