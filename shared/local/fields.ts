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

const byName: ReadonlyMap<string, Field> = new Map(
  FIELDS.flatMap((field) => [field.label, ...field.also].map((name) => [plain(name), field] as const)),
);

export const fieldNamed = (name: string): Field | undefined => byName.get(plain(name));
