import { certainty, keptCount, keptShare } from '../cells/arguments/keptClips.ts';
import { optional } from '../cells/arguments/params.ts';
import { cellFunction } from '../cells/declare.ts';
import { meanTakes, takesAt } from '../plan/takesNeeded.ts';

export const takesNeeded = cellFunction({
  name: 'LTX_TAKES',
  summary:
    'How many takes so many kept clips need: on average, or with a certainty the number that suffices that often.',
  returns: 'takes, those that are kept included',
  params: { clips: keptCount, kept_share: keptShare, certainty: optional(certainty) },
  prepare:
    () =>
    ({ clips, kept_share, certainty }) => {
      const kept = { clips, keptShare: kept_share };
      return certainty === undefined ? meanTakes(kept) : takesAt(kept, certainty);
    },
});
