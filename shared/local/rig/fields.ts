import type { Field } from './field.ts';
import { machineFields } from './machineFields.ts';
import { moneyFields } from './moneyFields.ts';

/**
 * Every figure and its names, compared without letter case, spaces, underscores and hyphens.
 * A figure that is not needed may be blank, or 0, which is what a blank cell of desktop Excel gives: it is then left out.
 */
export const FIELDS = [...moneyFields, ...machineFields];

/** How names of rows are compared. */
export const plain = (name: string): string => name.toLowerCase().replace(/[\s_-]+/g, '');

let byName: ReadonlyMap<string, Field> | undefined;

export function fieldNamed(name: string): Field | undefined {
  // Made when it is first needed: Sheets runs this file for every cell, and few read a rig.
  byName ??= new Map(
    FIELDS.flatMap((field) => [field.label, ...field.also].map((each) => [plain(each), field] as const)),
  );
  return byName.get(plain(name));
}
