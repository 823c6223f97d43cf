import { cut, PricingError, quoted } from '../../errors.ts';
import { DIMENSIONS, type Dimension, MODES } from '../dimensions.ts';
import { normalised } from './modelNames.ts';

/** What the `options` text says, before it is known whether the model knows it. */
export interface Options {
  readonly fps?: number;
  readonly aspect?: string;
  /** `retake`, or `mode=retake`, where `dimension` is named. */
  readonly words: readonly { readonly word: string; readonly dimension?: Dimension }[];
  /** `context=10` */
  readonly numbers: ReadonlyMap<string, number>;
}

export const NO_OPTIONS: Options = { words: [], numbers: new Map() };

/** `factor=1.5`: what only the user knows of a bill, such as an add-on. Every model takes it. */
export const FACTOR = 'factor';
/** `auto`, or `automatic`: the seller chooses the length of the clip. */
export const AUTOMATIC = 'auto';

const LONGEST = 500;

const SHORT_MODES: ReadonlyMap<string, string> = new Map([
  ['t2v', 'text-to-video'],
  ['i2v', 'image-to-video'],
  ['a2v', 'audio-to-video'],
  ['v2v', 'video-to-video'],
]);
const AUDIO_WORDS: ReadonlyMap<string, string> = new Map([
  ['audio', 'on'],
  ['sound', 'on'],
  ['silent', 'off'],
  ['no-audio', 'off'],
  ['voice', 'voice'],
  ['voice-control', 'voice'],
]);

/** Reads `retake`, `48fps`, `9:16`, `context=10`, `mode=retake`, parted by commas or semicolons. */
export function parseOptions(text: string): Options {
  if (text.length > LONGEST)
    throw new PricingError('invalid-argument', `expected at most ${LONGEST} characters, got ${text.length}`);
  const words: { word: string; dimension?: Dimension }[] = [];
  const numbers = new Map<string, number>();
  let aspect: string | undefined;
  const parts = text.split(/[,;]/).map((each) => each.trim().toLowerCase());
  for (const [i, part] of parts.entries()) {
    const next = parts[i + 1] ?? '';
    if (/=\s*\d+$/.test(part) && /^\d+$/.test(next))
      throw new PricingError(
        'invalid-argument',
        `expected a decimal point, got a decimal comma; write ${cut(`${part}.${next}`)}`,
      );
    const rate = /^(\d+(?:\.\d+)?)\s*fps$/.exec(part);
    if (part === '') continue;
    if (rate) setNumber(numbers, 'fps', rate[1]!);
    else if (/^\d{1,2}:\d{1,2}$/.test(part)) aspect = once('the aspect ratio', aspect, part);
    else if (part.includes('=')) readPair(part, words, numbers);
    else words.push({ word: normalised(part) });
  }
  const { fps, ...rest } = { fps: numbers.get('fps'), words: words.map(named), numbers };
  numbers.delete('fps');
  return { ...rest, ...(fps && { fps }), ...(aspect && { aspect }) };
}

function readPair(
  part: string,
  words: { word: string; dimension?: Dimension }[],
  numbers: Map<string, number>,
): void {
  const [left = '', right = '', ...more] = part.split('=').map((each) => each.trim());
  const name = normalised(left);
  const dimension = DIMENSIONS.find((each) => each === name);
  if (more.length > 0 || right === '')
    throw new PricingError('invalid-argument', `expected name=value, got ${quoted(part)}`);
  if (dimension === 'audio' && /^[\d.]+$/.test(right))
    throw new PricingError(
      'invalid-argument',
      `expected audio=on, audio=off or audio=voice, got ${quoted(part)}; a factor of your own is written factor=${right}`,
    );
  if (dimension) words.push({ word: normalised(right), dimension });
  else setNumber(numbers, name, right.replace(/\s*(s|sec|seconds|fps)$/, ''));
}

function setNumber(numbers: Map<string, number>, name: string, text: string): void {
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= 0 && value <= 1e9))
    throw new PricingError('invalid-argument', `expected a number for ${cut(name)}, got ${quoted(text)}`);
  if (name === 'fps' && value === 0)
    throw new PricingError('invalid-argument', 'expected a frame rate above 0');
  if (name === FACTOR && value === 0) throw new PricingError('invalid-argument', 'expected a factor above 0');
  numbers.set(name, once(cut(name), numbers.get(name), value));
}

/** The same thing said twice is no harm; two different things are. */
function once<T>(what: string, before: T | undefined, now: T): T {
  if (before === undefined || before === now) return now;
  throw new PricingError('invalid-argument', `${what} is said twice; say it once`);
}

function named({ word, dimension }: { word: string; dimension?: Dimension }): Options['words'][number] {
  const mode = SHORT_MODES.get(word) ?? word;
  if (dimension !== 'audio' && MODES.some((each) => each === mode)) return { word: mode, dimension: 'mode' };
  const audio = AUDIO_WORDS.get(word);
  if (audio && (dimension ?? 'audio') === 'audio') return { word: audio, dimension: 'audio' };
  if (dimension) return { word, dimension };
  return { word: word === 'automatic' ? AUTOMATIC : word };
}

/** How a value of a dimension is written in `options`. */
export function asOption(dimension: Dimension, value: string): string {
  if (dimension !== 'audio') return value;
  return value === 'on' ? 'audio' : value === 'off' ? 'silent' : value;
}
