// The rules by which a verdict is given, each on a card and sources of a few prices.
import { describe, expect, test } from 'vitest';
import type { Rate, RateCard } from '../../shared/rates/card.ts';
import type { Edition } from '../../src/audit/claims.ts';
import type { PrintedPrice } from '../../src/audit/printedPrice.ts';
import { renamesIn } from '../../src/audit/renames.ts';
import type { Source, Voice } from '../../src/audit/sources/source.ts';
import { compareWithSources } from '../../src/audit/verdicts.ts';
import { weigh } from '../../src/audit/weigh.ts';

const second = (price: number, when: Rate['when'] = {}): Rate => ({ when, bill: { per: 'second', price } });

const card = (
  rates: readonly Rate[],
  more: Partial<RateCard['sellers'][number]['models'][number]> = {},
): RateCard => ({
  format: 'ltx-rates/1',
  date: '2026-09-01',
  staleAfterDays: 90,
  sellers: [
    {
      id: 'shop',
      name: 'Shop',
      models: [
        {
          ...{ id: 'film', name: 'Film', vendor: 'V' },
          periods: [
            {
              from: '2026-06-01',
              basis: 'seen',
              source: 'https://example.com/',
              checked: '2026-06-01',
              evidence: 'official',
              rates,
            },
          ],
          ...more,
        },
      ],
    },
  ],
});

const printed = (
  amount: number,
  when: PrintedPrice['when'] = {},
  more: Partial<PrintedPrice> = {},
): PrintedPrice => ({
  ...{ seller: 'shop', name: 'film', when, per: 'second', part: 'price', amount, unit: 'usd' },
  ...{ row: ['film', String(amount)], figure: String(amount), ...more },
});

const edition = (
  prices: readonly PrintedPrice[],
  {
    id = 'page',
    voice = 'seller',
    day = '2026-08-01',
    isWhole = false,
  }: { id?: string; voice?: Voice; day?: string; isWhole?: boolean } = {},
): Edition => {
  const source: Source = {
    ...{
      id,
      name: id,
      address: 'https://example.com/',
      voice,
      file: id,
      ending: 'md',
      readOn: day,
      cited: 'example.com',
    },
    ...(isWhole && { wholeListOf: ['shop'] }),
    read: () => ({ prices, unread: [] }),
  };
  return { source, day, prices };
};

const verdicts = (rateCard: RateCard, ...editions: readonly Edition[]) =>
  compareWithSources(rateCard, editions).verdicts.map(({ verdict }) => verdict);

