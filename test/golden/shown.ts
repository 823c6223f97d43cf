import { cardVersion } from '../../shared/rates/version.ts';
import { frozenCard } from '../frozenCard.ts';
import { type GoldenCase, rowsOf, type Shown } from './case.ts';

const filled = (text: string) => text.replace('{version}', cardVersion(frozenCard));

/** What a case must show, with the card's version filled in. */
export function expectedIn(golden: GoldenCase): Shown[][] {
  return withoutBlankEnd(
    rowsOf(golden).map((row) =>
      row.map((cell) => (typeof cell === 'object' ? { ...cell, says: filled(cell.says) } : cell)),
    ),
  );
}

/** A sheet does not tell blank rows of a result from the cells below it. */
export function withoutBlankEnd(rows: readonly (readonly Shown[])[]): Shown[][] {
  const kept = rows.map((row) => [...row]);
  while (kept.length > 1 && kept.at(-1)?.every((cell) => cell === '')) kept.pop();
  return kept;
}
