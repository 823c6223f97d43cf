/** Video models whose latent holds a frame and then so many at a time: LTX 8n + 1, Wan and Hunyuan 4n + 1 frames. */
const STEPS: readonly (readonly [RegExp, number])[] = [
  [/ltx/i, 8],
  [/wan|hunyuan/i, 4],
];

/** The frames that a latent of `step` frames at a time really makes where so many were ordered. */
export const framesMade = (ordered: number, step: number): number =>
  Math.floor((ordered - 1) / step) * step + 1;

/**
 * The frames that a model makes, by its name. Of a model whose grid is not known, only what all grids hold is taken;
 * else the length is not known.
 */
export function framesOf(model: string | undefined, ordered: number | undefined): number | undefined {
  if (ordered === undefined || Number.isNaN(ordered)) return ordered;
  const step = stepOf(model);
  if (step !== undefined) return framesMade(ordered, step);
  return framesMade(ordered, 8) === ordered ? ordered : undefined;
}

const stepOf = (model: string | undefined): number | undefined =>
  STEPS.find(([family]) => family.test(model ?? ''))?.[1];

/**
 * The same where the latent is shared out to GPUs frame by frame: a number that does not divide is changed, up or down, and the
 * length is not known.
 */
export function framesShared(
  model: string | undefined,
  ordered: number | undefined,
  gpus = 1,
): number | undefined {
  const frames = framesOf(model, ordered);
  if (frames === undefined || gpus <= 1) return frames;
  const step = stepOf(model);
  return step !== undefined && ((frames - 1) / step + 1) % gpus === 0 ? frames : undefined;
}

/** Whether a name is that of a model that makes video. */
export const isVideoModel = (model: string | undefined): boolean =>
  STEPS.some(([family]) => family.test(model ?? '')) ||
  /mochi|cosmos|cogvideo|svd|kandinsky|video/i.test(model ?? '');

/** A side scaled by a factor, where that gives whole blocks of pixels; else nobody knows how the program rounds. */
export function scaledSide(pixels: number | undefined, factor: number, block: number): number | undefined {
  const scaled = (pixels ?? Number.NaN) * factor;
  return Number.isInteger(scaled) && scaled % block === 0 ? scaled : undefined;
}

export interface Upscale {
  readonly axis: 'space' | 'time';
  readonly factor: number;
}

/** What a latent upscaler does, by the file of its model: `ltx-2.3-spatial-upscaler-x1.5-1.0`. Else it is not known. */
export function upscaleNamed(file: string): Upscale | undefined {
  const [, axis, factor] =
    /(spatial|temporal)[-_ ]?upscaler?[-_ ]x(\d+(?:\.\d+)?)(?![\d.]*\d)/i.exec(file) ?? [];
  if (!axis) return undefined;
  return { axis: axis.toLowerCase() === 'spatial' ? 'space' : 'time', factor: Number(factor) };
}
