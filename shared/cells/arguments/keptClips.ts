import { share } from './share.ts';
import { wholeNumber } from './wholeNumber.ts';

/** How often a clip is kept, and how sure a plan has to be. */

export const keptCount = wholeNumber({
  description: 'How many clips are to be kept in the end.',
  example: 10,
  most: 1e4,
});

export const keptShare = share({
  description: 'The share of all takes that is kept: 0.5 where every second one is.',
  example: 0.5,
  least: 0.001,
  most: 1,
  outside: 'of a share of 0 no clip would ever be kept',
});

export const certainty = share({
  description: 'How sure it has to be: 0.9 suffices nine times in ten.',
  example: 0.9,
  least: 0.01,
  most: 0.9999,
  outside: 'no number suffices always',
});
