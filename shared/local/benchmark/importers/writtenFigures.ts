import { parseResolution } from '../../../rates/resolution.ts';
import { sizeIn } from '../text/measures.ts';
import { words } from '../text/values.ts';
import type { Draft } from './importer.ts';

// Figures as people write them into notes and tables.

const NUMBER = String.raw`\d{1,6}(?:[.,]\d{1,3})?`;
const UNIT = '(?:ms|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?)(?![a-z])';
/** `40.5 s`, `2m30s`, `1 h 20 min`, `1:20`, `1:02:30`, to be part of a larger pattern. */
export const DURATION = String.raw`(?:${NUMBER} ?${UNIT}(?: ?${NUMBER} ?${UNIT})*|\d{1,3}(?::\d\d){1,2}(?![\d:]))`;

const PART = new RegExp(`(${NUMBER}) ?([a-z]+)`, 'gi');
const CLOCK = /^\d{1,3}(?::\d\d){1,2}$/;

/** Seconds of a unit by its first letters. */
export const secondsOfUnit = (unit: string): number =>
  /^ms/i.test(unit) ? 0.001 : /^s/i.test(unit) ? 1 : /^m/i.test(unit) ? 60 : 3600;

/** The seconds of a text that is wholly a duration, NaN where a number of it may be read in two ways; undefined of any other. */
export function durationIn(text: string): number | undefined {
  if (CLOCK.test(text)) return text.split(':').reduce((total, part) => total * 60 + Number(part), 0);
  if (!new RegExp(`^${DURATION}$`, 'i').test(text)) return undefined;
  const parts = [...text.matchAll(PART)].map(([, number = '', unit = '']) => ({
    number: numberOf(number),
    size: secondsOfUnit(unit),
  }));
  const isInOrder = parts.every(({ size }, i) => i === 0 || size < parts[i - 1]!.size);
  return isInOrder ? parts.reduce((total, { number, size }) => total + number * size, 0) : Number.NaN;
}

/** `40,5` is 40.5; three digits behind a comma may be thousands, and are NaN. */
export const numberOf = (number: string): number =>
  /,\d{3}$/.test(number) ? Number.NaN : Number(number.replace(',', '.'));

/** No clip is shown with fewer frames a second. */
const SLOWEST_FPS = 8;

/**
 * The frame rate of a clip, where the figure is not how many frames were generated in a second: frames ÷ wall time, by which every
 * clip would be as long as it took. That one tells no length, and so it is asked for.
 */
export function frameRateOf(
  fps: number | undefined,
  frames: number | undefined,
  wallSeconds: number | undefined,
): number | undefined {
  if (fps === undefined || frames === undefined || wallSeconds === undefined) return fps;
  const isThroughput = Math.abs(frames / wallSeconds - fps) <= fps / 20;
  return fps < SLOWEST_FPS || isThroughput ? undefined : fps;
}

/** A size in pixels, or the label of one, which is then that person's word. */
export function writtenSize(text: string | undefined): Pick<Draft, 'width' | 'height'> | undefined {
  const pixels = sizeIn(text);
  if (pixels || !text) return pixels;
  const named = parseResolution(text);
  return named?.width && named.height ? { width: named.width, height: named.height } : undefined;
}

/** `2x RTX 4090`, `H100 ×8`, `8 H100s`, `dual RTX 4090`: the name and how many; of one without a number, one. */
export function writtenGpu(text: string | undefined): Pick<Draft, 'gpu' | 'gpus'> {
  const name = words(text)?.trim();
  if (name === undefined) return { gpus: 1 };
  const [, before, after, first = name] =
    /^(?:(\d{1,3}) ?[x×*]? ?(?=[a-z])|(dual|twin|two|2) )(.+)$/i.exec(name) ?? [];
  const [, bare = first, behind] = /^(.+?)(?: ?\(?[x×*] ?(\d{1,3})\)?)$/i.exec(first) ?? [];
  if (/multi|cluster|nvlink|several|\bboth\b/i.test(name)) return { gpu: name };
  const count = Number(before ?? behind ?? (after ? 2 : 1));
  return { gpu: count > 1 ? bare.replace(/(\d)s$/, '$1') : bare, gpus: count };
}
