import { describe, expect, it } from 'vitest';
import type { RateCard } from '../../shared/rates/card.ts';
import { readCard } from '../../shared/rates/reading/readCard.ts';
import { frozenCard } from '../frozenCard.ts';
import { run } from '../local/run.ts';

const said = { source: 'https://acme.example/facts', checked: '2026-10-01' };
const period = {
  basis: 'effective',
  source: 'https://acme.example/prices',
  checked: '2026-11-01',
  evidence: 'official',
} as const;
const perSecond = (price: number) => [
  { when: { resolution: ['1080p'] }, bill: { per: 'second', price } as const },
];

/** A seller with tiers, and a model of which much is known; another is sold in a promotion that nothing follows. */
const card: RateCard = {
  format: 'ltx-rates/1',
  date: '2026-11-20',
  staleAfterDays: 90,
  sellers: [
    {
      id: 'acme',
      name: 'Acme',
      concurrency: 4,
      facts: {
        tiers: {
          ...said,
          levels: [
            { name: 'tier 1', concurrency: 2, clipsPerDay: 10 },
            { name: 'tier 2', concurrency: 5 },
          ],
        },
        mascot: { name: 'a coyote' },
      },
      models: [
        {
          id: 'one',
          name: 'One',
          vendor: 'Acme',
          fps: 24,
          offers: [{ resolution: ['1080p'], seconds: [6, 8, 20] }],
          facts: {
            time: { ...said, seconds: 90, clipSeconds: 8, claim: 'says Acme' },
            ratios: { ...said, values: ['16:9', '9:16'] },
            automaticLength: { ...said, held: 'longest' },
            availability: { ...said, text: 'by invitation' },
            shoeSize: 44,
          },
          periods: [
            { ...period, from: '2026-01-01', rates: perSecond(0.05) },
            { ...period, from: '2026-10-01', until: '2026-11-01', rates: perSecond(0.02) },
            { ...period, from: '2026-11-01', rates: perSecond(0.06) },
          ],
        },
        {
          id: 'two',
          name: 'Two',
          vendor: 'Acme',
          periods: [{ ...period, from: '2026-10-01', until: '2026-11-01', rates: perSecond(0.01) }],
        },
      ],
    },
    {
      id: 'plain',
      name: 'Plain',
      models: [
        {
          id: 'one',
          name: 'One',
          vendor: 'Plain',
          periods: [{ ...period, from: '2026-01-01', rates: perSecond(0.1) }],
        },
      ],
    },
  ],
  studio: {
    source: 'https://acme.example/studio',
    checked: '2026-11-01',
    evidence: 'official',
    actions: [
      { id: 'film', name: 'Film', low: 100, high: 500, seconds: 8, options: ['audio'] },
      { id: 'film-silent', name: 'Silent film', aliases: ['film'], low: 90, high: 300, options: ['silent'] },
    ],
    plans: [{ ...said, name: 'Pro', usd: 125, usdByTheYear: 100, credits: 110_000 }],
  },
};

const at = (name: string, ...args: readonly unknown[]) => run(name, args, { card })[0]?.[0];
const fails = (name: string, ...args: readonly unknown[]) => expect(() => at(name, ...args));

