import type { Bill, Period, Rate } from '../../../shared/rates/card.ts';
import { DIMENSIONS } from '../../../shared/rates/dimensions.ts';
import { asOption } from '../../../shared/rates/finding/options.ts';

/** The columns beside a price: what else the card says of it, and where it was read. */
export const TRACE = ['usual', 'also for', 'measure', 'since', 'source', 'checked', 'evidence'] as const;

/** One row of these columns. */
export type Trace = readonly string[];

/** `isUsual`: a formula without options pays this price. */
export function traceOf(rate: Rate, period: Period, isUsual: boolean): Trace {
  const row: Readonly<Record<(typeof TRACE)[number], string>> = {
    usual: isUsual ? 'yes' : '',
    'also for': alsoFor(rate),
    measure: measureText(rate.bill),
    since: `${period.basis === 'seen' ? 'seen ' : ''}${period.from}`,
    source: rate.source ?? period.source,
    checked: rate.checked ?? period.checked,
    evidence: rate.evidence ?? period.evidence,
  };
  return TRACE.map((column) => row[column]);
}

/** One price with sound or without: the options of its row do not speak of sound. */
export const isAnySound = ({ when }: Rate): boolean => (when?.audio?.length ?? 0) > 1;

/** What a rate is for beyond the first value of each kind, which stands in the column options. */
const alsoFor = (rate: Rate): string =>
  DIMENSIONS.flatMap((dimension) =>
    (rate.when?.[dimension] ?? [])
      .slice(dimension === 'audio' && isAnySound(rate) ? 0 : 1)
      .map((value) => asOption(dimension, value)),
  ).join(', ');

/** `of extension+context, max frames 505`; of clips all lengths, so that a missing row shows: `clips 5/10`. */
function measureText({ per: _, ...bill }: Bill): string {
  const { price: __, in: ___, ...how }: Readonly<Record<string, unknown>> = bill;
  return Object.entries(how)
    .map(
      ([key, value]) =>
        `${key.replace(/[A-Z]/g, (big) => ` ${big.toLowerCase()}`)} ${Array.isArray(value) ? lengths(value) : value}`,
    )
    .join(', ');
}

export const lengths = (clips: readonly { readonly seconds: number }[]): string =>
  clips.map(({ seconds }) => seconds).join('/');
