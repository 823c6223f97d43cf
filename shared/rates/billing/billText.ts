import type { Bill, Extra, MeteredBill, When } from '../card.ts';
import { DIMENSIONS } from '../dimensions.ts';
import { asOption } from '../finding/options.ts';

/**
 * A price in a few words, as its seller states it: `$0.08 per second`, `5 s $0.35, 10 s $0.70`, `3 credits per second`.
 * Bills that can differ in what they cost never have the same words.
 */
export function billText(bill: Bill): string {
  switch (bill.per) {
    case 'second':
    case 'frame':
    case 'megapixel':
    case 'million-tokens':
    case 'gpu-second': {
      const { of, base, included, minimum, step, price } = bill;
      return words(
        `${sum(price, bill.in)} per ${unitOf(bill)}`,
        of && of !== 'output' && `of ${of}`,
        base && `${sum(base, bill.in)} per clip on top`,
        included && `${included} included`,
        minimum && `at least ${minimum}`,
        step && `in steps of ${step}`,
        ...counting(bill),
      );
    }
    case 'clip':
      return words(
        ...bill.clips.map(({ seconds, price }) => `${seconds} s ${sum(price, bill.in)}`),
        bill.of && bill.of !== 'output' && `of ${bill.of}`,
      );
    case 'run':
    case 'month':
      return `${sum(bill.price, bill.in)} per ${bill.per}`;
    case 'quotation':
      return 'on quotation';
  }
}

/** What a price is per, such as `second` or `1000 frames`. */
export const unitOf = (bill: MeteredBill): string =>
  bill.per === 'frame' && bill.frames && bill.frames !== 1
    ? `${bill.frames} frames`
    : bill.per.replace('-', ' ');

/** How seconds become what is billed. */
function counting(bill: MeteredBill): readonly Part[] {
  switch (bill.per) {
    case 'second':
      return [
        bill.maxFrames && `at most ${bill.maxFrames} frames`,
        bill.countedAt && `a second is ${bill.countedAt} frames`,
      ];
    case 'frame':
      return [
        bill.fps && `counted at ${bill.fps} fps`,
        bill.extraFrames && `and ${bill.extraFrames} frames beyond them`,
      ];
    case 'million-tokens':
      return [
        bill.pixelsPerToken && `a token is ${bill.pixelsPerToken} pixels`,
        bill.fps && `at ${bill.fps} fps where none is asked for`,
      ];
    case 'megapixel':
      return [bill.fps && `counted at ${bill.fps} fps`];
    case 'gpu-second':
      return [];
  }
}

/** What an option adds: `images: $0.01 each, 2 free`. `unit` is that of the bill. */
export function extraText(extra: Extra, unit: 'credits' | undefined): string {
  switch (extra.how) {
    case 'each':
      return `${extra.option}: ${words(`${sum(extra.price, unit)} each`, extra.free && `${extra.free} free`)}`;
    case 'once':
      return `${extra.option}: ${sum(extra.price, unit)} once`;
    case 'times':
      return `${extra.option}: ${extra.factor} times as much`;
  }
}

/** What a price is for: `1080p, 1440p, silent, from 48 fps`; blank where it is for everything. */
export function whenText({ fps, pixels, resolution = [], ...when }: When = {}): string {
  const options = DIMENSIONS.flatMap((dimension) =>
    (when[dimension] ?? []).map((value) => asOption(dimension, value)),
  );
  return [...resolution, ...options, ...band(fps, 'fps'), ...band(pixels, 'pixels')].join(', ');
}

/** Cents are written in full: $0.10, and whole dollars without. */
const sum = (price: number, unit: 'credits' | undefined): string =>
  unit ? `${price} credits` : `$${String(price).replace(/^(\d+\.\d)$/, '$10')}`;

type Part = string | false | 0 | undefined;

const words = (...parts: readonly Part[]): string =>
  parts.filter((part) => typeof part === 'string' && part !== '').join(', ');

function band(limits: When['fps'], unit: string): string[] {
  if (!limits) return [];
  const { above, from, below, upTo } = limits;
  const limit = (word: string, value: number | undefined) => (value === undefined ? '' : `${word} ${value}`);
  const parts = [limit('above', above), limit('from', from), limit('below', below), limit('up to', upTo)];
  return [`${parts.filter((part) => part !== '').join(' ')} ${unit}`];
}
