import { expected, inArgument } from '../../errors.ts';
import { normalised } from '../../rates/finding/modelNames.ts';
import { checkTypedRig } from './checkRig.ts';
import { FIELDS } from './fields.ts';
import type { Origin } from './origin.ts';
import type { Origins, Rig, RigFigures, Speed } from './rig.ts';
import type { RigRows } from './rigRows.ts';

/**
 * A machine of the workbook, or the example, with some of its figures and speeds changed. Throws `invalid-argument` for a
 * provider or a published speed in the place of a number: only machines of the catalogue have these.
 */
export function changedRig(rig: Rig, rows: RigRows): Rig {
  refuseWords(rig, rows);
  const { figures, none, speeds, name = rig.name } = rows;
  const origin: Origin = rig.isExample ? { from: 'example' } : { from: 'workbook', rig: rig.name };
  const kept = FIELDS.map(({ key }) => key).filter(
    (key) =>
      rig[key] !== undefined &&
      figures[key] === undefined &&
      !none.includes(key) &&
      isKept(key, rig, figures),
  );
  const { price, watts, dollarsPerKwh, wattsAt, isExample } = rig;
  const isWatts = figures.watts !== undefined;
  const changed: Rig = {
    ...{ price, watts, dollarsPerKwh },
    ...(isExample && { isExample }),
    ...Object.fromEntries(kept.map((key) => [key, rig[key]])),
    ...(wattsAt && !isWatts && { wattsAt }),
    ...figures,
    name,
    speeds: [...speeds, ...rig.speeds.filter((speed) => !speeds.some((other) => isSameWork(speed, other)))],
    origins: Object.fromEntries(kept.map((key) => [key, origin])) as Origins,
  };
  checkTypedRig(changed);
  return changed;
}

function refuseWords({ name, isExample }: Rig, { rentFrom, taken: [taken] }: RigRows): void {
  const refuse = (label: string, word: string): never =>
    inArgument(label, () => {
      const what = isExample ? 'the example' : 'a machine of this workbook';
      throw expected(
        'a number',
        word,
        `${name} is ${what}, and only those of LTX_MACHINES() have published speeds and rents`,
      );
    });
  if (rentFrom !== undefined) refuse('rent per hour', rentFrom);
  if (taken) refuse(`${taken.model} ${taken.resolution}`, taken.ran);
}

const isSameWork = (a: Speed, b: Speed): boolean =>
  a.resolution === b.resolution && normalised(a.model) === normalised(b.model);

const LIFE = ['hoursPerYear', 'lifeYears', 'lifeHours'] as const;

const isKept = (key: keyof RigFigures, rig: Rig, own: Partial<RigFigures>): boolean =>
  !LIFE.some((each) => each === key) || lifeKept(rig, own).includes(key);

/** Of life hours, life years and hours per year two say all: beside what is given of them at most one more is kept. */
export function lifeKept(rig: Rig, own: Partial<RigFigures>): readonly (keyof RigFigures)[] {
  const given = LIFE.filter((key) => own[key] !== undefined);
  if (given.length === 0) return LIFE;
  return LIFE.filter((key) => own[key] === undefined && rig[key] !== undefined).slice(0, 2 - given.length);
}
