/** Values of a JSON text, read without trust. */
export type JsonRecord = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const { hasOwnProperty: has } = Object.prototype; // Object.hasOwn is younger than the hosts

/** An own key's value: `constructor` in a file is data like any other. */
export const at = (value: unknown, key: string): unknown =>
  isRecord(value) && has.call(value, key) ? value[key] : undefined;

/** The value under several keys, one inside the other. */
export const within = (value: unknown, ...keys: readonly string[]): unknown =>
  keys.reduce<unknown>((inner, key) => at(inner, key), value);

export const items = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A text, whole; nothing where a file holds something else. */
export const rawText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Printable text of at most 200 characters, or undefined where there is none. */
export function words(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.slice(0, 200).replace(/\p{Cc}+/gu, ' ');
  return text.trim() || undefined;
}

/** A piece of a file, cut and quoted for a message. */
export const excerpt = (value: unknown): string => {
  const text = words(typeof value === 'string' ? value : JSON.stringify(value)) ?? '';
  return `"${text.length > 60 ? `${text.slice(0, 57)}...` : text}"`;
};
