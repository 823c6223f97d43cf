import { amount } from '../cells/arguments/params.ts';
import { cellFunction } from '../cells/declare.ts';
import { decimal, divide, multiply, nearestDouble } from '../money/rational.ts';

/** Price of 1,000 frames × frames per second ÷ 1,000. */
export const frameRate = cellFunction({
  name: 'LTX_FRAME_RATE',
  summary: 'Price per second of video where frames are sold.',
  returns: 'US dollars per second',
  params: {
    price_per_1000_frames: amount({ description: 'What 1,000 frames cost, in US dollars.', example: 2 }),
    fps: amount({ description: 'Frames per second.', example: 24, most: 1e4 }),
  },
  prepare:
    () =>
    ({ price_per_1000_frames, fps }) =>
      nearestDouble(divide(multiply(decimal(price_per_1000_frames), decimal(fps)), decimal(1000))),
});
