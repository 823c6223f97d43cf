import { amount, choice, optional, word } from '../cells/arguments/params.ts';
import { options, orNone } from '../cells/arguments/request.ts';
import { cellFunction } from '../cells/declare.ts';
import { studioCredits } from '../rates/studio/studioCredits.ts';

export const credits = cellFunction({
  name: 'LTX_CREDITS',
  summary:
    'LTX Studio credits for an action, as its help article gives them: approximate, and at odds with itself on Veo 3 with sound (8 s: 3,500 at most by its table, 5,400 by its example, which "high" gives).',
  returns: 'credits; LTX_CREDIT_RATE gives their price on a plan',
  params: {
    action: word('an action such as veo 3', (text) => text || undefined, {
      description:
        'What is done in LTX Studio, such as "veo 3", "veo 2", "ltxv", "flux premium", "nano banana", "image style", "actor".',
      example: 'veo 3',
    }),
    seconds: optional(
      amount({
        description: 'Seconds of video, billed in clips of the published length. Left out: one clip.',
        example: 8,
        least: 1,
        slip: { perDay: 86_400 },
      }),
    ),
    options,
    bound: optional(
      choice(['low', 'typical', 'high'], {
        description:
          'End of the published range. "typical", the default, is there only where one figure is published.',
        example: 'high',
      }),
    ),
  },
  prepare: ({ action, options, bound = 'typical' }, book) => {
    const creditsFor = studioCredits(book.card, action, orNone(options), bound);
    return ({ seconds }) => creditsFor(seconds);
  },
});
