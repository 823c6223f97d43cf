import { figure } from '../figure.ts';
import { FIELDS } from '../rig/fields.ts';
import type { Origin, PublishedRuns } from '../rig/origin.ts';
import type { Rig, RigFigures, Speed } from '../rig/rig.ts';

/** Where a figure comes from; undefined where the user gave it. */
export const originOf = ({ origins, isExample }: Rig, key: keyof RigFigures): Origin | undefined =>
  origins ? origins[key] : isExample && { from: 'example' };

/** The same in words. */
export function originText(origin: Origin | undefined): string {
  switch (origin?.from) {
    case undefined:
      return 'your own figure';
    case 'example':
      return "the example's: put your own in its place";
    case 'workbook':
      return `of ${origin.rig}, a machine of this workbook`;
    case 'catalogue':
      return `${origin.what}, published ${origin.date} (${origin.evidence}): ${origin.source}`;
  }
}

/** Its name, and that it is the example. */
export const machineText = ({ name, isExample }: Rig): string =>
  isExample ? `${name}: an example, put your own machine in its place` : name;

/** The figures that are neither the user's own nor the example's, each with where it comes from. */
export const borrowedFigures = (rig: Rig): string[] =>
  FIELDS.filter(({ wattsAt }) => wattsAt === undefined).flatMap(({ key, label }) => {
    const origin = originOf(rig, key);
    const isSaid = key === 'rentPerHour' || origin === undefined || origin.from === 'example';
    return isSaid ? [] : [`${label}: ${originText(origin)}`];
  });

/** What a speed rests on. */
export function speedText({ published, spread }: Speed, { isExample }: Rig): string {
  const range = spread ? `, slow ${figure(spread.slow)}, fast ${figure(spread.fast)}` : '';
  if (published) return `${publicationText(published)}${range}`;
  return `${isExample ? "the example's: measure your own" : 'measured by you'}${range}`;
}

export function publicationText({ ran, recipe, runs, since, sources }: PublishedRuns): string {
  const many =
    runs > 1
      ? `median of ${runs} measurements of ${ran} (${recipe})`
      : `one measurement of ${ran} (${recipe})`;
  return `${many}, published by others since ${since}: ${sources.join(' ')}`;
}
