import type { Bill, When } from '../card.ts';
import { DIMENSIONS } from '../dimensions.ts';
import { asOption } from '../finding/options.ts';

/** A price in a few words, as its seller states it: `$0.08 per second`, `5 s $0.35, 10 s $0.70`, `3 credits per second`. */
export function billText(bill: Bill): string {
  switch (bill.per) {
    case 'second':
    case 'frame':
    case 'megapixel':
    case 'million-tokens':
    case 'gpu-second': {
      const { of, base, included, minimum, step, price } = bill;
      const unit = bill.per === 'frame' && bill.frames ? `${bill.frames} frames` : bill.per.replace('-', ' ');
      return [
        `${sum(price, bill.in)} per ${unit}`,
        of && of !== 'output' ? `of ${of}` : '',
        base ? `${sum(base, bill.in)} per clip on top` : '',
        included ? `${included} included` : '',
        minimum ? `at least ${minimum}` : '',
        step ? `in steps of ${step}` : '',
      ]
        .filter((part) => part !== '')
        .join(', ');
    }
    case 'clip':
      return bill.clips.map(({ seconds, price }) => `${seconds} s ${sum(price, bill.in)}`).join(', ');
    case 'run':
    case 'month':
      return `${sum(bill.price, bill.in)} per ${bill.per}`;
    case 'quotation':
      return 'on quotation';
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

function band(limits: When['fps'], unit: string): string[] {
  if (!limits) return [];
  const { above, from, below, upTo } = limits;
  const parts = [
    above === undefined ? '' : `above ${above}`,
    from === undefined ? '' : `from ${from}`,
    below === undefined ? '' : `below ${below}`,
    upTo === undefined ? '' : `up to ${upTo}`,
  ];
  return [`${parts.filter((part) => part !== '').join(' ')} ${unit}`];
}