describe('Facts', () => {
  it('may say what a reader does not know; prices may not', () => {
    expect(readCard(JSON.stringify(card))).toEqual(card);
    const strange = JSON.stringify(card).replace('"per":"second"', '"per":"second","shoeSize":44');
    expect(() => readCard(strange)).toThrow(/shoeSize/);
  });

  it.each(['time', 'ratios', 'availability'])('that are known by name are read strictly: %s', (name) => {
    const spoiled = JSON.parse(JSON.stringify(card));
    spoiled.sellers[0].models[0].facts[name] = 7;
    expect(() => readCard(JSON.stringify(spoiled))).toThrow(`facts.${name}`);
  });

  it('give LTX_API_HOURS the time of a clip, the account its number and its limit of a day', () => {
    // 90 s are 1.5 minutes. Four at once by a number of one's own: 3 rounds.
    expect(at('LTX_API_HOURS', 'acme/one', 10, null, 4)).toBe((3 * 1.5) / 60);
    // A new account: 2 at once, 10 a day. 8 clips are 4 rounds; 25 are two full days and 5 clips, 3 rounds.
    expect(at('LTX_API_HOURS', 'acme/one', 8)).toBe((4 * 1.5) / 60);
    expect(at('LTX_API_HOURS', 'acme/one', 25)).toBe(48 + (3 * 1.5) / 60);
    // What runs longer than the days it may take: 10 rounds of 24 h, although the second day begins after one.
    expect(at('LTX_API_HOURS', 'acme/one', 20, 1440)).toBe(240);
    expect(at('LTX_API_HOURS', 'acme/one', 25, null, 'Tier 2')).toBe((5 * 1.5) / 60);
    fails('LTX_API_HOURS', 'acme/one', 25, null, 'tier 9').toThrow(
      'at_once: no tier of Acme is called "tier 9"; known are tier 1 and tier 2',
    );
    fails('LTX_API_HOURS', 'plain/one', 25, null, 2).toThrow(
      'minutes_per_clip: how long plain/one takes is not on record; give the minutes that you measured',
    );
    fails('LTX_API_HOURS', 'plain/one', 25, 1, 'tier 1').toThrow(/no tier of Plain .* give the number/);
    expect(at('LTX_SOURCE', 'acme/one', '1080p')).toContain(
      'a clip of 8 s takes 90 s (says Acme, https://acme.example/facts, 2026-10-01)',
    );
  });

  it('let LTX_CHECK tell of aspect ratios, of invitations and of what an automatic length holds', () => {
    expect(at('LTX_CHECK', 'acme/one', '1080p', 8, '1:1')).toBe(
      'acme/one is not made in 1:1; it is made in 16:9 and 9:16',
    );
    expect(at('LTX_CHECK', 'acme/one', '1080p', 8, '9:16')).toBe('acme/one is sold by invitation');
    // 20 s × $0.06
    expect(at('LTX_CHECK', 'acme/one', '1080p', 8, 'auto')).toBe(
      'how long an automatic clip of acme/one becomes is known after the run; until then the price of the longest is held, $1.20 for 20 s',
    );
    expect(at('LTX_CHECK', 'acme/one', '1080p', 8, 'automatic')).toMatch(/^how long an automatic clip/);
    fails('LTX_COST', 'acme/one', '1080p', 8, 1, 'auto').toThrow(/known after the run; LTX_CHECK says/);
    fails('LTX_COST', 'plain/one', '1080p', 8, 1, 'auto').toThrow(/no price for "auto"/);
  });
});

describe('A promotion', () => {
  const on = (model: string, day: string) => at('LTX_COST', model, '1080p', 10, 1, null, day);

  it('ends on its day, and the price after it begins', () => {
    expect(on('acme/one', '2026-09-30')).toBe(0.5);
    expect(on('acme/one', '2026-10-01')).toBe(0.2);
    expect(on('acme/one', '2026-10-31')).toBe(0.2);
    expect(on('acme/one', '2026-11-01')).toBe(0.6);
  });

  it('that nothing follows leaves no price', () => {
    expect(on('acme/two', '2026-10-31')).toBe(0.1);
    expect(() => on('acme/two', '2026-11-01')).toThrow(
      'card: the promotion of acme/two ended on 2026-11-01; what it costs since is not recorded',
    );
    expect(run('LTX_MODELS', ['acme'], { card }).find(([id]) => id === 'acme/two')).toContain(
      'no price on 2026-11-20',
    );
  });

  it.each([
    ['2026-10-01', 'expected a day after 2026-10-01'],
    ['2026-11-02', 'is before 2026-11-02, when the promotion before it ends'],
  ])('that ends on %s is refused', (until, message) => {
    const text = JSON.stringify(card).replace('"until":"2026-11-01"', `"until":"${until}"`);
    expect(() => readCard(text)).toThrow(message);
  });
});

