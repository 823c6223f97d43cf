import { extrasOf } from '../../../shared/rates/billing/exactCost.ts';
import type { ClipTerms, MeteredTerms } from '../../../shared/rates/billing/terms.ts';
import { MOST_CLIPS, type Row } from './keyColumns.ts';

const MOST = BigInt(Number.MAX_SAFE_INTEGER);

/**
 * Terms as the columns of a key, or undefined where a figure is more than a double holds, or a ladder of clips longer than the
 * columns. `open` is the option whose number the key leaves to the row.
 */
export function figuresOf(terms: MeteredTerms | ClipTerms, open: string | undefined): Row | undefined {
  const figures = terms.kind === 'clips' ? clipFigures(terms) : meteredFigures(terms, open);
  const values = Object.values(figures);
  if (values.some((value) => value > MOST)) return undefined;
  if (terms.kind === 'clips' && terms.clips.length > MOST_CLIPS) return undefined;
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Number(value)]));
}

const ZERO = BigInt(0);
const ONE = BigInt(1);

function meteredFigures(terms: MeteredTerms, open: string | undefined): Record<string, bigint> {
  const isOpen = terms.counts !== undefined && terms.counts.option === open;
  return {
    per_ms: terms.perMs,
    per_count: isOpen ? terms.counts.perThousandth : ZERO,
    fixed: terms.fixed + (isOpen ? ZERO : terms.counted),
    cap: terms.cap ?? MOST,
    minimum: terms.minimum,
    step: terms.step ?? ONE,
    included: terms.included,
    base: terms.base + extrasOf(terms),
    price: terms.price,
    parts_per_dollar: terms.partsPerDollar,
  };
}

function clipFigures(terms: ClipTerms): Record<string, bigint> {
  const longest = terms.clips[terms.clips.length - 1]!;
  return {
    per_ms: terms.perMs,
    per_count: ZERO,
    fixed: ZERO,
    cap: MOST,
    minimum: ZERO,
    step: ONE,
    base: extrasOf(terms),
    parts_per_dollar: terms.partsPerDollar,
    longest: longest.length,
    longest_price: longest.price,
    ...Object.fromEntries(
      terms.clips.flatMap(({ length, price }, i) => [
        [`clip_${i + 1}`, length],
        [`clip_${i + 1}_price`, price],
      ]),
    ),
  };
}
