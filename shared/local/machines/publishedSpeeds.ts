import {
  add,
  decimal,
  divide,
  isLess,
  multiply,
  nearestDouble,
  type Rational,
} from '../../money/rational.ts';
import { tierOf } from '../benchmark/speeds.ts';
import type { PublishedRuns } from '../rig/origin.ts';
import type { Speed } from '../rig/rig.ts';
import type { CatalogueMachine, PublishedSpeed } from './catalogueMachine.ts';

const MINUTE = decimal(60);

export type CountedSpeed = Speed & Required<Pick<Speed, 'exact' | 'published'>>;

type Runs = readonly [PublishedSpeed, ...PublishedSpeed[]];

/**
 * The speeds that count: of one model, size and recipe the median of what was published, with the least and the most as its
 * spread. A cold run is listed and does not count, nor does one of another number of GPUs than the machine has. Where a
 * model was measured with several recipes at one size, each is named with its recipe, so that none stands for another.
 */
export function countedSpeeds(machine: CatalogueMachine): readonly CountedSpeed[] {
  const known = counted.get(machine);
  if (known) return known;
  const speeds = medians(machine);
  counted.set(machine, speeds);
  return speeds;
}

/** Worked out once for each machine: a range may ask for it in every cell. */
const counted = new WeakMap<CatalogueMachine, readonly CountedSpeed[]>();

function medians(machine: CatalogueMachine): CountedSpeed[] {
  const groups = new Map<string, Runs>();
  const recipes = new Map<string, number>();
  for (const speed of machine.speeds ?? []) {
    if (!counts(machine, speed)) continue;
    const key = `${workOf(speed)}\n${speed.recipe}`;
    const group = groups.get(key);
    groups.set(key, group ? [...group, speed] : [speed]);
    if (!group) recipes.set(workOf(speed), (recipes.get(workOf(speed)) ?? 0) + 1);
  }
  return [...groups.values()].map((runs) => speedOf(runs, recipes.get(workOf(runs[0])) === 1));
}

export const counts = ({ gpus = 1 }: CatalogueMachine, speed: PublishedSpeed): boolean =>
  speed.state !== 'cold' && (speed.gpus ?? 1) === gpus;

const workOf = (speed: PublishedSpeed): string => `${speed.model} ${resolutionOf(speed)}`;

/** The tier by which a size is asked for, or the size itself. */
export function resolutionOf({ size }: PublishedSpeed): string {
  const [width = 0, height = 0] = size.split('x').map(Number);
  return tierOf(width, height);
}

/** Seconds of video per minute. */
export function speedFigure({ frames, fps, video, seconds }: PublishedSpeed): Rational {
  const clip = frames && fps ? divide(decimal(frames), decimal(fps)) : video && decimal(video);
  if (!clip) throw new Error('a speed without a length');
  return divide(multiply(clip, MINUTE), decimal(seconds));
}

function speedOf(runs: Runs, isOnlyRecipe: boolean): CountedSpeed {
  const figures = runs.map(speedFigure).sort((a, b) => (isLess(a, b) ? -1 : 1));
  const last = figures.length - 1;
  const exact = divide(
    add(figures[Math.floor(last / 2)]!, figures[Math.ceil(last / 2)]!), // the median: of an even number the middle of two
    decimal(2),
  );
  const [{ model, recipe }] = runs;
  return {
    model: isOnlyRecipe ? model : `${model} ${recipe}`,
    resolution: resolutionOf(runs[0]),
    secondsPerMinute: nearestDouble(exact),
    exact,
    ...(last > 0 && { spread: { slow: nearestDouble(figures[0]!), fast: nearestDouble(figures[last]!) } }),
    published: publicationOf(runs),
  };
}

function publicationOf(runs: Runs): PublishedRuns {
  const [{ model, recipe }] = runs;
  return {
    ran: model,
    recipe,
    runs: runs.length,
    since: runs.map(({ date }) => date).sort()[0]!,
    sources: [...new Set(runs.map(({ source }) => source))],
  };
}
