import { COPY_CELLS } from '../../shared/book/bookCopy.ts';
import type { PlannedRow, SheetPlan } from './sheetPlan.ts';

export const VERSION_NAMES = ['LTX_CARD', 'LTX_RIG_VERSION', 'LTX_BOOK'] as const;
export type VersionName = (typeof VERSION_NAMES)[number];

/**
 * The cells that the page writes and names: a text each, and of LTX_BOOK, the copy of the book, a text for each of its
 * pieces, one below the other. A name that is left out stays as it is.
 */
export interface Versions {
  readonly LTX_CARD?: string;
  readonly LTX_RIG_VERSION?: string;
  readonly LTX_BOOK?: readonly string[];
}

/** What is to be written, by name. */
export const namedTexts = (
  versions: Versions,
): readonly { readonly name: VersionName; readonly texts: readonly string[] }[] =>
  VERSION_NAMES.flatMap((name) => {
    const value = versions[name];
    return value === undefined ? [] : [{ name, texts: typeof value === 'string' ? [value] : value }];
  });

/** Whether texts fit into the cells of a name, one below the other. */
export const hasRoom = (cells: readonly (readonly unknown[])[], { length }: readonly string[]): boolean =>
  cells.length >= length && cells.every((row) => row.length === 1);

/** A text for each of so many cells, blank below the last. */
export const padded = (texts: readonly string[], cells: number): readonly string[] =>
  Array.from({ length: cells }, (_, i) => texts[i] ?? '');

/** The sheet of the named cells, all of them blank: of those names that a workbook does not have yet. */
export function versionSheet(names: readonly VersionName[]): SheetPlan {
  const rows: PlannedRow[] = [
    { cells: [{ text: 'LTX Cost', looks: ['title'] }], height: 34 },
    { cells: [{ text: 'The sidebar writes the cells below; leave them as they are.', looks: ['note'] }] },
    { cells: [] },
  ];
  const ranges = names.map((name) => {
    const top = rows.length + 1;
    for (let i = 0; i < CELLS[name]; i += 1)
      rows.push({
        cells: [
          i === 0 ? { text: name, looks: ['strong'] } : null,
          null,
          { text: said(name, i), looks: ['note'] },
        ],
      });
    return { name, range: `B${top}${rows.length > top ? `:B${rows.length}` : ''}` };
  });
  return {
    name: 'LTX Versions',
    columns: [{ width: 160 }, { width: 240 }, { width: 560 }],
    rows,
    names: ranges,
  };
}

const CELLS: Readonly<Record<VersionName, number>> = {
  LTX_CARD: 1,
  LTX_RIG_VERSION: 1,
  LTX_BOOK: COPY_CELLS,
};

/** What a cell is for. Beside a blank cell a long text would run on over the sheet. */
function said(name: VersionName, at: number): string {
  switch (name) {
    case 'LTX_CARD':
      return 'The rate card in use. Formulas that take this cell as their last argument follow every change.';
    case 'LTX_RIG_VERSION':
      return 'The machine in use. Formulas that take this cell as [rig] follow every change.';
    case 'LTX_BOOK':
      return at === 0
        ? 'A copy of the rate card and the machines of this workbook, from which the sidebar can restore them.'
        : `Piece ${at + 1} of the copy, where it is long.`;
  }
}
