import { isCopyOf } from '../../shared/book/bookCopy.ts';
import { EMPTY_BOOK, type StoredBook } from '../../shared/book/stored.ts';
import { isShortFor } from '../../shared/rates/version.ts';
import type { Versions } from '../host/versionSheet.ts';
import { copyIn, type NamedCells, takenName } from './versionCells.ts';

/**
 * What the named cells of a workbook do not say as they should, a sentence each. None where they are right, or where a
 * name is of a person's own cells: those stay as they are. `right`: what they should say.
 */
export function cellFaults(
  cells: NamedCells,
  stored: StoredBook,
  right: Pick<Versions, 'LTX_CARD' | 'LTX_RIG_VERSION'>,
): readonly string[] {
  if (takenName(cells)) return [];
  const named = (['LTX_CARD', 'LTX_RIG_VERSION'] as const).map((name) => {
    const [cell] = cells[name] ?? [right[name]]; // no such name: formulas are not linked
    return { name, says: whatSays(cell, right[name] ?? '') };
  });
  const versions = named.flatMap(({ name, says }) => (says === 'right' ? [] : [FAULTS[says](name)]));
  if (stored !== EMPTY_BOOK) return [...versions, ...copyFaults(cells, stored)];
  return named.some(({ says }) => says === 'other') ? [...versions, NONE_STORED] : versions;
}

function whatSays(cell: unknown, version: string): 'right' | 'short' | 'other' {
  if (cell === version) return 'right';
  return isShortFor(String(cell), version) ? 'short' : 'other';
}

const FAULTS = {
  short: (name: string) =>
    `The cell ${name} holds a short version, as before: formulas take it, but other prices could forge it.`,
  other: (name: string) =>
    `The cell ${name} does not name what is in use, so formulas that take it do not follow.`,
} as const;

const NONE_STORED =
  'This workbook stores no prices or machines of its own: the add-in has newer prices, or this is a copy of a workbook that lost them.';

function copyFaults(cells: NamedCells, stored: StoredBook): readonly string[] {
  const copy = copyIn(cells);
  switch (copy.state) {
    case 'none':
      return ['There is no copy of the prices and machines in the cell LTX_BOOK.'];
    case 'spoiled':
      return [`The copy of the prices and machines in the cell LTX_BOOK is of no use: ${copy.why}.`];
    case 'book':
      return isCopyOf(copy.text, stored) ? [] : ['The copy in the cell LTX_BOOK is not of what is in use.'];
  }
}
