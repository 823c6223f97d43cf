// A bill worked out from its whole-number terms, and the same bill written out in fractions from the words of the format.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costOf } from '../../shared/rates/billing/costOf.ts';
import type { Terms } from '../../shared/rates/billing/terms.ts';
import { termsFor } from '../../shared/rates/billing/termsFor.ts';
import type { Bill, Rate, Seller } from '../../shared/rates/card.ts';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import { parseOptions } from '../../shared/rates/finding/options.ts';
import { parseResolution } from '../../shared/rates/resolution.ts';
import { billed, of, type Request, times } from './billOracle.ts';
import { type Fraction, isNearest } from './oracle.ts';

/** The terms and the words that they are made of. */
function asked(request: Request): Terms {
  const { rate, seller, label, fps, counts, words, factor } = request;
  const text = [
    ...words,
    ...Object.entries(counts).map(([name, count]) => `${name}=${count}`),
    ...(fps ? [`${fps}fps`] : []),
  ].join(', ');
  const options = parseOptions(text);
  return termsFor(rate, seller, { options, resolution: parseResolution(label)!, fps }, factor);
}

/** What the description of terms says, word by word, for whole milliseconds: as a database would work it out. */
function byFormula(terms: Terms, ms: bigint): Fraction {
  if (terms.kind === 'none') throw new Error('no video is billed so');
  const extras = terms.extras.reduce((sum, { amount }) => sum + amount, 0n);
  const bottom = terms.partsPerDollar;
  if (terms.kind === 'clips') {
    const longest = terms.clips.at(-1)!;
    const full = (terms.perMs * ms) / longest.length;
    const rest = terms.perMs * ms - full * longest.length;
    const last = rest > 0n ? terms.clips.find(({ length }) => length >= rest)!.price : 0n;
    return { top: extras + full * longest.price + last, bottom };
  }
  let units = terms.perMs * ms + terms.counted + terms.fixed;
  if (terms.cap !== undefined && units > terms.cap) units = terms.cap;
  if (units < terms.minimum) units = terms.minimum;
  if (terms.step !== undefined) units = ((units + terms.step - 1n) / terms.step) * terms.step;
  const paid = units > terms.included ? units - terms.included : 0n;
  return { top: terms.base + extras + terms.price * paid, bottom };
}

const EXAMPLE_SIZES = ['1920x1080', '1280x720', '3840x2160', '864x480', '1080x1920'];

/** Every rate that was ever in the card, with each mix of its extras. */
const rates = embeddedCard.sellers.flatMap((seller) =>
  seller.models.flatMap(({ periods, fps }) =>
    periods.flatMap((period) => period.rates.map((rate) => ({ seller, rate, modelFps: fps }))),
  ),
);

const amounts = fc.oneof(
  fc.integer({ min: 1, max: 600 }),
  fc.integer({ min: 1000, max: 600_000 }).map((n) => n / 1000),
  fc.double({ min: 1, max: 1e9, noNaN: true }),
);
const takes = fc.oneof(
  fc.integer({ min: 1, max: 100 }),
  fc.integer({ min: 1000, max: 9999 }).map((n) => n / 1000),
  fc.double({ min: 1, max: 1e6, noNaN: true }),
);
const counts = fc.oneof(
  fc.integer({ min: 1, max: 200_000 }),
  fc.integer({ min: 1, max: 99_999 }).map((n) => n / 1000),
);
const factors = fc.oneof(
  fc.constant(1),
  fc.integer({ min: 1, max: 3000 }).map((n) => n / 1000),
);

const fps = fc.constantFrom(24, 25, 50, 23.976);
const needsFps = (bill: Bill): boolean =>
  bill.per === 'second' ? bill.maxFrames !== undefined : !('fps' in bill) || bill.fps === undefined;

