import { divide, multiply, subtract } from '../../../money/rational.ts';
import type { ReceiptLine } from '../../../receipt.ts';
import type { Bill } from '../../card.ts';
import { billText } from '../billText.ts';
import { clipsFor } from '../exactCost.ts';
import type { ClipTerms } from '../terms.ts';
import { type Count, charge, shown, whole } from './charge.ts';

const ONE = BigInt(1);
const ZERO = BigInt(0);

/** As many of the longest clip as fit, and the one that holds the rest. */
export function clipLines(terms: ClipTerms, bill: Bill, count: Count): ReceiptLine[] {
  const { full, longest, last } = clipsFor(terms, count.seconds);
  const lengthOf = ({ length }: ClipTerms['clips'][number]) =>
    divide(whole(length), whole(terms.perMs * BigInt(1000)));
  const line = (clip: ClipTerms['clips'][number], each: bigint, note: string) =>
    charge(terms, count, {
      what: `Clip of ${shown(lengthOf(clip))} s`,
      unit: 'clip',
      each: whole(each),
      price: whole(clip.price),
      note,
    });
  const rest = subtract(count.seconds, multiply(whole(full), lengthOf(longest)));
  return [
    ...(full > ZERO ? [line(longest, full, billText(bill))] : []),
    ...(last ? [line(last, ONE, full > ZERO ? `holds the last ${shown(rest)} s` : billText(bill))] : []),
  ];
}
