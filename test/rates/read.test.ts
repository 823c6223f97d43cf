import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PricingError } from '../../shared/errors.ts';
import type { RateCard } from '../../shared/rates/card.ts';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import { readCard } from '../../shared/rates/reading/readCard.ts';

/** A card as small as one can be, of plain mutable data. */
const small = () => ({
  format: 'ltx-rates/1',
  date: '2026-11-20',
  staleAfterDays: 90,
  sellers: [
    {
      id: 'acme',
      name: 'Acme',
      models: [
        {
          id: 'one',
          name: 'One',
          vendor: 'Acme',
          aliases: ['uno'],
          periods: [
            {
              from: '2026-01-01',
              basis: 'effective',
              source: 'https://acme.example/prices',
              checked: '2026-11-01',
              evidence: 'official',
              rates: [
                { when: { resolution: ['1080p'] }, bill: { per: 'second', price: 0.05 } },
                { when: { resolution: ['720p'] }, bill: { per: 'second', price: 0.03 } },
              ],
            },
          ],
        },
      ],
    },
  ],
});

type Step = string | number;

/** The small card with one place set to something else; undefined takes the key out. */
function changed(path: readonly Step[], value: unknown): string {
  const card: unknown = small();
  const last = path.at(-1)!;
  const holder = path
    .slice(0, -1)
    .reduce((node, step) => (node as Record<Step, unknown>)[step], card) as Record<Step, unknown>;
  holder[last] = value;
  return JSON.stringify(card);
}

const MODEL: Step[] = ['sellers', 0, 'models', 0];
const PERIOD: Step[] = [...MODEL, 'periods', 0];
const RATE: Step[] = [...PERIOD, 'rates', 0];
const at = (path: readonly Step[]) =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .slice(1);

/** A look on the day after that of the card. */
const SOURCED = { source: 'https://acme.example', checked: '2026-11-21' };

function complaint(text: string): string {
  try {
    readCard(text);
  } catch (error) {
    if (error instanceof PricingError && error.code === 'invalid-card') return error.message;
    throw error;
  }
  return 'accepted';
}

