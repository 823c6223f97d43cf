/** JSON texts whose recurring phrases are written once, under two-character references. */
export interface Packed {
  /** What references begin with. The texts hold none of these characters. */
  readonly leads: string;
  /** One to a line. A phrase may refer to others. */
  readonly phrases: string;
  /** The first is that of the value, the others those of its late lists. */
  readonly texts: readonly string[];
}

/** The second character of a reference is one of `SECONDS` from this one on; none of them needs an escape in a string. */
export const REFERENCE = 40; // (
export const SECONDS = 52; // to [

/**
 * Gives a value back whose list under the first key, the lists under the second key in its items, and so on, are made
 * when they are first read: Sheets runs the whole script for every cell, and a cell asks for one model or two.
 */
export function unpack({ leads, phrases, texts }: Packed, keys: readonly string[]): unknown {
  const written = phrases.split('\n');
  const known: string[] = [];
  const pattern = new RegExp(`[${leads}].`, 'g');
  const phrase = (reference: string): string => {
    const number = leads.indexOf(reference[0]!) * SECONDS + reference.charCodeAt(1) - REFERENCE;
    known[number] = known[number] ?? whole(written[number]!);
    return known[number];
  };
  const whole = (text: string): string => text.replace(pattern, phrase);
  const read = (number: number): unknown => JSON.parse(whole(texts[number]!));

  /** Where a late list belongs, there stands the number of its text. */
  const makeLate = (owner: Record<string, unknown>, [key, ...inner]: readonly string[]): void => {
    const number = key && owner[key];
    if (!key || typeof number !== 'number') return;
    const get = () => {
      const value = read(number) as Record<string, unknown>[];
      for (const item of value) makeLate(item, inner);
      Object.defineProperty(owner, key, { value, enumerable: true });
      return value;
    };
    Object.defineProperty(owner, key, { get, enumerable: true, configurable: true });
  };
  const value = read(0) as Record<string, unknown>;
  makeLate(value, keys);
  return value;
}