/** A request that the rate can bill: it has what the rate counts by. */
const requestOf = ({
  seller,
  rate,
}: {
  readonly seller: Seller;
  readonly rate: Rate;
}): fc.Arbitrary<Request> => {
  const { bill, extras = [] } = rate;
  const counted: string[] = [
    ...('of' in bill && bill.of === 'input+output' ? ['input'] : []),
    ...('of' in bill && bill.of === 'extension+context' ? ['context'] : []),
    ...(bill.per === 'million-tokens' && !bill.pixelsPerToken ? ['tokens'] : []),
    ...(bill.per === 'gpu-second' ? ['gpu-seconds'] : []),
  ];
  return fc.record({
    rate: fc.constant(rate),
    seller: fc.constant(seller),
    label: fc.constantFrom(...EXAMPLE_SIZES),
    fps: needsFps(bill) ? fps : fc.option(fps, { nil: undefined }),
    words: fc.subarray(extras.map(({ option }) => option)),
    counts: fc.record(
      {
        ...Object.fromEntries(extras.map(({ option }) => [option, fc.integer({ min: 1, max: 9 })])),
        ...Object.fromEntries(counted.map((option) => [option, counts])),
        factor: factors,
      },
      { requiredKeys: counted as never[] },
    ),
    factor: factors,
  }) as fc.Arbitrary<Request>;
};

const isBilled = ({ rate: { bill } }: { readonly rate: Rate }) =>
  bill.per !== 'month' && bill.per !== 'quotation';

function expectSame(request: Request, seconds: number, count: number): void {
  const terms = asked(request);
  const exact = times(billed(request, of(seconds)), of(count));
  const where = JSON.stringify([request, seconds, count]);
  if (exact.top <= 0n) expect(() => costOf(terms)(seconds, count), where).toThrow(/bills nothing/);
  else expect(isNearest(costOf(terms)(seconds, count), exact), where).toBe(true);
}

/** Bills that nobody has written yet: every field of the format, or none. */
const price = fc.integer({ min: 1, max: 100_000 }).map((n) => n / 10_000);
const quantity = fc.integer({ min: 1, max: 20_000 }).map((n) => n / 1000);
const optional = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, name === 'base' ? price : quantity]));
const metered = { price, ...optional('base', 'included', 'minimum', 'step') };
const inCredits = { in: fc.constant('credits') };
const anyBill = fc.oneof(
  fc.record(
    {
      per: fc.constant('second'),
      ...metered,
      ...inCredits,
      ...optional('maxFrames', 'countedAt'),
      of: fc.constantFrom('output', 'input+output', 'extension+context'),
    },
    { requiredKeys: ['per', 'price'] },
  ),
  fc.record(
    { per: fc.constant('frame'), ...metered, ...inCredits, ...optional('frames', 'extraFrames', 'fps') },
    { requiredKeys: ['per', 'price'] },
  ),
  fc.record(
    { per: fc.constant('million-tokens'), ...metered, ...optional('pixelsPerToken', 'fps') },
    { requiredKeys: ['per', 'price'] },
  ),
  fc.record({ per: fc.constant('gpu-second'), ...metered }, { requiredKeys: ['per', 'price'] }),
  fc
    .uniqueArray(fc.record({ seconds: quantity, price }), {
      minLength: 1,
      maxLength: 6,
      selector: (clip) => clip.seconds,
    })
    .map((clips) => ({ per: 'clip', clips: clips.sort((a, b) => a.seconds - b.seconds) })),
) as fc.Arbitrary<Bill>;
const credited = {
  ...embeddedCard.sellers[0]!,
  credit: { usd: 7, credits: 900, source: 'https://ltx.io', checked: '2026-11-20' },
} as Seller;

describe('Terms', () => {
  it('bill whatever the format can say, to the nearest double', () => {
    const requests = anyBill.chain((bill) => requestOf({ seller: credited, rate: { bill } }));
    fc.assert(
      fc.property(requests, amounts, takes, (request, seconds, count) => {
        expectSame(request, seconds, count);
      }),
      { numRuns: 3000 },
    );
  });

  it('bill what every rate of the card bills, to the nearest double', () => {
    const billable = rates.filter(isBilled);
    expect(billable.length).toBeGreaterThan(500);
    for (const each of billable)
      fc.assert(
        fc.property(requestOf(each), amounts, takes, (request, seconds, count) => {
          expectSame(request, seconds, count);
        }),
        { numRuns: 12 },
      );
  });

  it('are what their description says, in whole numbers', () => {
    for (const each of rates.filter(isBilled))
      fc.assert(
        fc.property(requestOf(each), fc.integer({ min: 1000, max: 600_000 }), (request, ms) => {
          const exact = billed(request, { top: BigInt(ms), bottom: 1000n });
          const own = byFormula(asked(request), BigInt(ms));
          return own.top * exact.bottom === exact.top * own.bottom;
        }),
        { numRuns: 5 },
      );
  });
});
