export const MODES = [
  'text-to-video',
  'image-to-video',
  'audio-to-video',
  'video-to-video',
  'reference-video',
  'extend',
  'retake',
  'edit',
  'reframe',
  'upscale',
  'lip-sync',
  'motion-transfer',
] as const;

/** What a price depends on besides the resolution, the frame rate and the size. */
export const DIMENSIONS = ['mode', 'audio', 'quality', 'motion', 'region', 'variant'] as const;

export type Mode = (typeof MODES)[number];
export type Dimension = (typeof DIMENSIONS)[number];
