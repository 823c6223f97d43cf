import type { Conditions } from '../printedPrice.ts';

const WORDS = [
  [/audio-to-video/i, 'audio-to-video'],
  [/retake/i, 'retake'],
  [/extend/i, 'extend'],
  [/hdr/i, 'upscale'],
  [/reframe/i, 'reframe'],
] as const;

/** The modes that a heading or a name of LTX's speaks of; one that says none where it is plain generation. */
export function ltxModes(text: string): readonly Pick<Conditions, 'mode'>[] {
  const modes = WORDS.filter(([word]) => word.test(text)).map(([, mode]) => ({ mode: [mode] }));
  return modes.length > 0 ? modes : [{}];
}
