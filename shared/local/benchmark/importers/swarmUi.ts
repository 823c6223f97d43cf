import type { Rejected } from '../import.ts';
import { type JsonItem, placeInJson } from '../text/jsonItems.ts';
import { quantityIn, secondsIn } from '../text/measures.ts';
import { at, excerpt, isRecord, rawText, words } from '../text/values.ts';
import { framesOf, isVideoModel, scaledSide, upscaleNamed } from './frameGrid.ts';
import { clipKey, type Draft, holds, type JsonImporter, takeOf } from './importer.ts';

/** The metadata of SwarmUI, one object per clip or an array of them. It tells what was ordered. */
export const swarmUi: JsonImporter = {
  writer: 'SwarmUI',
  mayHold: holds('"sui_image_params"'),
  recognises: (items) => items.some(({ value }) => at(value, 'sui_image_params') !== undefined),
  read: (items) => ({
    format: 'SwarmUI metadata',
    rows: items.map(run),
    ...(items.some(({ value }) => hasPicture(at(value, 'sui_image_params'))) && {
      notes: ['Where SwarmUI made a picture first and then the video of it, the time holds the picture too.'],
    }),
  }),
};

/** What decides size and length: clips ordered alike are alike. */
const CLIP = [
  'model',
  'videomodel',
  'width',
  'height',
  'refinerupscale',
  'text2videoframes',
  'videoframes',
  'videoresolution',
];

/** Whether a picture was made first and `videomodel` made the clip of it. */
const hasPicture = (ordered: unknown): boolean => at(ordered, 'videomodel') !== undefined;

function run(item: JsonItem): Draft | Rejected {
  const place = placeInJson(item);
  const ordered = at(item.value, 'sui_image_params');
  if (ordered === undefined) return { place, reason: 'this is no metadata of SwarmUI' };
  if (!isVideo(ordered)) return { place, reason: 'it made an image, not a video' };
  const extra = at(item.value, 'sui_extra_data');
  if (at(extra, 'intermediate') !== undefined)
    return { place, reason: 'it is an intermediate file, and its time is that of another one' };
  if ((quantityIn(at(ordered, 'batchsize')) ?? 1) !== 1)
    return { place, reason: 'its batch holds several clips in one time' };
  const time = at(extra, 'generation_time');
  const wallSeconds = generationTime(time);
  if (Number.isNaN(wallSeconds)) return { place, reason: `${excerpt(time)} is not the time of one clip` };
  // A workflow of one's own may ignore every setting.
  if (hasOwnWorkflow(ordered))
    return { place, recipe: "a workflow of one's own", wallSeconds, gpus: 1, take: takeOf(ordered) };
  const model = words(at(ordered, 'videomodel')) ?? words(at(ordered, 'model'));
  const { factor, name } = upscale(ordered);
  const steps = quantityIn(
    (hasPicture(ordered) ? at(ordered, 'videosteps') : undefined) ?? at(ordered, 'steps'),
  );
  const inBetween = quantityIn(at(ordered, 'videoframeinterpolationmultiplier')) ?? 1;
  const fps = quantityIn(at(ordered, 'text2videofps') ?? at(ordered, 'videofps'));
  return {
    place,
    model,
    recipe: [
      steps !== undefined && `${steps} steps`,
      name,
      inBetween > 1 && `x${inBetween} frames interpolated`,
    ]
      .filter(Boolean)
      .join(', '),
    ...sizeOf(ordered, factor),
    // Interpolation multiplies the rate too: by the rate of the file the frames ordered would be too short a clip.
    frames: inBetween > 1 && fps === undefined ? undefined : framesOf(model, lengthOf(ordered)),
    fps,
    wallSeconds,
    gpus: 1,
    clip: clipKey(ordered, CLIP),
    take: takeOf(ordered),
  };
}

/** Whether a workflow of ComfyUI that was built in its editor ran in place of SwarmUI's. */
const hasOwnWorkflow = (ordered: unknown): boolean =>
  isRecord(ordered) && Object.keys(ordered).some((key) => /^comfy\w*workflow/.test(key));

/** The number of frames is only written where it was switched on. */
function isVideo(ordered: unknown): boolean {
  if (['text2videoframes', 'videoframes', 'videomodel'].some((key) => at(ordered, key) !== undefined))
    return true;
  const model = words(at(ordered, 'model'));
  return isVideoModel(model);
}

/** What adds frames to a clip, or takes some away, after it was made. */
const RELENGTHENED = ['videoextendmodel', 'videoboomerang', 'trimvideostartframes', 'trimvideoendframes'];

/** Frames ordered, where nothing changed the clip's length afterwards. */
function lengthOf(ordered: unknown): number | undefined {
  const isChanged =
    /<extend:/i.test(rawText(at(ordered, 'prompt'))) ||
    RELENGTHENED.some((key) => ![undefined, null, false, 0].includes(at(ordered, key) as undefined));
  if (isChanged || (hasPicture(ordered) && at(ordered, 'text2videoframes') !== undefined)) return undefined;
  return quantityIn(at(ordered, 'text2videoframes') ?? at(ordered, 'videoframes'));
}

/** Of the finished clip. A picture's is no clip's, and what other steps do to it is not written. */
function sizeOf(ordered: unknown, factor: number): Pick<Draft, 'width' | 'height'> {
  const isOther =
    isRecord(ordered) &&
    Object.keys(ordered).some((key) =>
      /^(?:videomodel|seedvr|videoresolution|altresolution|rawresolution|sidelength)/.test(key),
    );
  if (isOther) return {};
  const [width, height] = ['width', 'height'].map((key) => quantityIn(at(ordered, key)));
  if (factor === 1) return { width, height };
  return { width: scaledSide(width, factor, 32), height: scaledSide(height, factor, 32) };
}

function upscale(ordered: unknown): { readonly factor: number; readonly name: string | undefined } {
  const factor = quantityIn(at(ordered, 'refinerupscale')) ?? 1;
  if (factor === 1) return { factor, name: undefined };
  const method = words(at(ordered, 'refinerupscalemethod'));
  const name = `x${factor} upscale${method ? ` by ${method}` : ''}`;
  // A latent model scales by its own factor, whatever was ordered.
  const own = method?.startsWith('latentmodel-') ? upscaleNamed(method) : undefined;
  const isOrdered = !method?.startsWith('latentmodel-') || (own?.axis === 'space' && own.factor === factor);
  return { factor: isOrdered ? factor : Number.NaN, name };
}

/** `84.84 sec`, `5.03 min`, or as older versions have it `6.11 (prep) and 84.84 (gen) seconds`. */
function generationTime(value: unknown): number | undefined {
  const [, older] = /^[\d.]{1,12} \(prep\) and ([\d.]{1,12}) \(gen\) seconds$/.exec(words(value) ?? '') ?? [];
  return secondsIn(older ?? value);
}
