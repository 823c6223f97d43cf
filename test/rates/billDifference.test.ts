import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PricingError } from '../../shared/errors.ts';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import { frozenCard } from '../frozenCard.ts';
import { run } from '../local/run.ts';

const names = frozenCard.sellers
  .filter(({ isExample }) => !isExample)
  .flatMap(({ id, models }) => models.map((model) => `${id}/${model.id}`));
const model = fc.constantFrom(...names);
const resolution = fc.constantFrom('480p', '720p', '1080p', '1440p', '2160p');
const seconds = fc.integer({ min: 2, max: 40 }).map((half) => half / 2);

const checked = (...args: unknown[]) => run('LTX_CHECK_BILL', args)[0]![0];
/** Not every model has a price at every resolution. */
function costOf(...args: unknown[]): number | undefined {
  try {
    return Number(run('LTX_COST', args)[0]![0]);
  } catch (error) {
    if (error instanceof PricingError) return undefined;
    throw error;
  }
}

it('A bill of what LTX_COST says is never remarked upon', () => {
  fc.assert(
    fc.property(model, resolution, seconds, (...clip) => {
      const cost = costOf(...clip);
      if (cost !== undefined) expect(checked(...clip, cost)).toBe('');
    }),
  );
});

it('A bill for another resolution of the model names that resolution', () => {
  fc.assert(
    fc.property(model, resolution, resolution, seconds, (name, asked, billed, length) => {
      const [cost, other] = [costOf(name, asked, length), costOf(name, billed, length)];
      if (cost === undefined || other === undefined || Math.abs(cost - other) < 0.01) return;
      expect(checked(name, asked, length, other)).toMatch(
        new RegExp(`the price at ([\\dp, or]+ )?${billed}\\b`),
      );
    }),
  );
});

it('Sizes that cost the same are one reason, all of them named', () => {
  // ltx-hdr-upscale: $0.20 a second up to 1080p, twice that at 1440p.
  expect(checked('ltx-hdr-upscale', '1440p', 1, 0.2)).toBe(
    '$0.20 is $0.20 (50 %) less than the price of $0.40; that is the price at 360p, 480p, 540p, 720p or 1080p',
  );
});

it('Whatever else is billed, the sentence says the amount, the price and how far they are apart', () => {
  fc.assert(
    fc.property(seconds, fc.integer({ min: 1, max: 100_000 }), (length, cents) => {
      const sentence = String(checked('pro', '1080p', length, cents / 100));
      if (sentence !== '' && !sentence.includes('rounded'))
        expect(sentence).toMatch(/^\$[\d.]+ is \$[\d.]+ \(\d+ %\) (more|less) than the price of \$[\d.]+; /);
    }),
  );
});

it('A bill for several generations says so, and that failed ones are free where the seller does not bill them', () => {
  // $0.04 a second at 720p: 10 s are $0.40, three generations $1.20. $0.12 a second is no price of the model.
  expect(run('LTX_CHECK_BILL', ['pro', '720p', 10, 1.2], { card: embeddedCard })).toEqual([
    [
      '$1.20 is $0.80 (200 %) more than the price of $0.40; that is the price of 3 generations (failed ones are free)',
    ],
  ]);
});
