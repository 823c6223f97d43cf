import type { Field } from '../../shared/local/rig/field.ts';
import { FIELDS } from '../../shared/local/rig/fields.ts';
import type { Rig } from '../../shared/local/rig/rig.ts';

/** A figure's row in a table of name and value, by the label that says where power was measured. */
export type RigCell = readonly [label: string, value: string | number];

/** One field per figure: of the three names of power the plain one. */
export const FORM_FIELDS: readonly Field[] = FIELDS.filter(({ wattsAt }) => wattsAt === undefined);

/** A rig as rows of name and value, which `readRig` reads back. */
export function rigCells(rig: Rig): readonly RigCell[] {
  const figures = FORM_FIELDS.flatMap((field): RigCell[] => {
    const value = rig[field.key];
    return value === undefined ? [] : [[labelOf(field, rig.wattsAt), value]];
  });
  const speeds = rig.speeds.map(
    ({ model, resolution, secondsPerMinute }): RigCell => [`${model} ${resolution}`, secondsPerMinute],
  );
  return [['name', rig.name], ...figures, ...speeds];
}

export const labelOf = ({ key, label }: Field, wattsAt: Rig['wattsAt']): string =>
  key === 'watts' && wattsAt ? `${wattsAt} watts` : label;
