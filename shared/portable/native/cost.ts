import { checked, type PortableCall } from '../call.ts';
import type { Key } from '../key.ts';
import type { PriceTable } from '../prices.ts';

/** LTX_COST: every part of a bill that the prices it can meet have, and no other. */
export function cost(call: PortableCall, prices: PriceTable): string {
  const key = prices.keyOf(call);
  const seconds = call.amount('seconds');
  const takes = call.takes();
  const { native, isSum } = billed(prices, key, seconds.native);
  const bill = takes && isSum ? `(${native})` : native;
  const value = takes ? `${bill}*${takes.native}` : bill;
  return prices.sure(key, checked([seconds, ...(takes ? [takes] : [])], value));
}

/** US dollars for so many seconds, as the key's row says; `seconds` is one value. `of`: bills of a volume are simpler. */
export function billed(
  prices: PriceTable,
  key: Key,
  seconds: string,
  of: 'video' | 'volume' = 'video',
): { readonly native: string; readonly isSum: boolean } {
  const has = prices.partsAt(key, of);
  const at = (column: Parameters<PriceTable['at']>[0]) => prices.at(column, key);
  const bounded = (units: string) =>
    has.hasLeast && has.hasMost
      ? `MIN(MAX(${units},${at('LEAST')}),${at('MOST')})`
      : has.hasLeast
        ? `MAX(${units},${at('LEAST')})`
        : has.hasMost
          ? `MIN(${units},${at('MOST')})`
          : units;
  const length = has.hasMore ? `(${seconds}+${at('ALSO')})` : seconds;
  const kinds: [test: string, form: string][] = [];
  if (has.hasClips) {
    const full = `INT(ROUND(${seconds}/${at('CLIP')},9))`;
    const rest = `ROUNDUP(ROUND(1000*(${seconds}-${at('CLIP')}*${full}),6),0)`;
    kinds.push([`${at('CLIP')}>0`, `${at('EACH')}*${full}+${prices.steps.at(at('CLIPS'), rest)}`]);
  }
  if (has.hasSteps)
    kinds.push([
      `${at('STEPS')}>0`,
      `${at('EACH')}*${bounded(`ROUNDUP(ROUND(${length}*${at('STEPS')},9),0)`)}`,
    ]);
  if (has.hasSeconds || kinds.length === 0) kinds.push(['', `${at('PRICE')}*${bounded(length)}`]);
  const [last, ...others] = kinds.reverse() as [(typeof kinds)[0], ...typeof kinds];
  const choice = others.reduce((rest, [test, form]) => `IF(${test},${form},${rest})`, last[1]);
  const isSum = has.hasBase || (has.hasClips && others.length === 0);
  return { native: has.hasBase ? `${at('BASE')}+${choice}` : choice, isSum };
}
