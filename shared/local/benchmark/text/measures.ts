import { at, words } from './values.ts';

const NOTHING = /^(|null|none|n\/?a|\[?(n\/a|not supported|unknown error)\]?)$/i;
const NUMBER = /^([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?) ?([a-z%]*)$/i;

/** A number, or a text such as `62.87 W`. Undefined where nothing is given, NaN where it cannot be read. */
export function quantityIn(value: unknown, units: Readonly<Record<string, number>> = {}): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || value.length > 60) return Number.NaN;
  const text = value.trim();
  if (NOTHING.test(text)) return undefined;
  const [, number, unit = ''] = NUMBER.exec(text) ?? [];
  const factor = unit === '' ? 1 : at(units, unit.toLowerCase());
  return typeof factor === 'number' ? Number(number) * factor : Number.NaN;
}

const SECONDS = {
  ms: 0.001,
  s: 1,
  sec: 1,
  secs: 1,
  second: 1,
  seconds: 1,
  min: 60,
  mins: 60,
  minutes: 60,
  h: 3600,
  hours: 3600,
};

export const secondsIn = (value: unknown): number | undefined => quantityIn(value, SECONDS);

/** A number without a unit counts milliseconds, as text too. */
export function millisecondsIn(value: unknown): number | undefined {
  const bare = quantityIn(value);
  return bare === undefined || Number.isNaN(bare) ? secondsIn(value) : bare / 1000;
}

export const wattsIn = (value: unknown): number | undefined =>
  quantityIn(value, { w: 1, kw: 1000, mw: 0.001 });

/** `1280x704`, `1280 × 704` */
export function sizeIn(value: unknown): { readonly width: number; readonly height: number } | undefined {
  const [, width, height] = /^\s*(\d{2,5})\s*[x×*]\s*(\d{2,5})\s*$/i.exec(words(value) ?? '') ?? [];
  return width && height ? { width: Number(width), height: Number(height) } : undefined;
}

/** Added from small to large, so that the order of a file's rows cannot change the last digit. */
export const sum = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b).reduce((total, each) => total + each, 0);

/** The value below which `share` of them lie, between two neighbours by a straight line: a sheet's PERCENTILE.INC. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const rank = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(rank)]!, sorted[Math.ceil(rank)]!];
  return below + (above - below) * (rank - Math.floor(rank));
}

/** The middle value; of an even count the mean of the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