describe('a verdict', () => {
  const hd = card([second(2, { resolution: ['1080p'] })]);
  const sound = card([second(2, { audio: ['on'] }), second(1, { audio: ['off'] })]);

  test('is confirmed or contradicted by the very condition', () => {
    expect(verdicts(hd, edition([printed(2, { resolution: ['1080p'] })]))).toEqual(['confirmed']);
    expect(verdicts(hd, edition([printed(3, { resolution: ['1080p'] })]))).toEqual(['contradicted']);
  });

  test('is never contradicted by a source that leaves a condition unsaid', () => {
    expect(verdicts(sound, edition([printed(2)]))).toEqual(['confirmed', 'unwatched']);
    expect(verdicts(sound, edition([printed(3)]))).toEqual(['unwatched', 'unwatched']);
  });

  test('asks of a source no condition that all prices of the model share', () => {
    expect(verdicts(card([second(2, { audio: ['off'] })]), edition([printed(3)]))).toEqual(['contradicted']);
  });

  test('is not touched by another mode, length, unit or size', () => {
    for (const other of [
      printed(3, { resolution: ['1080p'], mode: ['edit'] }),
      printed(3, { resolution: ['1080p'] }, { per: 'clip', seconds: 5 }),
      printed(3, { resolution: ['1080p'] }, { unit: 'credits' }),
      printed(3, { resolution: ['720p'] }),
      printed(3, { resolution: ['1080p'], fps: { below: 30 } }),
    ])
      expect(verdicts(hd, edition([other]))).toEqual(['unwatched']);
  });

  test('is given by text and image alike, where the card has one price for both', () => {
    const row = (mode: string, amount: number) => printed(amount, { resolution: ['1080p'], mode: [mode] });
    expect(verdicts(hd, edition([row('text-to-video', 2), row('image-to-video', 2)]))).toEqual(['confirmed']);
    expect(verdicts(hd, edition([row('text-to-video', 2), row('image-to-video', 3)]))).toEqual([
      'contradicted',
    ]);
  });

  test('follows the newest whole list, which silences older ones', () => {
    const old = edition([printed(3, { resolution: ['1080p'] })], { id: 'old', day: '2026-07-01' });
    const fresh = edition([printed(2, { resolution: ['1080p'] })], { day: '2026-08-01', isWhole: true });
    const comparison = compareWithSources(hd, [old, fresh]);
    expect(comparison.verdicts).toMatchObject([
      { verdict: 'confirmed', by: { edition: { source: { id: 'page' } } } },
    ]);
    expect(comparison.verdicts[0]?.claims).toHaveLength(1);
  });

  test('is never contradicted by a list of others', () => {
    const others = edition([printed(3, { resolution: ['1080p'] })], { voice: 'catalogue' });
    expect(verdicts(hd, others)).toEqual(['unwatched']);
    expect(verdicts(hd, others, edition([printed(2, { resolution: ['1080p'] })], { id: 'own' }))).toEqual([
      'confirmed',
    ]);
  });

  test('is gone where the whole list of its seller lacks it, and a price that it has and the card lacks is missing', () => {
    const list = edition([printed(2, { resolution: ['720p'] })], { isWhole: true });
    const {
      verdicts: [gone],
      missing,
    } = compareWithSources(hd, [list]);
    expect(gone?.verdict).toBe('gone');
    expect(missing).toMatchObject([{ model: 'film', printed: { when: { resolution: ['720p'] } } }]);
    expect(verdicts(hd, edition([printed(2, { resolution: ['720p'] })]))).toEqual(['unwatched']);
  });

  test('is not contradicted by a text of before the price began', () => {
    const [old] = hd.sellers[0]!.models[0]!.periods;
    const risen = card([], {
      periods: [old!, { ...old!, from: '2026-08-15', rates: [second(3, { resolution: ['1080p'] })] }],
    });
    const page = edition([printed(2, { resolution: ['1080p'] })], { isWhole: true });
    expect(verdicts(risen, page)).toEqual(['unwatched']);
  });

  test('of a list price is confirmed by what was printed during the promotion before it', () => {
    const [old] = hd.sellers[0]!.models[0]!.periods;
    const promoted = card([], {
      periods: [
        { ...old!, until: '2026-08-15', rates: [second(1, { resolution: ['1080p'] })] },
        { ...old!, from: '2026-08-15', rates: [second(2, { resolution: ['1080p'] })] },
      ],
    });
    const page = (amount: number) => edition([printed(amount, { resolution: ['1080p'] })]);
    expect(verdicts(promoted, page(2))).toEqual(['confirmed']);
    expect(verdicts(promoted, page(1))).toEqual(['unwatched']);
    expect(verdicts(promoted, page(4))).toEqual(['contradicted']);
  });

  test('is not gone where a new name has all prices of the model: it is renamed', () => {
    const list = edition([printed(2, { resolution: ['1080p'] }, { name: 'film-two' })], { isWhole: true });
    const { verdicts: given, missing } = compareWithSources(hd, [list]);
    expect(renamesIn(given, missing)).toEqual([{ from: 'shop/film', to: 'shop/film-two', by: 'page' }]);
  });

  test('is not taken for one of two new names with the same prices, but for the one that has no others', () => {
    const renamesOn = (...prices: readonly (readonly [name: string, size: string])[]) => {
      const page = prices.map(([name, size]) => printed(2, { resolution: [size] }, { name }));
      const { verdicts: given, missing } = compareWithSources(hd, [edition(page, { isWhole: true })]);
      return renamesIn(given, missing).map(({ to }) => to);
    };
    expect(renamesOn(['film-two', '1080p'], ['film-three', '1080p'])).toEqual([]);
    expect(renamesOn(['film-two', '1080p'], ['film-two', '720p'], ['film-three', '1080p'])).toEqual([
      'shop/film-three',
    ]);
  });
});

describe('many alarms of one source', () => {
  const sizes = Array.from({ length: 30 }, (_, i) => `${100 + i}x${50 + i}`);
  const large = card(sizes.map((size) => second(2, { resolution: [size] })));

  test('say that its form has changed, and no price is contradicted', () => {
    const { verdicts: given, changed } = weigh(large, [
      edition(sizes.map((size) => printed(3, { resolution: [size] }))),
    ]);
    expect(given.every(({ verdict }) => verdict === 'unwatched')).toBe(true);
    expect(changed.get('page')).toBe('it denies 30 of the 30 prices that it speaks of');
  });

  test('call no price gone where a list lacks most of them', () => {
    const list = edition([printed(3, { resolution: [sizes[0]!] })], { isWhole: true });
    const { verdicts: given, changed } = weigh(large, [list]);
    expect(given.map(({ verdict }) => verdict)).toEqual([
      'contradicted',
      ...sizes.slice(1).map(() => 'unwatched'),
    ]);
    expect(changed.get('page')).toBe('it lacks 29 of 30 prices, so none of them is called gone');
  });
});
