import { normalised } from '../../rates/finding/modelNames.ts';
import { checkTypedRig } from './checkRig.ts';
import { FIELDS } from './fields.ts';
import type { Origin } from './origin.ts';
import { refuseNames } from './readRig.ts';
import type { Origins, Rig, RigFigures, Speed } from './rig.ts';
import type { RigRows } from './rigRows.ts';

/**
 * A machine of the workbook, or the example, with some of its figures and speeds changed. Throws `invalid-argument` for a
 * provider or a published speed in the place of a number: only machines of the catalogue have these.
 */
export function changedRig(rig: Rig, rows: RigRows): Rig {
  refuseNames(rows);
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
