import { functions } from '../../shared/functions/index.ts';
import { referenceMarkdown } from './reference.ts';

const START = '<!-- reference -->';
const END = '<!-- /reference -->';

/** The README with the function reference of the declarations between its two markers. */
export function withReference(readme: string): string {
  const [before, inside, ...rest] = readme.split(START);
  const [, after, ...more] = inside?.split(END) ?? [];
  if (before === undefined || after === undefined || rest.length + more.length > 0) {
    throw new Error(`README.md: expected ${START} and then ${END}, once each`);
  }
  return `${before}${START}\n\n${referenceMarkdown(functions)}\n${END}${after}`;
}
