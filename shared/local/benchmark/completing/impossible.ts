import { figure } from '../../figure.ts';
import type { Run } from '../import.ts';
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
const LEAST = 0.001;

/** No clip is smaller. */
const LEAST_SIDE = 16;
/** Nothing generates a clip in less; a cache answers in less. */
const SHORTEST_SECONDS = 1;
/** Nothing generates faster: the fastest servers are near real time. */
const FASTEST = 60;
/** No board draws more. */
const MOST_WATTS_EACH = 5000;

const WHOLE = ['width', 'height', 'frames', 'gpus'];

/** The first figure that cannot be. */
export function impossible(draft: Draft): string | undefined {
  for (const [key, name] of FIGURES) {
    const value = draft[key];
    if (value === undefined) continue;
    if (Number.isNaN(value)) return `its ${name} cannot be read`;
    if (!(value >= LEAST && value <= LIMITS[key])) return `its ${name} cannot be ${value}`;
    if ((key === 'width' || key === 'height') && value < LEAST_SIDE) return `its ${name} cannot be ${value}`;
    if (WHOLE.includes(key) && !Number.isInteger(value)) return `its ${name}, ${value}, is no whole number`;
  }
  return undefined;
}

/** Why a run whose figures are each possible is none all the same. */
export function implausible({
  videoSeconds,
  wallSeconds,
  gpus,
  energyWh = 0,
}: Pick<Run, 'videoSeconds' | 'wallSeconds' | 'gpus' | 'energyWh'>): string | undefined {
  if (!(videoSeconds >= LEAST && videoSeconds <= MOST.videoSeconds))
    return `its clip length, ${videoSeconds} s, cannot be`;
  if (videoSeconds > FASTEST * wallSeconds)
    return `${figure(videoSeconds)} s of video in ${figure(wallSeconds)} s cannot be; check its length and its time`;
  if (energyWh * 3600 > MOST_WATTS_EACH * gpus * wallSeconds)
    return `its energy, ${figure(energyWh)} Wh in ${figure(wallSeconds)} s, cannot be`;
  return undefined;
}

/** Whether a clip came from a cache. */
export const isCached = (wallSeconds: number): boolean => wallSeconds < SHORTEST_SECONDS;