describe('A factor of one’s own', () => {
  it('is an option of every model, and LTX_CHECK names it', () => {
    expect(at('LTX_COST', 'plain/one', '1080p', 10, 2, 'factor=1.5')).toBe(3);
    expect(at('LTX_RATE', 'plain/one', '1080p', 'factor=1.2')).toBe(0.12);
    const table = [
      ['model', 'resolution', 'usd', 'per'],
      ['film', '1080p', 4, '5 s'],
    ];
    expect(run('LTX_COST', ['film', '1080p', 8, 1, 'factor=1.25', table])).toEqual([[10]]);
    expect(at('LTX_CHECK', 'plain/one', '1080p', 8, 'factor=1.5')).toBe(
      'the price is multiplied by 1.5, a factor of your own',
    );
  });

  it('is above 0, and is not how sound is asked for', () => {
    fails('LTX_COST', 'plain/one', '1080p', 8, 1, 'factor=0').toThrow('options: expected a factor above 0');
    fails('LTX_COST', 'plain/one', '1080p', 8, 1, 'audio=1.2').toThrow(
      'options: expected audio=on, audio=off or audio=voice, got "audio=1.2"; a factor of your own is written factor=1.2',
    );
  });
});

describe('LTX Studio', () => {
  it('has a price of a credit by the name of a plan', () => {
    // 100 credits cost 125 ÷ 1,100 dollars, or 100 ÷ 1,100 by the year, and make 20 s.
    expect(at('LTX_CREDIT_RATE', 'Pro', 20)).toBe(125 / 22_000);
    expect(at('LTX_CREDIT_RATE', 'pro yearly', 20)).toBe(100 / 22_000);
    fails('LTX_CREDIT_RATE', 'Gold', 20).toThrow(
      'price_per_100_credits: no plan of LTX Studio is called "Gold"; known is Pro',
    );
    fails('LTX_CREDIT_RATE', '10', 20).toThrow(/expected a number above 0/);
  });

  it('may have figures of its own for silence', () => {
    expect(at('LTX_CREDITS', 'film', 8, null, 'high')).toBe(500);
    expect(at('LTX_CREDITS', 'film', 16, 'audio', 'high')).toBe(1000);
    expect(at('LTX_CREDITS', 'film', null, 'silent', 'high')).toBe(300);
    fails('LTX_CREDITS', 'film', 8, '48fps', 'high').toThrow(/no figure of film for "fps"/);
  });
});

describe('LTX_COMPARE', () => {
  const names = (models: string) =>
    run('LTX_COMPARE', ['1080p', 10, models], { card: frozenCard })
      .slice(1)
      .map(([name]) => String(name));

  it('takes a class by the sellers’ own names, in which plain pro stays LTX-2.3 Pro', () => {
    const fast = names('class:fast');
    expect(fast).toEqual(
      expect.arrayContaining(['ltx/ltx-2-3-fast', 'cloudflare/ltx-2-3-fast', 'google/veo-3-1-fast-generate']),
    );
    expect(fast.filter((name) => !/fast/.test(name))).toEqual([]);
    expect(names('class:pro').length).toBeGreaterThan(3);
    // Vidu Q2 Pro Fast is a fast one, and cheaper than every Pro.
    expect(names('class:pro').filter((name) => /fast|turbo|lite|flash/.test(name))).toEqual([]);
    expect(names('class: pro fast')).toContain('comfy/viduq2-pro-fast');
    expect(names('pro')).toEqual(['ltx/ltx-2-3-pro']);
    expect(() => names('class:nothing')).toThrow(/models: no model that is sold has the word "nothing"/);
  });

  it('takes a model once, by whichever of its names, and an unknown name once', () => {
    expect(names('pro, ltx/ltx-2-3-pro, LTX 2.3 Pro, nosuch, nosuch')).toEqual(['ltx/ltx-2-3-pro', 'nosuch']);
    expect(names('class:pro, pro')).toEqual(names('class:pro'));
  });

  it('takes a seller for its models, each model once', () => {
    const both = names('openai, runway');
    expect(both.every((name) => name.startsWith('runway/') || name.startsWith('openai/'))).toBe(true);
    expect(both).toContain('openai/sora-2'); // which has ended, and says so
    const venice = names('venice, venice/kling-4-0');
    expect(venice).toContain('venice/kling-4-0');
    expect(new Set(venice).size).toBe(venice.length);
  });
});

it('A name that is half said suggests models that are sold', () => {
  const ask = () => run('LTX_COST', ['ltx pro', '1080p', 1], { card: frozenCard });
  expect(ask).toThrow(/near it are ltx-2\.3-pro, ltx-2\.5-pro/);
});
