import { byId } from './element.ts';

export type Tone = 'plain' | 'good' | 'wrong';

/**
 * Puts one sentence where it is seen from every tab and where screen readers announce it. Said twice, it ends in a space
 * that nobody sees: what does not change is not announced.
 */
export function say(text: string, tone: Tone = 'plain'): void {
  const line = byId('status');
  line.dataset['tone'] = tone;
  line.textContent = text !== '' && text === line.textContent ? `${text}\u00a0` : text;
}

/**
 * The sentence of whatever was thrown. Errors of the workbench come from the window around the page, so their class says
 * nothing. A bug of this page has no sentence for people, and is named as one.
 */
export function sentence(problem: unknown): string {
  const isBug =
    problem instanceof TypeError || problem instanceof ReferenceError || problem instanceof RangeError;
  const message =
    typeof problem === 'object' && problem !== null && 'message' in problem ? problem.message : '';
  if (!isBug && typeof message === 'string' && message !== '') return message;
  console.error(problem);
  return 'Something went wrong in this page. Nothing was changed that is not shown here. Reload it and try again.';
}
