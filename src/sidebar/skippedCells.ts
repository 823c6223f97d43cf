import type { SkippedCell } from '../host/change.ts';

const NAMED = 3;

/** What to say of cells that were left as they were, with a space before it; '' where there is none. */
export function leftAsTheyWere(skipped: readonly SkippedCell[]): string {
  const changed = skipped.filter(({ why }) => why === 'changed');
  const others = skipped.filter(({ why }) => why !== 'changed');
  return (
    told(changed, ' left alone because of changes meanwhile') +
    told(others, ' left alone because protected, part of an array, or gone')
  );
}

/** What to say where a sheet was to be taken away again. */
export const sheetRemoved =
  (name: string) =>
  (skipped: readonly SkippedCell[]): string =>
    skipped.length === 0
      ? `The sheet ${name} is gone again.`
      : `The sheet ${name} stays.${leftAsTheyWere(skipped)}`;

function told(cells: readonly SkippedCell[], what: string): string {
  if (cells.length === 0) return '';
  const names = cells.slice(0, NAMED).map(({ sheet, address }) => `${sheet}!${address}`);
  const more = cells.length > NAMED ? ` and ${cells.length - NAMED} more` : '';
  return ` ${cells.length}${what}: ${names.join(', ')}${more}.`;
}
