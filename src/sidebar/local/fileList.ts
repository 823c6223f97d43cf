import { el } from '../dom/element.ts';
import { fold } from './fold.ts';
import type { Source } from './readSources.ts';

const LONGEST_NAME = 80;
/** So few are read at a glance, and need no opening. */
const FEW = 6;

/** Which of several files is file 1, file 2 and so on in the places of runs. */
export const fileList = (sources: readonly Source[]): readonly HTMLElement[] =>
  fold(
    `${sources.length} files`,
    sources.length < 2
      ? []
      : sources.map(({ name }, i) => [el('code', {}, `file ${i + 1}`), ` ${cut(name)}`]),
    sources.length <= FEW,
  );

/** By characters, so that none is cut in two. */
const cut = (name: string): string => {
  const characters = [...name];
  return characters.length > LONGEST_NAME ? `${characters.slice(0, LONGEST_NAME - 1).join('')}…` : name;
};
