// What the stored texts say of the card that ships. They are small, but their figures are those of the sources.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import { embeddedAudit } from '../../shared/rates/embeddedAudit.ts';
import { readAudit } from '../../shared/rates/reading/readAudit.ts';
import { readCard } from '../../shared/rates/reading/readCard.ts';
import { ignoredNames } from '../../src/audit/ignored.ts';
import { slug } from '../../src/audit/text/printedWords.ts';
import { audited, stored } from './stored.ts';

const fixture = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');

describe('the card that ships', () => {
  const audit = audited(embeddedCard);

  test('nine of ten prices in force are watched, and none is contradicted or gone', () => {
    const count = (verdict: string) => audit.prices.filter((price) => price.verdict === verdict).length;
    expect(audit.prices.filter(({ verdict }) => verdict === 'contradicted' || verdict === 'gone')).toEqual(
      [],
    );
    expect(count('confirmed') / audit.prices.length).toBeGreaterThan(0.9);
    expect(new Set(audit.prices.map(({ price }) => price)).size).toBe(audit.prices.length);
  });

  test('the audit that ships is what the stored texts give', () => {
    expect(
      embeddedAudit,
      'npm run audit -- --sources test/fixtures/sources --audit shared/rates/embeddedAudit.json',
    ).toEqual(audit);
    expect(readAudit(fixture('../../shared/rates/embeddedAudit.json'))).toEqual(embeddedAudit);
  });

  test('every source is read, and what it prints is known in rows and figures', () => {
    expect(stored.filter(({ report }) => report.state !== 'read').map(({ report }) => report)).toEqual([]);
    const printed = stored.flatMap(({ edition }) => edition?.prices ?? []);
    expect(printed.length).toBeGreaterThan(650);
    for (const { row, figure, amount } of printed) {
      expect(row.join(' ')).toContain(figure);
      expect(amount).toBeGreaterThan(0);
    }
  });

  test.each([
    ['comfy/ray-3-2 1080p, 10 s', 759.6, 'comfy-page'],
    ['comfy/seedance-2-0 720p, reference-video, per million tokens', 1297, 'comfy-page'],
    ['comfy/viduq2 720p, once per clip', 15.825, 'comfy-page'],
    ['comfy/viduq1 1080p, 5 s', 84.4, 'comfy-page'],
    ['comfy/v6 1080p, audio', 69.4, 'comfy-page'],
    ['comfy/general-restore 1080p, upscale, from 60 below 120 fps', 12.66, 'comfy-page'],
    ['comfy/wan3-0-prime 1080p', 84.48, 'comfy-page'],
    ['ltx/ltx-2-3-pro 2160p, audio-to-video, audio, silent', 0.34, 'ltx-page'],
    ['ltx/ltx-2-5-pro 2160p, audio, silent', 0.39, 'ltx-plans'],
    ['kling/kling-v2-6 1080p, voice, 10 s', 1.68, 'kling'],
    ['venice/kling-4-0 1080p, audio, 17 s', 4.99, 'venice-kling-4-0'],
    ['venice/kling-4-0 720p, audio', 0.1963, 'venice-kling-4-0'],
    ['fal/ltx-2-3-22b extend, per megapixel', 0.001805, 'fal-ltx-2-3-22b-extend-lora'],
    ['cloudflare/ltx-2-3-fast 1440p, audio, silent', 0.12, 'cloudflare-ltx-2-3-fast'],
    ['google/veo-3-1-fast-generate 2160p, silent', 0.25, 'arcreel'],
    ['replicate/kwaivgi-kling-v3-video 720p, silent', 0.168, 'autoshow'],
    ['together/google-veo-3-0-audio audio, per run', 3.2, 'puter-together'],
    ['bytedance/dreamina-seedance-2-0 2160p, per million tokens', 4, 'puter-byteplus'],
    ['luma/ray-3-2 540p, 10 s', 0.45, 'autoshow'],
    ['runway/act-two motion-transfer', 5, 'runway'],
  ])('%s is %d, and confirmed by %s', (price, amount, by) => {
    expect(audit.prices.find((each) => each.price === price)).toMatchObject({
      amount,
      by,
      verdict: 'confirmed',
    });
  });

  test('what is left out on purpose is still printed somewhere, and says why', () => {
    const printed = stored.flatMap(({ edition }) => edition?.prices ?? []);
    for (const { seller, name, why } of ignoredNames) {
      expect(
        printed.some((price) => price.seller === seller && slug(price.name).startsWith(name)),
        name,
      ).toBe(true);
      expect(why.length).toBeGreaterThan(20);
    }
  });
});

test('of the card of 2026-11-21 the nine LTX prices that it lacked are missing, and the lip sync is contradicted', () => {
  const { prices, missing } = audited(readCard(fixture('audit/card-before.json')));
  const denied = prices.filter(({ verdict }) => verdict === 'contradicted');
  expect(denied).toMatchObject([
    { price: 'comfy/lip-sync lip-sync, per run', amount: 21.1, printed: { figure: '14.77' } },
  ]);
  expect(missing.map(({ price, amount }) => [price, amount])).toEqual(
    expect.arrayContaining([
      ['ltx/ltx-2-5-fast 1080p, per second', 0.13],
      ['ltx/ltx-2-5-fast 1440p, per second', 0.19],
      ['ltx/ltx-2-5-fast 2160p, per second', 0.3],
      ['ltx/ltx-2-5-pro 720p, per second', 0.12],
      ['ltx/ltx-2-5-pro 1080p, per second', 0.17],
      ['ltx/ltx-2-3-pro 720p, per second', 0.04],
      ['ltx/ltx-2-3-pro 720p, audio-to-video, per second', 0.06],
      ['ltx/ltx-2-3-pro 1440p, audio-to-video, per second', 0.18],
      ['ltx/ltx-2-3-pro 2160p, audio-to-video, per second', 0.34],
    ]),
  );
});
