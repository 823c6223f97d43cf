import { cut, list } from '../../errors.ts';
import { quote } from '../billing/quote.ts';
import type { Prices } from '../finding/prices.ts';
import { type BilledReason, type BilledRequest, billedReasons } from './billedReasons.ts';

const MOST_REASONS = 4;

/**
 * Compares a billed amount in US dollars with the price of the same clip: '' where they agree, or one sentence that says by
 * how much they differ and which other price of the model, if any, gives just that amount. A combination without a price
 * is a PricingError.
 */
export function billDifference(
  prices: Prices,
  asked: BilledRequest,
): (seconds: number, billed: number) => string {
  const found = quote(prices, asked.model, asked.resolution, asked.options);
  const reasonsFor = billedReasons(prices, asked, found);
  return (seconds, billed) => {
    const cost = found.cost(seconds, 1);
    if (isSame(billed, cost)) return '';
    const decimals = roundedTo(billed, cost);
    if (decimals !== undefined)
      return `${dollars(cost)} was rounded to ${decimals === 2 ? 'cents' : `${decimals} decimals`} on the bill`;
    const { name, seller } = found;
    if (billed === 0)
      return `nothing was billed of ${dollars(cost)}${seller.failures === 'free' ? `; ${seller.id} does not bill failed generations` : ''}`;
    const reasons = reasonsFor(seconds, (price) => isSame(billed, price) || roundedTo(billed, price) === 2);
    const sizes = reasons.flatMap((reason) => (reason.kind === 'resolution' ? [reason.label] : []));
    const texts = reasons.map((reason) =>
      // Sizes of one price are one reason.
      reason.kind === 'resolution'
        ? `the price at ${list(sizes, sizes.length, 'or')}`
        : reasonText(reason, seller.failures),
    );
    const likely =
      texts.length === 0
        ? `no other price of ${cut(name)} gives that`
        : `that is ${list([...new Set(texts)], MOST_REASONS, 'or')}`;
    const gap = `${dollars(Math.abs(billed - cost))} (${share(billed, cost)}) ${billed > cost ? 'more' : 'less'}`;
    return `${dollars(billed)} is ${gap} than the price of ${dollars(cost)}; ${likely}`;
  };
}

function reasonText(
  reason: Exclude<BilledReason, { readonly kind: 'resolution' }>,
  failures: 'free' | 'billed' | undefined,
): string {
  switch (reason.kind) {
    case 'period':
      return `the price from ${reason.period.from}${reason.until ? ` to ${reason.until}` : ' on'}`;
    case 'option':
      return `the price with ${reason.option}`;
    case 'seconds':
      return `the price of ${reason.seconds} s`;
    case 'generations':
      return `the price of ${reason.count} generations${failures === 'free' ? ' (failed ones are free)' : ''}`;
  }
}

/** Sums of doubles, as other programs print them, differ in the last digits. */
const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(a, b);

/** The decimals, from cents on, to which the price was rounded up, down or to the nearest for this bill. */
function roundedTo(billed: number, cost: number): number | undefined {
  return [2, 3, 4].find((decimals) => {
    const unit = 10 ** -decimals;
    const isWritten = isSame(billed, Number(billed.toFixed(decimals)));
    return isWritten && billed > 0 && Math.abs(billed - cost) < unit * (1 - 1e-9);
  });
}

/** Two decimals, or as many as the price has, up to a millionth. */
function dollars(usd: number): string {
  const decimals = usd.toFixed(6).replace(/0{1,4}$/, '');
  return `$${decimals}`;
}

const share = (billed: number, cost: number): string =>
  `${Math.round((Math.abs(billed - cost) / cost) * 100)} %`;
