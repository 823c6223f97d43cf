import type { Bill, Extra, Rate, Seller } from '../rates/card.ts';

/** A rate in words, for people who compare two cards: `$0.08 a second`, `5 s $0.21, 10 s $0.42`. */
export function priceText({ bill, extras = [] }: Rate, seller: Seller): string {
  return [billText(bill, seller), ...extras.map(extraText)].join('; ');
}

function billText(bill: Bill, seller: Seller): string {
  switch (bill.per) {
    case 'quotation':
      return 'on quotation';
    case 'run':
    case 'month':
      return `${money(bill.price, bill.in, seller)} a ${bill.per}`;
    case 'clip':
      return bill.clips
        .map(({ seconds, price }) => `${seconds} s ${money(price, bill.in, seller)}`)
        .join(', ');
    case 'second':
    case 'frame':
    case 'megapixel':
    case 'million-tokens':
    case 'gpu-second': {
      const { per, price, of, base, included, minimum, step, in: unit, ...others } = bill;
      const counted = 'frames' in others && others.frames ? `${others.frames} frames` : per.replace('-', ' ');
      return [
        `${money(price, unit, seller)} a ${counted}${of && of !== 'output' ? ` of ${of}` : ''}`,
        base !== undefined && `from ${money(base, unit, seller)} a clip`,
        included !== undefined && `${included} included`,
        minimum !== undefined && `at least ${minimum}`,
        step !== undefined && `in steps of ${step}`,
        ...Object.entries(others).map(([key, value]) => key !== 'frames' && `${key} ${value}`),
      ]
        .filter((part) => part !== false)
        .join(', ');
    }
  }
}

function extraText(extra: Extra): string {
  switch (extra.how) {
    case 'each':
      return `each ${extra.option} $${extra.price}${extra.free ? ` beyond ${extra.free}` : ''}`;
    case 'once':
      return `${extra.option} $${extra.price}`;
    case 'times':
      return `${extra.option} × ${extra.factor}`;
  }
}

/** Credits stand as the seller quotes them, with what one costs, since either may change. */
function money(price: number, unit: 'credits' | undefined, { credit }: Seller): string {
  if (!unit) return `$${price}`;
  return `${price} credits${credit ? ` ($${credit.usd} for ${credit.credits})` : ''}`;
}
