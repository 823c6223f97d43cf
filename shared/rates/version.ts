import { sha256 } from '@noble/hashes/sha2.js';
import type { RateCard } from './card.ts';

const known = new WeakMap<RateCard, string>();

/** The card's day and the first 8 hexadecimal digits of the SHA-256 of its JSON with sorted keys: `2026-11-20-1a2b3c4d`. */
export function cardVersion(card: RateCard): string {
  const version = known.get(card) ?? `${card.date}-${contentHash(card)}`;
  known.set(card, version);
  return version;
}

/** Gives a card back whose version was worked out when it was made, so that it need not be worked out again. */
export function withKnownVersion(card: RateCard, version: string): RateCard {
  known.set(card, version);
  return card;
}

/** The first 8 hexadecimal digits of the SHA-256 of a value's JSON with sorted keys. */
export const contentHash = (value: unknown): string => shortHash(canonicalJson(value));

/** The same text for the same data, in whatever order its keys were written. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function shortHash(text: string): string {
  // Apps Script has no TextEncoder; this is the same UTF-8 by ECMAScript's own means.
  const bytes = encodeURIComponent(text).replace(/%([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  const digest = sha256(Uint8Array.from(bytes, (character) => character.charCodeAt(0)));
  return Array.from(digest.slice(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
