import type { Rejected } from '../import.ts';
import { type JsonItem, placeInJson } from '../text/jsonItems.ts';
import { quantityIn, secondsIn, sizeIn } from '../text/measures.ts';
import { at, items, words } from '../text/values.ts';
import { framesOf, scaledSide } from './frameGrid.ts';
import { clipKey, type Draft, holds, type JsonImporter, takeOf } from './importer.ts';

/** The settings that Wan2GP writes beside a clip. They tell what was ordered; whole seconds cover encoding and saving too. */
export const wan2gp: JsonImporter = {
  writer: 'Wan2GP',
  mayHold: holds('"generation_time"', 'WanGP'),
  recognises: (found) => found.some(({ value }) => isSettings(value)),
  read: (found) => ({ format: 'Wan2GP settings', rows: found.map(run) }),
};

/** What decides size and length: clips ordered alike are alike. */
const CLIP = [
  'model_type',
  'resolution',
  'video_length',
  'spatial_upsampling',
  'image_start',
  'video_source',
  'image_prompt_type',
];

const isSettings = (value: unknown): boolean => /^WanGP\b/.test(words(at(value, 'type')) ?? '');

function run(item: JsonItem): Draft | Rejected {
  const place = placeInJson(item);
  const { value } = item;
  if (!isSettings(value)) return { place, reason: 'these are no settings of Wan2GP' };
  const imageMode = quantityIn(at(value, 'image_mode'));
  const ordered = quantityIn(at(value, 'video_length'));
  if ((imageMode !== undefined && imageMode !== 0) || ordered === 1)
    return { place, reason: 'it made an image, not a video' };
  const windows = windowsOf(value, ordered);
  if (windows.isPart)
    return {
      place,
      reason: `it is window ${windows.number} of several, and the file does not tell how long it is`,
    };
  const model = words(at(value, 'model_type'));
  const steps = quantityIn(at(value, 'num_inference_steps'));
  const forced = quantityIn(at(value, 'force_fps'));
  const upsampling = ['spatial_upsampling', 'temporal_upsampling'].map((key) => words(at(value, key)));
  const fps = forced !== undefined && Number.isNaN(forced) ? undefined : forced; // `auto`, `control`: not said which
  // Upsampling in time multiplies the rate of the file, by which the frames ordered would be too short a clip.
  const isRateOther = fps === undefined && upsampling[1] !== undefined;
  const isLengthKnown = windows.count === 1 && !isRateOther && !isFromElsewhere(value, LENGTH_FROM);
  const skipped = words(at(value, 'skip_steps_cache_type'));
  const loras = items(at(value, 'activated_loras')).length;
  return {
    place,
    model,
    recipe: [
      steps !== undefined && `${steps} steps`,
      skipped && `${skipped} cache`,
      ...upsampling,
      loras > 0 && `${loras} LoRA${loras === 1 ? '' : 's'}`,
    ]
      .filter(Boolean)
      .join(', '),
    ...sizeOf(value),
    frames: isLengthKnown ? framesOf(`${model} ${words(at(value, 'base_model_type'))}`, ordered) : undefined,
    fps,
    usualFps: model?.startsWith('ltx2') ? 24 : undefined,
    wallSeconds: secondsIn(at(value, 'generation_time')),
    gpus: 1,
    clip: clipKey(value, CLIP),
    take: takeOf(value, ['generation_time', 'creation_date', 'creation_timestamp']),
  };
}

/**
 * A clip longer than a window is made window by window, and each may be kept as a file with the length of the whole and
 * the time so far. Whether the last one was cut is not written, so that its length is not known either.
 */
function windowsOf(value: unknown, frames = 0) {
  const [number, size, overlap = 0, discard = 0] = [
    'window_no',
    'sliding_window_size',
    'sliding_window_overlap',
    'sliding_window_discard_last_frames',
  ].map((key) => quantityIn(at(value, key)));
  if (size === undefined) return { number, count: number ?? 1, isPart: false };
  const step = size - overlap - discard;
  const count = frames <= size ? 1 : 1 + Math.ceil((frames - size + discard) / step);
  return { number, count, isPart: number !== undefined && !(number >= count) };
}

/** Settings of which a letter says that the clip takes its size, or its length, from a picture, a video or a sound. */
const SIZE_FROM = { image_prompt_type: /[SVEL]/, video_prompt_type: /[VIK]/ } as const;
const LENGTH_FROM = { image_prompt_type: /[VL]/, video_prompt_type: /V/, audio_prompt_type: /A/ } as const;

const isFromElsewhere = (value: unknown, from: Readonly<Record<string, RegExp>>): boolean =>
  Object.entries(from).some(([key, letters]) => letters.test(words(at(value, key)) ?? ''));

/** A start picture keeps its own shape, and `resolution` is then but a budget of pixels. */
function sizeOf(value: unknown): Pick<Draft, 'width' | 'height'> {
  const size = sizeIn(at(value, 'resolution'));
  if (!size || isFromElsewhere(value, SIZE_FROM)) return {};
  const upsampling = words(at(value, 'spatial_upsampling'));
  if (!upsampling) return size;
  const factor = Number(/^lanczos(\d+(?:\.\d+)?)$/.exec(upsampling)?.[1] ?? Number.NaN);
  return { width: scaledSide(size.width, factor, 16), height: scaledSide(size.height, factor, 16) };
}
