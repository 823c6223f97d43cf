import { certainty } from '../cells/arguments/keptClips.ts';
import { clipsByLine, costByLine, shareByLine, takesLines } from '../cells/arguments/takesLines.ts';
import { cellFunction } from '../cells/declare.ts';
import { totalAt } from '../plan/totalAt.ts';

export const costAt = cellFunction({
  name: 'LTX_COST_AT',
  summary:
    'The total, in US dollars, that suffices with a certainty for clips of which only a share is kept. The first three arguments may be ranges of lines.',
  returns: 'US dollars',
  params: { cost_per_take: costByLine, clips: clipsByLine, kept_share: shareByLine, certainty },
  prepare: ({ cost_per_take, clips, kept_share }) => {
    const total = totalAt(takesLines({ cost_per_take, clips, kept_share }));
    return ({ certainty }) => total(certainty);
  },
});
