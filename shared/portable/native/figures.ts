import { checked, type PortableCall } from '../call.ts';
import { all, refused } from '../expression.ts';
import { fixedText } from '../key.ts';
import type { WrittenTables } from '../writtenTables.ts';

/** LTX_CREDITS */
export function credits(call: PortableCall, { figures }: WrittenTables): string {
  const key = figures.creditsKey(call);
  const figure = figures.at('FIGURE', key);
  if (call.isLeftOut('seconds')) return figures.sure(key, figure);
  const seconds = call.amount('seconds');
  const clips = `ROUNDUP(ROUND(${seconds.native}/${figures.at('CLIP', key)},9),0)*${figure}`;
  return figures.sure(key, `IF(TRIM(${seconds.native})="",${figure},${checked([seconds], clips)})`);
}

/** LTX_CREDIT_RATE */
export function creditRate(call: PortableCall, { figures }: WrittenTables): string {
  const seconds = call.amount('seconds_per_100_credits');
  const param = 'price_per_100_credits';
  if (isName(call.cells(param)?.[0]?.[0])) {
    const key = figures.planKey(call);
    return figures.sure(key, checked([seconds], `${figures.at('FIGURE', key)}/${seconds.native}`));
  }
  const price = call.amount(param);
  return checked([price, seconds], `${price.native}/${seconds.native}`);
}

const isName = (cell: unknown): boolean => typeof cell === 'string' && !/^[\s\d.,$]*$/.test(cell);

/** LTX_FRAME_RATE */
export function frameRate(call: PortableCall): string {
  const price = call.amount('price_per_1000_frames');
  const fps = call.amount('fps');
  return checked([price, fps], `${price.native}*${fps.native}/1000`);
}

/** LTX_API_HOURS: rounds of as many clips as are made at once, and no more in a day than the seller makes. */
export function apiHours(call: PortableCall, { figures }: WrittenTables): string {
  const clips = call.amount('clips');
  const n = clips.native;
  const asked = call.cells('at_once')?.[0]?.[0];
  const own = typeof asked === 'number' ? call.amount('at_once') : undefined;
  const key = figures.queueKey(call, own ? fixedText('') : call.text('at_once'));
  const atOnce = own?.native ?? figures.at('AT_ONCE', key);
  const minutes = minutesOf(call, figures.at('MINUTES', key));
  const hours = (count: string) => `ROUNDUP(${count}/${atOnce},0)*${minutes}/60`;
  const perDay = figures.at('PER_DAY', key);
  const days = `MAX(0,ROUNDUP(${n}/${perDay},0)-1)`;
  const limited = `IF(${perDay}>0,MAX(${hours(n)},24*${days}+${hours(`(${n}-${days}*${perDay})`)}),${hours(n)})`;
  const wholes = [clips, ...(own ? [own] : [])].map(({ native }) => `${native}=INT(${native})`);
  const value = checked(
    [clips, ...(own ? [own] : [])],
    `IF(${all(wholes)},${own ? `${hours(n)}*${figures.at('FIGURE', key)}` : limited},${refused('a whole number')})`,
  );
  return figures.sure(key, value);
}

/** What is on record where the cell is blank. */
function minutesOf(call: PortableCall, onRecord: string): string {
  if (call.isLeftOut('minutes_per_clip')) return onRecord;
  const { native, test } = call.amount('minutes_per_clip');
  if (test === undefined) return native;
  return `IF(TRIM(${native})="",${onRecord},IF(${test},${native},${refused('minutes_per_clip: no such number')}))`;
}
