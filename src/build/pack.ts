import type { Packed } from '../../shared/rates/reading/packed.ts';
import { phrased } from './phrases.ts';

/** Packs plain JSON for `unpack`, with the same keys. */
export function pack(value: object, keys: readonly string[]): Packed {
  const texts: string[] = [];
  const add = (part: object, inner: readonly string[]): number => {
    const number = texts.push('') - 1;
    texts[number] = JSON.stringify(
      Array.isArray(part) ? part.map((item) => late(item, inner)) : late(part, inner),
    );
    return number;
  };
  const late = (owner: unknown, [key, ...inner]: readonly string[]): unknown => {
    if (typeof owner !== 'object' || owner === null || !key) return owner;
    return Object.fromEntries(
      Object.entries(owner).map(([each, part]) => [
        each,
        each === key && Array.isArray(part) ? add(part, inner) : part,
      ]),
    );
  };
  add(value, keys);
  return phrased(texts);
}
