import { parseResolution } from '../../../rates/resolution.ts';
import type { Rejected } from '../import.ts';
import { secondsIn, sizeIn } from '../text/measures.ts';
import { words } from '../text/values.ts';
import type { Draft, LogImporter } from './importer.ts';

/** A number that no digit, point or comma goes before, so that it is a whole one. */
const NUMBER = String.raw`(?:^|[^\d.,:])(\d{1,6}(?:[.,]\d{1,3})?)`;
const UNIT = '(ms|s|secs?|seconds?|mins?|minutes?|h|hours?)';
const TIME = new RegExp(String.raw`${NUMBER} ?${UNIT}\b(?! ?(?:of video|clips?|videos?|long)\b)`, 'gi');
const CLOCK = /(?:^|[^\d.:])((?:\d{1,2}:)?\d{1,2}:\d\d)(?![\d:])/g;
const LENGTH = new RegExp(String.raw`${NUMBER} ?${UNIT} ?(?:of video|clips?|videos?|long)\b`, 'i');
const SIZE = /(?:^|[^\d.])(\d{3,5}) ?[x×*] ?(\d{3,5})(?!\d)/i;
const LABEL = /\b(\d{3,4}p|4k)\b/i;
const FRAMES = /(?:^|[^\d.,])(\d{1,6}) ?(?:frames?|f)\b/i;
const FPS = new RegExp(`${NUMBER} ?fps\\b`, 'i');
const STEPS = /(?:^|[^\d.,])(\d{1,4}) ?steps?\b/i;
const GPU =
  /\b(?:RTX|GTX|RX \d|Radeon|Arc [AB]|Quadro|Tesla|[AHBL]\d{2,3}S?\b|GB\d{3}|MI\d{3}|M[1-9] (?:Pro|Max|Ultra)|\d0[5-9]0\b)/i;
const MODEL = /ltx|wan|hunyuan|mochi|cosmos|cogvideo|kandinsky/i;

/**
 * Lines that a person wrote, one clip a line: `RTX 4090, ltx-2.3 distilled, 1280x704, 121 frames, 24 fps, 40.5 s`. Each
 * is checked by itself; what it leaves out is asked for.
 */
export const timings: LogImporter = {
  recognises: (head) => head.split('\n', 200).some((line) => line.length < 400 && isTiming(line)),
  read: (text) => ({
    format: 'timings in text',
    rows: text.split('\n').flatMap((line, i) => rowOf(line.slice(0, 400), `line ${i + 1}`)),
  }),
};

const isTiming = (line: string): boolean =>
  timesIn(line).length > 0 && (SIZE.test(line) || FRAMES.test(line));

function rowOf(line: string, place: string): readonly (Draft | Rejected)[] {
  const times = timesIn(line);
  if (!SIZE.test(line) && !FRAMES.test(line) && !(LABEL.test(line) && times.length > 0)) return []; // a remark
  const [wallSeconds, ...others] = times;
  if (wallSeconds === undefined)
    return [{ place, reason: 'it tells no time that a clip took, such as 40.5 s' }];
  if (others.length > 0)
    return [
      {
        place,
        reason: 'it holds several times; write the clip as "5 s of video", and one time that it took',
      },
    ];
  const pieces = line.split(/[|;\t]|, /).map((piece) => piece.trim());
  const piece = (kind: RegExp) =>
    words(pieces.find((each) => kind.test(each))?.replace(/^[-*\d.)\s]+(?=[A-Za-z])/, ''));
  return [
    {
      place,
      gpu: pieces.length > 1 ? piece(GPU) : undefined,
      model: pieces.length > 1 ? piece(MODEL) : undefined,
      recipe: stepsOf(line),
      ...sizeOf(line),
      frames: wholeIn(FRAMES, line),
      fps: numberIn(FPS, line),
      videoSeconds: lengthIn(line),
      wallSeconds,
      gpus: 1,
      cold: coldIn(line),
    },
  ];
}

/** The seconds that a line tells as `40.5 s`, `1 min 20 s` or `1:20`. NaN where `1,234` may be either number. */
function timesIn(line: string): readonly number[] {
  const times = [...line.matchAll(TIME)];
  const isSplit =
    times.length === 2 &&
    /^m/i.test(times[0]![2]!) &&
    !/^ms/i.test(times[0]![2]!) &&
    /^s/i.test(times[1]![2]!);
  const seconds = times.map(
    ([, number = '', unit = '']) => secondsIn(`${pointed(number)} ${unit}`) ?? Number.NaN,
  );
  const clocks = [...line.matchAll(CLOCK)].map(([, clock = '']) =>
    clock.split(':').reduce((total, part) => total * 60 + Number(part), 0),
  );
  return [...(isSplit ? [seconds[0]! + seconds[1]!] : seconds), ...clocks];
}

/** `40,5` as `40.5`; three digits behind the comma may be thousands. */
const pointed = (number: string): string => (/,\d{3}$/.test(number) ? 'unclear' : number.replace(',', '.'));

function numberIn(pattern: RegExp, line: string): number | undefined {
  const [, number] = pattern.exec(line) ?? [];
  return number === undefined ? undefined : Number(pointed(number));
}

const wholeIn = (pattern: RegExp, line: string): number | undefined => numberIn(pattern, line);

function lengthIn(line: string): number | undefined {
  const [, number, unit] = LENGTH.exec(line) ?? [];
  return number === undefined ? undefined : secondsIn(`${pointed(number)} ${unit}`);
}

function stepsOf(line: string): string | undefined {
  const steps = wholeIn(STEPS, line);
  return steps === undefined ? undefined : `${steps} steps`;
}

function coldIn(line: string): boolean | undefined {
  if (/\bcold\b/i.test(line)) return true;
  return /\bwarm\b/i.test(line) ? false : undefined;
}

/** A size in pixels, or the label of one, which is then that person's word. */
function sizeOf(text: string): Pick<Draft, 'width' | 'height'> {
  const [, width, height] = SIZE.exec(text) ?? [];
  if (width && height) return sizeIn(`${width}x${height}`) ?? {};
  const [, label] = LABEL.exec(text) ?? [];
  const named = label === undefined ? undefined : parseResolution(label);
  return named?.width && named.height ? { width: named.width, height: named.height } : {};
}
