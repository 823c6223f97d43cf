import type { Cell, Grid } from '../../cell.ts';
import { expected } from '../../errors.ts';
import { NO_OPTIONS, type Options, parseOptions } from '../../rates/finding/options.ts';
import { parseResolution, RESOLUTIONS, type Resolution } from '../../rates/resolution.ts';
import type { KeyParam } from '../declare.ts';
import { amount, optional, range, word } from './params.ts';

/** The arguments that most functions share, so that they read and are described alike everywhere. */

export const model: KeyParam<string> = word('a model name such as pro', (text) => text || undefined, {
  description: 'An alias such as "pro", or seller/model such as "comfy/kling-v3"; see LTX_MODELS().',
  example: 'pro',
});

export const resolution: KeyParam<Resolution> = word('a resolution such as 1080p', parseResolution, {
  description: 'A tier such as "1080p" or "4k", or a size such as "1920x1080".',
  example: '1080p',
  suggestions: RESOLUTIONS,
  help: (cell) => {
    if (typeof cell === 'number') return RESOLUTIONS.includes(`${cell}p`) ? `write ${cell}p, with the p` : '';
    const [, tier, fps] =
      typeof cell === 'string' ? (/^(\d{3,4}p)@?(\d{2,3})$/i.exec(cell.trim()) ?? []) : [];
    return tier ? `write ${tier}, and ${fps}fps into options` : '';
  },
});

export const seconds = amount({
  description: 'Seconds of video asked for, all clips together; for a retake or an edit, of the whole input.',
  example: 20,
  least: 1,
  slip: { perDay: 86_400 },
});

export const takes = optional(
  amount({
    description: 'How many times it is generated, the kept one included; may be an average. Left out: 1.',
    most: 1e6,
    least: 1,
    slip: 'takes count the kept one too, so 1 is the least; 20 % more takes is 1.2',
  }),
);

/** Reads as no options where left out. */
export const options: KeyParam<Options | undefined> = optional(
  word('text such as "retake" or "extend, context=10"', parseOptions, {
    description:
      'What else is asked for: "retake", "extend, context=10", "silent", "48fps". Left out: a new clip with sound.',
  }),
);

export const orNone = (given: Options | undefined): Options => given ?? NO_OPTIONS;

/** A range of names, or one text with commas between them. */
export const models = optional(
  range<readonly string[]>(namesIn, {
    description:
      'Models to compare: a range, or one text such as "pro, veo-3.1"; a seller such as "fal" stands for all of its models, "class:fast" for those with fast in their names. Left out: all that are sold today.',
  }),
);

/** Far more than are sold; each that is not known is compared with all that are. */
const MOST_MODELS = 1000;

function namesIn(cells: Grid<Cell>): string[] {
  const names = cells.flat().flatMap((cell) => {
    if (cell === null || cell === 0) return [];
    if (typeof cell !== 'string') throw expected('model names', cell);
    return cell
      .split(/[,;]/)
      .map((name) => name.trim())
      .filter((name) => name !== '');
  });
  if (names.length === 0) throw expected('model names', null);
  const different = [...new Set(names)];
  if (different.length > MOST_MODELS)
    throw expected(`at most ${MOST_MODELS} different models`, different.length);
  return different;
}
