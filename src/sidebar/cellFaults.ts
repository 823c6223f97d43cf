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
  return [
    ...versionFaults('LTX_CARD', 'the prices', cells, right.LTX_CARD),
    ...versionFaults('LTX_RIG_VERSION', 'the machine', cells, right.LTX_RIG_VERSION),
    ...(stored === EMPTY_BOOK ? [] : copyFaults(cells, stored)),
  ];
}

function versionFaults(
  name: 'LTX_CARD' | 'LTX_RIG_VERSION',
  what: string,
  cells: NamedCells,
  version = '',
): readonly string[] {
  const [cell] = cells[name] ?? [version]; // no such name: formulas are not linked
  if (cell === version) return [];
  return isShortFor(String(cell), version)
    ? [
        `The cell ${name} holds a short version, as before: formulas take it, but other prices could forge it.`,
      ]
    : [`The cell ${name} does not name ${what} in use, so formulas that take it do not follow.`];
}

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
