import { type OpenQuestion, type QuestionId, type Rejected, WARM } from '../import.ts';
import type { Draft } from '../importers/importer.ts';

const TEXTS: Readonly<Record<QuestionId, string>> = {
  system: 'The file holds results of several machines. Which one is meant?',
  model: 'Which model made these clips?',
  size: 'How large are the finished clips in pixels, such as 1920x1088?',
  seconds: 'How many seconds of video does each clip have?',
  fps: 'How many frames per second do the clips have?',
  gpus: 'How many GPUs worked on each clip together?',
  warm: 'In which of these runs was the model loaded before? Each file has a first run.',
  gpu: 'Which GPU made these clips?',
};

/** In which order they are asked. */
const IDS = Object.keys(TEXTS) as readonly QuestionId[];

export interface Open {
  readonly drafts: readonly Draft[];
  readonly rejected: readonly Rejected[];
  readonly systems: readonly string[];
  /** No text and no answer names one GPU; `gpus` are those that texts name. */
  readonly gpuIsOpen: boolean;
  readonly gpus: readonly string[];
}

/** What is still to be asked, each with the number of runs that wait for it. The GPU's name is asked for no run's sake. */
export function openQuestions({ drafts, rejected, systems, gpuIsOpen, gpus }: Open): readonly OpenQuestion[] {
  return IDS.flatMap((id): readonly OpenQuestion[] => {
    const runs = rejected.filter(({ needs }) => needs?.includes(id)).length;
    if (runs === 0 && !(id === 'gpu' && gpuIsOpen)) return [];
    const choices = choicesFor(id, systems, gpus);
    const suggestion = id === 'fps' ? usualFps(drafts) : undefined;
    return [{ id, text: TEXTS[id], runs, ...(choices && { choices }), ...(suggestion && { suggestion }) }];
  });
}

function choicesFor(id: QuestionId, systems: readonly string[], gpus: readonly string[]) {
  if (id === 'warm') return WARM;
  if (id === 'system') return systems;
  return id === 'gpu' && gpus.length > 0 ? gpus : undefined;
}

/** Where all runs that lack a frame rate usually have the same one. */
function usualFps(drafts: readonly Draft[]): string | undefined {
  const usual = new Set(drafts.filter(({ fps }) => fps === undefined).map(({ usualFps }) => usualFps));
  const [only] = usual;
  return usual.size === 1 && only !== undefined ? String(only) : undefined;
}