describe('A rate card from outside', () => {
  it('is read back as it was written', () => {
    expect(readCard(JSON.stringify(embeddedCard))).toEqual(embeddedCard);
    expect(readCard(JSON.stringify(small()))).toEqual(small());
  });

  const faults: readonly (readonly [string, readonly Step[], unknown, string?])[] = [
    ['an unknown key', [...RATE, 'prize'], 1],
    ['an unknown key at the top', ['sellors'], []],
    ['a missing key', [...PERIOD, 'source'], undefined],
    ['a price that is a text', [...RATE, 'bill', 'price'], '0.05'],
    ['a price of 0', [...RATE, 'bill', 'price'], 0],
    [
      'a resolution that no request is called',
      [...RATE, 'when', 'resolution'],
      ['4K'],
      'sellers[0].models[0].periods[0].rates[0].when.resolution[0]',
    ],
    ['a band with two lower ends', [...RATE, 'when', 'pixels'], { above: 1, from: 2 }],
    ['a band that nothing is in', [...RATE, 'when', 'fps'], { from: 60, below: 30 }],
    [
      'an offer from 9 s to 3 s',
      [...MODEL, 'offers'],
      [{ minSeconds: 9, maxSeconds: 3 }],
      'sellers[0].models[0].offers[0]',
    ],
    ['a negative price', [...RATE, 'bill', 'price'], -0.05],
    ['a price beyond all bounds', [...RATE, 'bill', 'price'], 1e300],
    ['a price of null, as JSON writes NaN', [...RATE, 'bill', 'price'], null],
    ['a unit that is not known', [...RATE, 'bill', 'per'], 'fortnight'],
    ['a dimension inside the resolution name of a rate', [...RATE, 'when', 'resolution_noaudio'], ['1080p']],
    ['an http source', [...PERIOD, 'source'], 'http://acme.example'],
    ['a script as a source', [...PERIOD, 'source'], 'javascript:alert(1)'],
    ...[
      ['a user name that looks like the host', 'https://ltx.io@evil.example/prices'],
      ['a user and a password', 'https://a:b@evil.example/'],
      ['a host in letters of another alphabet', 'https://ltx.\u0456o/prices'],
      ['a host that goes on behind a look-alike of a slash', 'https://ltx.io\u2215evil.example/'],
      ['a backslash for a slash', 'https://ltx.io\\@evil.example/'],
      ['signs that turn the order round', 'https://evil.example/\u202etxt.xtl'],
      ['a control character', 'https://ltx.io/\u0001'],
      ['a space that nobody sees', 'https://ltx.io/\u200bprices'],
      ['half a character', 'https://ltx.io/\ud83d'],
      ['a host that stands for letters of another alphabet', 'https://xn--lt-7ka.example/prices'],
      ['such letters in its last part, in capitals', 'https://ltx.XN--P1AI/'],
      ['dots for a host', 'https://.../'],
      ['a host with nothing between two dots', 'https://ltx..io/'],
      ['a host that begins with a sign', 'https://-.ltx.io/'],
      ['a host that is no name', 'https://prices/'],
      ['a host that is half an address', 'https://1.2/'],
    ].map(([what, source]) => [`a source with ${what}`, [...PERIOD, 'source'], source] as const),
    ...(['name', 'vendor'] as const).flatMap((key) =>
      [
        ['that is a formula', '=HYPERLINK("https://evil.example","free")'],
        ['that is one behind a space', ' =1+1'],
        ['that begins with +', '+1'],
        ['that begins with -', '-1+2'],
        ['that begins with @', '@SUM(A1)'],
        ['that turns the order round', 'ab\u202ecd'],
        ['with a control character', 'a\u0007b'],
        ['with a new line', 'a\nb'],
        ['that is a formula in full width', '\uff1d1'],
        ['that is one behind a space in full width', '\u3000\uff1d1'],
        ['that begins with a small @', '\ufe6bSUM'],
        ['that is a filler', '\u3164'],
        ['that is a filler of half width', 'a\uffa0'],
        ['that is a blank of Braille', '\u2800'],
        ['with a soft hyphen', 'LT\u00adX'],
        ['with half a character', 'LTX \ud83d'],
        ['with the other half', '\udc69 LTX'],
        ['with a joiner of nothing', 'L\u200dTX'],
        ['with a selector of forms', 'LTX\ufe0f'],
        ['with a far selector of forms', 'LTX\u{e0100}'],
        ['with a tag', 'LTX\u{e0041}'],
        ['with a joiner of graphemes', 'L\u034fTX'],
        ['with an invisible vowel', 'LTX\u17b4'],
        ['with a sign of private use', '\ue000'],
        ['with an object in place of text', '\ufffc'],
        ['with a space that does not break', 'LTX\u00a0Pro'],
        ['with a thin space', 'LTX\u2009Pro'],
        ['with a Cyrillic o', 'Pr\u043e'],
        ['with a Greek capital', '\u039aling'],
        ['with an Armenian letter', 'Lum\u0561'],
        ['with a word that looks Latin beside others', 'LTX \u0420\u0433\u043e'],
        ['with a single letter that looks Latin', 'LTX \u0425'],
      ].map(([what, value]) => [`a ${key} ${what}`, [...MODEL, key], value] as const),
    ),
    ['a note that turns the order round', [...MODEL, 'note'], 'ab\u2066cd'],
    ['a name of a seller that is a formula', ['sellers', 0, 'name'], '=1+1'],
    ['a look at a price on a day to come', [...PERIOD, 'checked'], '2026-11-21'],
    ['a look at a rate on a day to come', [...RATE, 'checked'], '2027-01-01'],
    [
      'a look at LTX Studio on a day to come',
      ['studio'],
      {
        source: 'https://acme.example',
        checked: '2026-11-21',
        evidence: 'official',
        actions: [{ id: 'a', name: 'A', low: 1, high: 1 }],
      },
      'studio.checked',
    ],
    ...[
      ['a fact', [...MODEL, 'facts'], { licence: { ...SOURCED, text: 'free' } }, 'licence.checked'],
      [
        'a fact of a kind to come',
        [...MODEL, 'facts'],
        { more: [{ deep: SOURCED }] },
        'more[0].deep.checked',
      ],
      [
        'a fact of a seller',
        ['sellers', 0, 'facts'],
        { availability: { ...SOURCED, text: 'here' } },
        'availability.checked',
      ],
    ].map(
      ([what, path, facts, place]) =>
        [
          `a look at ${what} on a day to come`,
          path as Step[],
          facts,
          `${at(path as Step[])}.${place}`,
        ] as const,
    ),
    [
      'units that nothing pays for',
      [...RATE, 'bill'],
      { per: 'second', price: 1, included: 60 },
      'sellers[0].models[0].periods[0].rates[0].bill.included',
    ],
    ['a day that is not in the calendar', [...PERIOD, 'from'], '2026-02-30'],
    ['an evidence that is none', [...PERIOD, 'evidence'], 'rumour'],
    ['an id with other signs', [...MODEL, 'id'], 'One!'],
    ['markup in an id', [...MODEL, 'id'], '<b>'],
    ['another format', ['format'], 'ltx-rates/2'],
    ['no sellers', ['sellers'], []],
    ['a number too many for a name', [...MODEL, 'name'], 7],
    [
      'clips in no order',
      [...RATE, 'bill'],
      {
        per: 'clip',
        clips: [
          { seconds: 10, price: 1 },
          { seconds: 5, price: 1 },
        ],
      },
      'sellers[0].models[0].periods[0].rates[0].bill.clips',
    ],
  ];
  const placed = faults.map(([what, path, value, place = at(path)]) => ({ what, path, value, place }));
  it.each(placed)('with $what is refused with its path', ({ path, value, place }) => {
    expect(complaint(changed(path, value))).toContain(`the rate card cannot be used: ${place}: `);
  });

  const twin = (change: object) => ({ ...small().sellers[0]!.models[0]!, ...change });
  const periods = (...days: string[]) =>
    days.map((from) => ({ ...small().sellers[0]!.models[0]!.periods[0]!, from }));
  const contradictions: readonly (readonly [string, readonly Step[], unknown, string])[] = [
    [
      'two sellers of one id',
      ['sellers'],
      [small().sellers[0], small().sellers[0]],
      'sellers[1].id: "acme" is used twice',
    ],
    [
      'two models of one id',
      ['sellers', 0, 'models'],
      [twin({}), twin({ aliases: undefined })],
      'sellers[0].models[1].id: "one" is used twice',
    ],
    [
      'one alias for two models, in other letters',
      ['sellers', 0, 'models'],
      [twin({ aliases: ['u.no'] }), twin({ id: 'two', aliases: ['u-no'] })],
      'sellers[0].models[1].aliases[0]: "u-no" is already an alias of acme/one',
    ],
    [
      'periods out of order',
      [...MODEL, 'periods'],
      periods('2026-05-01', '2026-02-01'),
      'sellers[0].models[0].periods[1].from: expected a day after 2026-05-01',
    ],
    [
      'two periods from one day',
      [...MODEL, 'periods'],
      periods('2026-05-01', '2026-05-01'),
      'sellers[0].models[0].periods[1].from: expected a day after 2026-05-01',
    ],
    [
      'a period after the end',
      [...MODEL, 'ended'],
      '2025-12-31',
      'sellers[0].models[0].periods[0].from: 2026-01-01 is not before',
    ],
    [
      'one use priced twice',
      [...PERIOD, 'rates'],
      [small().sellers[0]!.models[0]!.periods[0]!.rates[0], { bill: { per: 'second', price: 1 } }],
      'sellers[0].models[0].periods[0].rates[1].when: it prices what rates[0] prices too',
    ],
    [
      'credits without their price',
      [...RATE, 'bill'],
      { per: 'second', price: 1, in: 'credits' },
      'sellers[0].models[0].periods[0].rates[0].bill.in: acme gives no price of a credit',
    ],
    [
      'an option that means something else already',
      [...RATE, 'extras'],
      [{ how: 'once', option: 'silent', price: 1 }],
      'sellers[0].models[0].periods[0].rates[0].extras[0].option: "silent" already means',
    ],
    [
      'an option charged twice',
      [...RATE, 'extras'],
      [
        { how: 'once', option: 'hd', price: 1 },
        { how: 'once', option: 'hd', price: 2 },
      ],
      'sellers[0].models[0].periods[0].rates[0].extras[1].option: "hd" is used twice',
    ],
    [
      'a default that no rate has',
      [...MODEL, 'defaults'],
      { quality: 'best' },
      'sellers[0].models[0].defaults.quality: no rate has',
    ],
    [
      'a maker that is not in the card',
      [...MODEL, 'servedBy'],
      { from: '2026-02-01', model: 'acme/none' },
      'sellers[0].models[0].servedBy.model: there is no model',
    ],
  ];
  it.each(contradictions)('with %s is refused with its path', (_, path, value, message) => {
    expect(complaint(changed(path, value))).toContain(message);
  });

  it.each([
    'https://acme.example',
    'https://prices.acme-lt.example/prices?q=1#top',
    'https://127.0.0.1:8443/rates.json',
    'https://[::1]:8443/rates.json',
    'https://acme.example/~prices/preise_ü/価格.html',
  ])('may name %s as a source', (source) => {
    expect(complaint(changed([...PERIOD, 'source'], source))).toBe('accepted');
  });

  it.each([
    'Zürich 4 (β)',
    'Kling 可灵',
    '1-step',
    '👩‍💻 studio',
    '👩🏽‍💻',
    '❤️‍🔥 video',
    '🏳️‍🌈',
    'C++',
    '9 µm',
    'Кандинский 5',
    'СОТА', // all of it Cyrillic
    'Kandinsky 5 (Сбер)',
    'Δ-Σ model',
    'Πρότυπο',
    'فارسی\u200cنما',
    'क्\u200dष',
    'ビデオ生成・4K',
    'e\u0301toile',
    'LTX™ ½ – “Pro”',
  ])('may call a model %s', (name) => {
    expect(complaint(changed([...MODEL, 'name'], name))).toBe('accepted');
  });

  it('may have units that a base pays for, and a price that was looked at on its own day', () => {
    expect(complaint(changed([...RATE, 'bill'], { per: 'second', price: 1, included: 60, base: 5 }))).toBe(
      'accepted',
    );
    expect(complaint(changed([...PERIOD, 'checked'], '2026-11-20'))).toBe('accepted');
  });

  it('may have bands of sizes that touch but do not overlap', () => {
    const bands = [{ upTo: 921_600 }, { above: 921_600 }].map((pixels) => ({
      when: { pixels },
      bill: { per: 'second', price: 1 },
    }));
    expect(complaint(changed([...PERIOD, 'rates'], bands))).toBe('accepted');
    const meeting = [{ upTo: 921_600 }, { from: 921_600 }].map((pixels) => ({
      when: { pixels },
      bill: { per: 'second', price: 1 },
    }));
    expect(complaint(changed([...PERIOD, 'rates'], meeting))).toContain('prices what rates[0] prices too');
  });

  it.each([
    ['no JSON', '<html>'],
    ['a cut-off card', JSON.stringify(small()).slice(0, -9)],
    ['nothing', ''],
    ['a number', '7'],
    ['null', 'null'],
    ['a list nested 100,000 deep', '['.repeat(100_000)],
    [
      'a fact nested 100,000 deep',
      JSON.stringify(small()).replace(
        '"aliases"',
        `"facts":{"more":${'['.repeat(100_000)}${']'.repeat(100_000)}},"aliases"`,
      ),
    ],
    ['a prototype in place of a seller', `{"__proto__":{"format":"ltx-rates/1"},"format":"ltx-rates/1"}`],
    ['more text than any card has', ' '.repeat(5_000_001)],
  ])('that is %s is refused in one sentence', (_, text) => {
    const said = complaint(text);
    expect(said).toMatch(/^the rate card cannot be used: [^\n]{1,400}$/);
    expect(Object.hasOwn(Object.prototype, 'format')).toBe(false);
  });

  it('refuses or reads any damaged card, and never breaks', () => {
    const paths = placesIn(JSON.parse(JSON.stringify(small())));
    const junk = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(-1, Number.MAX_VALUE, 'NaN', '=1+1', '<img onerror=x>', [], {}),
    );
    fc.assert(
      fc.property(fc.constantFrom(...paths), junk, (path, value) => {
        complaint(changed(path, value));
      }),
      { numRuns: 2000 },
    );
  });
});

/** The path of every value in a tree. */
const placesIn = (node: unknown, path: Step[] = []): Step[][] =>
  typeof node === 'object' && node !== null
    ? Object.entries(node).flatMap(([key, value]) => {
        const here = [...path, Array.isArray(node) ? Number(key) : key];
        return [here, ...placesIn(value, here)];
      })
    : [];

describe('The rate card that ships', () => {
  const card: RateCard = embeddedCard;

  it('gives every price a source, a date and how sure it is', () => {
    for (const { models } of card.sellers) {
      for (const { periods } of models) {
        for (const { source, from, checked } of periods) {
          expect(source).toMatch(/^https:\/\//);
          expect(from <= card.date).toBe(true);
          expect(checked <= card.date).toBe(true);
        }
      }
    }
  });
});
