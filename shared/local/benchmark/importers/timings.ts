import type { Rejected } from '../import.ts';
import { excerpt, words } from '../text/values.ts';
import type { Draft, LogImporter } from './importer.ts';
import { DURATION, durationIn, frameRateOf, numberOf, writtenGpu, writtenSize } from './writtenFigures.ts';

const figure = (pattern: string): RegExp => new RegExp(`^${pattern}$`, 'i');
const COUNT = String.raw`(\d{1,6}(?:[.,]\d{1,3})?)`;

/** What one piece of a line may be, as a whole. */
const FIGURES = {
  size: figure(
    String.raw`(?:(?:size|resolution)[:=]? ?)?(\d{3,5} ?[x×*] ?\d{3,5}|\d{3,4}p|4k)(?: ?(?:px|pixels))?`,
  ),
  frames: figure(String.raw`(\d{1,6}) ?(?:frames?|f)`),
  fps: figure(`${COUNT} ?fps`),
  steps: figure(String.raw`(\d{1,4}) ?steps?`),
  length: figure(`(${DURATION}) ?(?:of video|clip|video|long)`),
  time: figure(
    `(?:(?:took|in|(?:(?:wall|render|generation|total|elapsed) )?time)[:=]? ?|~ ?)?(${DURATION})(?: ?(?:total|wall|per clip|/ ?clip))?`,
  ),
  state: /^(warm|cold)(?: (?:run|start))?$/i,
} as const;

type Kind = keyof typeof FIGURES;
const KINDS = Object.keys(FIGURES) as readonly Kind[];

/** A shape, which looks like minutes and seconds. */
const RATIO = /^(?:16:9|9:16|4:3|3:4|1:1|21:9|9:21|16:10|10:16|2:3|3:2)$/;
/** What looks like a figure that counts; where a piece says more than that, it is another one: `1.3 s/it`, `3 clips in 120 s`. */
const LIKE_FIGURE =
  /(?:^|[^\w.,:])\d[\d.,]* ?(?:ms|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|fps|frames?|f)(?![a-z\d])|\d{3,5} ?[x×*] ?\d{3,5}|\d:\d\d|\d['"′″]/i;
/** Words of a time that is not that of one clip. */
const NO_CLIP =
  /\bbatch|\bcached?\b|\boom\b|out of memory|\bfail|\bcrash|\babort|\d ?(?:clips|videos|runs|takes|images)\b|\b(?:image|picture|photo)s?\b(?! to)/i;
const GPU =
  /\b(?:RTX|GTX|RX \d|Radeon|Arc [AB]|Quadro|Tesla|[AHBL]\d{2,3}S?\b|GB\d{3}|MI\d{3}|M[1-9] (?:Pro|Max|Ultra)|\d0[5-9]0\b)/i;
const MODEL = /ltx|wan|hunyuan|mochi|cosmos|cogvideo|kandinsky/i;

/**
 * Lines that a person wrote, one clip a line: `RTX 4090, ltx-2.3 distilled, 1280x704, 121 frames, 24 fps, 40.5 s`. Each
 * piece is one figure or a name; a piece that holds a figure and says more is not understood, and nor is its line.
 */
export const timings: LogImporter = {
  recognises: (head) => head.split('\n', 200).some((line) => line.length < 400 && isTiming(line)),
  read: (text) => ({
    format: 'timings in text',
    rows: text
      .split('\n')
      .flatMap((line, i) => (isClip(line) ? [rowOf(line.slice(0, 400), `line ${i + 1}`)] : [])),
  }),
};

const SIZE = /(?:^|[^\d.])\d{3,5} ?[x×*] ?\d{3,5}(?!\d)/i;
const LABEL = /\b(?:\d{3,4}p|4k)\b/i;
const FRAMES = /(?:^|[^\d.,])\d{1,6} ?(?:frames?|f)\b/i;
const FPS = /\d ?fps\b/i;
const TIME = new RegExp(String.raw`(?:^|[^\w.,:])${DURATION}|\d['"′″]`, 'i');

const isTiming = (line: string): boolean =>
  (TIME.test(line) && (SIZE.test(line) || FRAMES.test(line))) ||
  (FRAMES.test(line) && (SIZE.test(line) || FPS.test(line)));

/** Whether a line tells of a clip; the others are remarks. */
const isClip = (line: string): boolean =>
  SIZE.test(line) || FRAMES.test(line) || (LABEL.test(line) && TIME.test(line));

function rowOf(line: string, place: string): Draft | Rejected {
  const no = (reason: string): Rejected => ({ place, reason });
  const figures = new Map<Kind, string>();
  const names: string[] = [];
  for (const piece of piecesOf(line)) {
    const kind =
      RATIO.test(piece) || GPU.test(piece) ? undefined : KINDS.find((each) => FIGURES[each].test(piece));
    if (kind === undefined) {
      if (NO_CLIP.test(piece) || (LIKE_FIGURE.test(piece) && !RATIO.test(piece) && !GPU.test(piece)))
        return no(
          `${excerpt(piece)} is not understood; write each figure by itself, such as 121 frames, 24 fps, 40.5 s, and one clip a line`,
        );
      names.push(piece);
    } else if (!figures.has(kind)) figures.set(kind, FIGURES[kind].exec(piece)![1]!);
    else if (kind === 'time')
      return no('it holds several times; write the clip as "5 s of video", and one time that it took');
    else return no(`it tells its ${kind} twice`);
  }
  const [time, frames, length] = [figures.get('time'), figures.get('frames'), figures.get('length')];
  if (time === undefined) return no('it tells no time that a clip took, such as 40.5 s');
  if (frames === '1') return no('it made an image, not a video');
  const fps = figures.get('fps');
  const count = frames === undefined ? undefined : Number(frames);
  const wallSeconds = durationIn(time);
  return {
    place,
    ...namesOf(names, figures.get('steps')),
    ...writtenSize(figures.get('size')),
    frames: count,
    fps: frameRateOf(fps === undefined ? undefined : numberOf(fps), count, wallSeconds),
    videoSeconds: length === undefined ? undefined : durationIn(length),
    wallSeconds,
    cold: coldOf(figures.get('state')),
  };
}

/** The pieces of a line, without the mark of a list or the moment at which it was said. */
function piecesOf(line: string): readonly string[] {
  return line
    .replace(/^\s*(?:\[[^\]]*\]|\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:[.,]\d+)?Z?)\s*/, '')
    .replace(/^\s*(?:[-*•]|\d{1,3}[.)])\s+/, '')
    .replace(/(\d|p|frames?|clip|video|long|fps) (?:in|at) (?=[\d~])/gi, '$1, ')
    .replace(/[()]/g, ', ')
    .split(/[|;\t@]|, | [-–—/·] /)
    .map((piece) => piece.trim().replace(/[,.]$/, ''))
    .filter((piece) => piece !== '');
}

/** The GPU and the model of the pieces that are no figures; the rest is the recipe. One piece cannot be both. */
function namesOf(
  names: readonly string[],
  steps: string | undefined,
): Pick<Draft, 'gpu' | 'gpus' | 'model' | 'recipe'> {
  const gpu = names.find((name) => GPU.test(name) && !MODEL.test(name));
  const model = names.find((name) => MODEL.test(name) && !GPU.test(name));
  const others = names.filter((name) => name !== gpu && name !== model);
  return {
    ...writtenGpu(gpu),
    model: words(model),
    recipe: [steps && `${steps} steps`, ...others].filter(Boolean).join(', '),
  };
}

function coldOf(state: string | undefined): boolean | undefined {
  return state === undefined ? undefined : /cold/i.test(state);
}
