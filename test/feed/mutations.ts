import type { SignedCardFile } from './publisher.ts';

export interface Mutation {
  readonly bytes: Uint8Array;
  readonly signature: string;
}

/** The same numbers each time: https://en.wikipedia.org/wiki/Linear_congruential_generator */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
}

const LETTERS = '0123456789abcdefABCDEF{}",: \n';

/** A signed card with something changed: a bit, a byte more or less, its spelling, a price, or a letter of its signature. */
export function mutations({ bytes, signature }: SignedCardFile, count: number, seed: number): Mutation[] {
  const below = random(seed);
  const text = new TextDecoder().decode(bytes);
  const prices = [...text.matchAll(/"price": ?([\d.]+)/g)];
  const ofCard = (changed: Uint8Array | string): Mutation => ({
    bytes: typeof changed === 'string' ? new TextEncoder().encode(changed) : changed,
    signature,
  });
  /** With `count` bytes at a place replaced by others. */
  const spliced = (at: number, count: number, put: readonly number[]): Uint8Array => {
    const changed = new Uint8Array(bytes.length - count + put.length);
    changed.set(bytes.subarray(0, at));
    changed.set(put, at);
    changed.set(bytes.subarray(at + count), at + put.length);
    return changed;
  };
  const kinds: readonly ((at: number) => Mutation)[] = [
    (at) => ofCard(spliced(at, 1, [bytes[at]! ^ (1 << below(8))])),
    (at) => ofCard(spliced(at, 1, [])),
    (at) => ofCard(spliced(at, 0, [32])),
    () => ofCard(below(2) ? `${text}\n` : `\ufeff${text}`), // the same data in other bytes
    () => {
      const price = prices[below(prices.length)]!;
      const end = price.index + price[0].length;
      const start = end - price[1]!.length;
      return ofCard(`${text.slice(0, start)}${Number(price[1]) + 0.01}${text.slice(end)}`);
    },
    () => {
      const place = below(signature.length);
      const letter = LETTERS[below(LETTERS.length)]!;
      const put = signature[place] === letter ? '' : letter;
      return { bytes, signature: signature.slice(0, place) + put + signature.slice(place + 1) };
    },
  ];
  return Array.from({ length: count }, (_, i) => kinds[i % kinds.length]!(below(bytes.length)));
}
