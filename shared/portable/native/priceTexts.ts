import { checked, type PortableCall } from '../call.ts';
import { TOO_LONG } from '../lengths.ts';
import type { PriceTable } from '../prices.ts';

/** LTX_RATE */
export function rate(call: PortableCall, prices: PriceTable): string {
  const key = prices.keyOf(call);
  return prices.sure(key, prices.at('PER_SECOND', key));
}

/** LTX_SOURCE */
export function source(call: PortableCall, prices: PriceTable): string {
  const key = prices.keyOf(call);
  return prices.sure(key, prices.at('SOURCE', key));
}

/** LTX_CHECK: what is wrong with the length, in the words of the core, or the standing sentence of the price. */
export function check(call: PortableCall, prices: PriceTable): string {
  const key = prices.keyOf(call);
  const seconds = call.amount('seconds');
  const s = seconds.native;
  const at = (column: 'STANDING' | 'WHAT' | 'SHORTEST' | 'LONGEST' | 'LENGTHS') => prices.at(column, key);
  const next = prices.steps.at(at('LENGTHS'), `MIN(ROUND(${s}*1000,3),999999999)`);
  const tooLong = `${s}&" s is more than one clip of "&${at('WHAT')}&": the longest is "&${at('LONGEST')}&" s, so plan "&ROUNDUP(ROUND(${s}/${at('LONGEST')},9),0)&" clips"`;
  const tooShort = `${s}&" s is too short for "&${at('WHAT')}&": the shortest clip is "&${at('SHORTEST')}&" s"`;
  const between = `"there is no clip of "&${s}&" s of "&${at('WHAT')}&": the next length is "&${next}&" s"`;
  const sentence = `IF(${next}=0,${at('STANDING')}&"",IF(${next}=${TOO_LONG},${tooLong},IF(${s}<${at('SHORTEST')},${tooShort},${between})))`;
  return prices.sure(key, checked([seconds], sentence));
}
