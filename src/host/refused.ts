import type { SkippedCell } from './change.ts';

/** What was asked for was not done, and nothing of it stays; the message is the sentence for people. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

/** The person gave it up. */
export class Cancelled extends Refused {
  override readonly message = 'Cancelled. Nothing was changed.';
  readonly isCancelled = true;
}

/** By what it holds, because the workbench's errors come from the window around the page, where another class has this name. */
export const isCancelled = (problem: unknown): boolean =>
  typeof problem === 'object' && problem !== null && 'isCancelled' in problem;

/** Throws where a step that is to be taken whole leaves cells as they are. */
export function refuseSkipped(skipped: readonly SkippedCell[]): void {
  const [first] = skipped;
  if (!first) return;
  const alike = skipped.filter(({ why }) => why === first.why).length - 1;
  const place = `${first.sheet}!${first.address}${alike > 0 ? ` and ${alike} more` : ''}`;
  throw new Refused(`Nothing was changed. ${place}: ${WHY[first.why]}, then try again.`);
}

const WHY: Readonly<Record<SkippedCell['why'], string>> = {
  array:
    'part of an array formula of the old kind, which cannot be changed in part; enter single formulas there',
  protected: 'protected; remove the protection of the sheet',
  changed: 'changed meanwhile; look again at what would change',
  missing: 'gone; look again at what would change',
};
