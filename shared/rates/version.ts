import { sha256 } from '@noble/hashes/sha2.js';
import type { RateCard } from './card.ts';

/** Hexadecimal digits of a hash that are shown: 80 bits, which nobody can match with other contents. */
const SHOWN = 20;

const known = new WeakMap<RateCard, string>();

/** The card's day and the first 20 hexadecimal digits of its hash: `2026-11-20-1a2b3c4d5e6f708192a3`. */
export const cardVersion = (card: RateCard): string => `${card.date}-${cardHash(card).slice(0, SHOWN)}`;

/** The SHA-256 of a card's JSON with sorted keys, as 64 hexadecimal digits. Nothing else says that two cards are one. */
export function cardHash(card: RateCard): string {
  const hash = known.get(card) ?? contentHash(card);
  known.set(card, hash);
  return hash;
}

/** Whether two cards say the same. */
export const isSameCard = (a: RateCard, b: RateCard): boolean => a === b || cardHash(a) === cardHash(b);

/**
 * Gives a card back whose hash was worked out by our own code where it was made or stored, so that it need not be worked
 * out again. Never for a hash that came along with a card: whoever forges the one forges the other.
 */
export function withKnownHash(card: RateCard, hash: string): RateCard {
  known.set(card, hash);
  return card;
}

/** What names a value by its contents in a cell: the first 20 digits of their hash. */
export const shownHash = (value: unknown): string => contentHash(value).slice(0, SHOWN);

const CARD_VERSION = /^\d{4}-\d\d-\d\d-[0-9a-f]{8}(?:[0-9a-f]{12})?(?:\+[0-9a-f]{20})?(?:@\d{4}-\d\d-\d\d)?$/;

/** Whether a text is the version of a card, as it is, with own prices or pinned to a day, with 20 digits or the 8 of before. */
export const isCardVersion = (text: string): boolean => CARD_VERSION.test(text);

/**
 * Whether a text names what `version` names: by it, or by its first 8 digits, which were all that was shown before and
 * stand in old workbooks.
 */
export const namesVersion = (text: string, version: string): boolean =>
  text === version || isShortFor(text, version);

/** Of a card the hash stands behind its day, `2026-11-20-…`, and of a machine at the end of the name, ` #…`. */
export const isShortFor = (text: string, version: string): boolean =>
  text === version.replace(/([0-9a-f]{8})[0-9a-f]{12}((?:\+[0-9a-f]{20})?(?:@[\d-]+)?)$/, '$1$2') &&
  text !== version;

/** The same text for the same data, in whatever order its keys were written. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function contentHash(value: unknown): string {
  const digest = sha256(utf8(canonicalJson(value)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** By ECMAScript's own means, for Apps Script has no TextEncoder. Most of a card is ASCII, which is its own UTF-8. */
function utf8(text: string): Uint8Array {
  const binary = text.replace(/[\u0080-\uffff]+/g, (part) =>
    encodeURIComponent(part).replace(/%([0-9A-F]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    ),
  );
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
