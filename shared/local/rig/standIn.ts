import type { Rig, Speed } from './rig.ts';

type Work = Pick<Speed, 'model' | 'resolution'>;

/**
 * How a machine of the catalogue gets a speed that nobody published: another one of the resolution stands for it, or one's own
 * is written in. Either can be pasted. Empty for any other machine.
 */
export function standInAdvice({ catalogue }: Rig, { model, resolution }: Work): string {
  if (!catalogue) return '';
  const { name, speeds } = catalogue;
  const work = `${model} ${resolution}`;
  const atIt = speeds.filter((speed) => speed.resolution === resolution);
  const [first] = atIt;
  if (!first)
    return `; measure it, and write your own seconds of video per minute into the rig, such as "${name}, ${work}=4" or a row ${work} | 4`;
  const others = atIt.length > 1 ? ' or another of them' : '';
  return `; measure it, or say that ${first.model}${others} stands for it: rig "${name}, ${work}=${first.model}", or a row ${work} | ${first.model}`;
}
