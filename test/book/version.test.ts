import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bookVersion } from '../../shared/book/book.ts';
import { machineFor } from '../../shared/book/chooseMachine.ts';
import { pricesOf } from '../../shared/book/choosePrices.ts';
import { withCard } from '../../shared/book/history.ts';
import { EMPTY_BOOK } from '../../shared/book/stored.ts';
import { toBook } from '../../shared/book/toBook.ts';
import { writeBook } from '../../shared/book/writeBook.ts';
import { card as cardArgument } from '../../shared/cells/arguments/cardChoice.ts';
import { exampleRig } from '../../shared/local/rig/exampleRig.ts';
import { isRigVersion, rigVersion } from '../../shared/local/rig/rigVersion.ts';
import { quote } from '../../shared/rates/billing/quote.ts';
import { NO_OPTIONS } from '../../shared/rates/finding/options.ts';
import { parseResolution } from '../../shared/rates/resolution.ts';
import { cardHash, cardVersion, isCardVersion, isSameCard } from '../../shared/rates/version.ts';
import { forgedCard } from '../forgedCard.ts';
import { frozenCard } from '../frozenCard.ts';

const forged = forgedCard();

describe('the version of a card', () => {
  test('is its day and the first 20 digits of the SHA-256 of its contents, by the reckoning of another library', () => {
    const sorted = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(sorted);
      if (typeof value !== 'object' || value === null) return value;
      const entries = Object.entries(value).map(([key, part]): [string, unknown] => [key, sorted(part)]);
      return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
    };
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (source) => {
        const card = { ...frozenCard, sellers: [], date: '2026-11-20', note: source };
        const hash = createHash('sha256')
          .update(JSON.stringify(sorted(card)))
          .digest('hex');
        expect(cardHash(card)).toBe(hash);
        expect(cardVersion(card)).toBe(`2026-11-20-${hash.slice(0, 20)}`);
      }),
    );
  });

  test('tells a forged card from the genuine one, though both begin with the same 8 digits', () => {
    expect(cardVersion(frozenCard).slice(0, 19)).toBe(cardVersion(forged).slice(0, 19));
    expect(cardVersion(frozenCard)).not.toBe(cardVersion(forged));
    expect(isSameCard(frozenCard, forged)).toBe(false);
    expect(isSameCard(frozenCard, JSON.parse(JSON.stringify(frozenCard)))).toBe(true);
    // The forged one is put aside as a card of its own when the genuine one comes back, and the other way round.
    const book = withCard(
      withCard(EMPTY_BOOK, forged, frozenCard, '2026-11-21'),
      frozenCard,
      forged,
      '2026-11-22',
    );
    expect(book.earlier.map(({ card }) => cardVersion(card))).toEqual([cardVersion(forged)]);
  });

  test('is never what a stored book says of it', () => {
    const text = JSON.parse(writeBook(withCard(EMPTY_BOOK, forged, frozenCard, '2026-11-21')));
    const told = { ...text, version: cardVersion(frozenCard), cardHash: cardHash(frozenCard) };
    expect(bookVersion(toBook(told, frozenCard))).toBe(cardVersion(forged));
  });
});

describe('a cell that names a version', () => {
  const pinned = { card: frozenCard, pinned: '2026-10-01' };
  const costBy = (version: string, book: { card: typeof frozenCard; pinned?: string } = pinned) => {
    const choice = cardArgument.read([[version]]);
    return quote(pricesOf(choice, book), 'pro', parseResolution('1080p')!, NO_OPTIONS).cost(20, 1);
  };
  const long = bookVersion(pinned);

  test('is taken with 20 digits, and with the 8 of before where they begin the version in use', () => {
    expect(costBy(long)).toBe(1.6);
    expect(costBy(`${long.slice(0, 19)}@2026-10-01`)).toBe(1.6);
    expect(costBy(long.slice(0, 19), { card: frozenCard })).toBe(1.6);
  });

  test.each([
    ['other digits', long.replace(/.@/, (end) => (end[0] === '0' ? '1@' : '0@'))],
    ['8 other digits', '2026-11-20-00000000@2026-10-01'],
    ['another day of the card', long.replace('2026-11-20', '2026-11-21')],
    ['another pinned day', long.replace('@2026-10-01', '@2026-10-02')],
    ['no pinned day', cardVersion(frozenCard)],
    ['no pinned day, short', cardVersion(frozenCard).slice(0, 19)],
  ])('with %s is an error', (_, version) => {
    expect(isCardVersion(version)).toBe(true);
    expect(() => costBy(version)).toThrow(/^card: expected the active rate card/);
  });

  test.each([7, 9, 12, 19, 21, 64])('with %i digits is none', (digits) => {
    expect(isCardVersion(`2026-11-20-${cardHash(frozenCard).slice(0, digits)}`)).toBe(false);
  });

  test('names the forged card by the long version alone', () => {
    expect(() => costBy(cardVersion(frozenCard), { card: forged })).toThrow(
      /^card: expected the active rate card/,
    );
    expect(costBy(cardVersion(forged), { card: forged })).toBe(0.8);
  });

  test('names a machine with 20 digits, or the 8 of before', () => {
    const version = rigVersion(exampleRig);
    expect(version).toMatch(/^Example RTX 4090 #[0-9a-f]{20}$/);
    const short = version.slice(0, -12);
    for (const name of [version, short]) {
      expect(isRigVersion(name)).toBe(true);
      expect(machineFor({ by: 'name', name }, { card: frozenCard }).rig).toBe(exampleRig);
    }
    const other = short.replace(/.{8}$/, '00000000');
    expect(() => machineFor({ by: 'name', name: other }, { card: frozenCard })).toThrow(
      /^rig: expected the active rig/,
    );
  });
});
