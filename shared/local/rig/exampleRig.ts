import type { Rig } from './rig.ts';

/** The example of the article that this product started from. Its speed is an average over 40 prompts, as reported there. */
export const exampleRig: Rig = {
  name: 'Example RTX 4090',
  isExample: true,
  price: 1700,
  lifeHours: 3000,
  watts: 420,
  wattsAt: 'wall',
  dollarsPerKwh: 0.22,
  overhead: 0.2,
  speeds: [
    { model: 'fast', resolution: '1080p', secondsPerMinute: 8 },
    { model: 'pro', resolution: '1080p', secondsPerMinute: 8 },
  ],
};
