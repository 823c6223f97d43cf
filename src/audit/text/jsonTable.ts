import { FormChanged } from '../printedPrice.ts';

export type JsonTable = Readonly<Record<string, unknown>>;

/** A text that is a JSON object, or a refusal. */
export function jsonTable(text: string): JsonTable {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new FormChanged('it is not JSON');
  }
  if (!isTable(value)) throw new FormChanged('it is not a JSON object');
  return value;
}

/** What stands under a key where it is an object; else an empty one. */
export const tableAt = (table: JsonTable, ...keys: readonly string[]): JsonTable =>
  keys.reduce<JsonTable>((at, key) => {
    const value = Object.hasOwn(at, key) ? at[key] : undefined;
    return isTable(value) ? value : {};
  }, table);

const isTable = (value: unknown): value is JsonTable =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The numbers of an object, by key. */
export const numbersIn = (table: JsonTable): [key: string, value: number][] =>
  Object.entries(table).filter((entry): entry is [string, number] => typeof entry[1] === 'number');
