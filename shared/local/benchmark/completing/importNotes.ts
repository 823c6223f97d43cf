import type { Power, Run } from '../import.ts';

/** What to keep in mind about what was imported. */
export function importNotes(
  accepted: readonly Run[],
  power: readonly Power[],
  whyCold = 'Every run loaded the model first, so no speed can be had; generate once more without restarting.',
): readonly string[] {
  const notes: string[] = [];
  if (accepted.length > 0 && accepted.every(({ cold }) => cold)) notes.push(whyCold);
  if (power.some(({ at }) => at === 'board'))
    notes.push(
      'Power was read on the GPU board. The whole machine draws more at the wall; nothing was added for it.',
    );
  if (accepted.some(({ gpus }) => gpus > 1))
    notes.push(
      'Several GPUs made each clip together. Speeds and watts are those of all of them: price all of them in the rig.',
    );
  return notes;
}
