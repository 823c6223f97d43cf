import { functions } from '../../shared/functions/index.ts';
import { RUNNERS } from '../../shared/local/benchmark/index.ts';
import { referenceMarkdown } from './reference.ts';

/** The README with the function reference of the declarations between its two markers. */
export const withReference = (readme: string): string =>
  filled(readme, 'reference', `\n\n${referenceMarkdown(functions)}\n`);

/** The README with the names of all that is imported between its two markers. */
export const withRunners = (readme: string): string =>
  filled(readme, 'runners', `\n\n${RUNNERS.slice(0, -1).join(', ')} and ${RUNNERS[RUNNERS.length - 1]}.\n\n`);

function filled(readme: string, name: string, text: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [before, inside, ...rest] = readme.split(start);
  const [, after, ...more] = inside?.split(end) ?? [];
  if (before === undefined || after === undefined || rest.length + more.length > 0) {
    throw new Error(`README.md: expected ${start} and then ${end}, once each`);
  }
  return `${before}${start}${text}${end}${after}`;
}
