import type { QuestionId, Rejected, Run } from '../import.ts';
import type { Draft } from '../importers/importer.ts';
import type { Given } from './answers.ts';
import { implausible, impossible, isCached } from './impossible.ts';

/** What is wanted of the user before a run can count. */
const ASKED: Readonly<Record<QuestionId, string>> = {
  system: 'which machine it is of',
  model: 'the model',
  size: 'its size',
  seconds: 'its length',
  fps: 'its frame rate',
  gpus: 'the number of GPUs',
  warm: 'whether the model was loaded before',
  gpu: 'the GPU',
};

/** What else was imported. */
interface Beside {
  /** It is the first of those of which nothing says if they were cold. */
  readonly isFirst: boolean;
  /** How many machines the rows are of, and how many names of GPUs the texts hold. */
  readonly systems: number;
  readonly gpuNames: number;
}

/**
 * Makes a run of a draft and the user's answers, or rejects it: for a figure that cannot be, or until the questions in
 * `needs` are answered.
 */
export function complete(
  draft: Draft,
  answers: Given,
  { isFirst, systems, gpuNames }: Beside,
): Run | Rejected {
  const { place } = draft;
  const bad = impossible(draft);
  if (bad) return { place, reason: bad };
  const { wallSeconds, recipe = '' } = draft;
  if (wallSeconds === undefined) return { place, reason: 'its wall time is missing' };
  if (!draft.isShare && isCached(wallSeconds))
    return {
      place,
      reason: 'it took less than a second, so it came from a cache; change the seed to generate anew',
    };
  if (systems > 1 && answers.system !== undefined && draft.system !== answers.system)
    return { place, reason: 'it is of another machine' };

  const model = draft.model ?? answers.model?.trim();
  const fps = draft.fps ?? (draft.frames === undefined ? undefined : answers.fps);
  const videoSeconds = draft.videoSeconds ?? lengthOf(draft.frames, fps) ?? answers.seconds;
  const isSized = draft.width !== undefined && draft.height !== undefined;
  const { width, height } = isSized ? draft : answers;
  const gpus = draft.gpus ?? answers.gpus;
  const gpu = draft.gpu ?? answers.gpu?.trim();
  const cold = draft.cold ?? coldAsAnswered(answers.warm, isFirst);
  if (
    model === undefined ||
    videoSeconds === undefined ||
    width === undefined ||
    height === undefined ||
    gpus === undefined ||
    cold === undefined ||
    (gpu === undefined && gpuNames > 1) ||
    (systems > 1 && answers.system === undefined)
  ) {
    const needs: QuestionId[] = [];
    if (systems > 1 && answers.system === undefined) needs.push('system');
    if (model === undefined) needs.push('model');
    if (width === undefined || height === undefined) needs.push('size');
    if (videoSeconds === undefined) needs.push(draft.frames === undefined ? 'seconds' : 'fps');
    if (gpus === undefined) needs.push('gpus');
    if (cold === undefined) needs.push('warm');
    if (gpu === undefined && gpuNames > 1) needs.push('gpu');
    return { place, reason: `the file does not tell ${needs.map((id) => ASKED[id]).join(', ')}`, needs };
  }
  const { energyWh } = draft;
  const doubt = implausible({ videoSeconds, wallSeconds, gpus, ...(energyWh !== undefined && { energyWh }) });
  if (doubt) return { place, reason: doubt };
  return {
    place,
    model,
    recipe: recipe.slice(0, 400),
    width,
    height,
    videoSeconds,
    wallSeconds,
    gpus,
    cold,
    ...(fps !== undefined && { fps }),
    ...(draft.frames !== undefined && { frames: draft.frames }),
    ...(gpu !== undefined && { gpu }),
    ...(energyWh !== undefined && { energyWh }),
    ...(energyWh !== undefined && draft.energyAt && { energyAt: draft.energyAt }),
  };
}

const lengthOf = (frames: number | undefined, fps: number | undefined): number | undefined =>
  frames === undefined || fps === undefined ? undefined : frames / fps;

function coldAsAnswered(warm: Given['warm'], isFirst: boolean): boolean | undefined {
  switch (warm) {
    case undefined:
      return undefined;
    case 'all':
      return false;
    case 'all but the first':
      return isFirst;
    case 'none':
      return true;
  }
}
