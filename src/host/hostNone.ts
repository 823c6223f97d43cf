import { revisionOf } from '../../shared/book/slots.ts';
import type { Host } from './contract.ts';

/** The page on its own: it remembers a book until it is closed, and says where a spreadsheet would be needed. */
export function hostNone(): Host {
  let book: string | undefined;
  const noSheet = (): Promise<never> =>
    Promise.reject(
      new Error('No spreadsheet is connected. Open this page in Excel, Google Sheets or the workbench.'),
    );
  return {
    product: 'none',
    readBook: async () => (book === undefined ? undefined : { text: book }),
    writeBook: async (text, basedOn) => {
      if (basedOn !== (book === undefined ? undefined : revisionOf(book))) return 'conflict';
      book = text;
      return 'stored';
    },
    onBookChange: () => {},
    selectedCell: noSheet,
    formulas: async () => [],
    change: noSheet,
    readNamed: async () => undefined,
    readCells: async (places) => places.map((): undefined => undefined),
    readEntries: async (places) => places.map((): undefined => undefined),
    goTo: noSheet,
    productVersion: async () => 'no spreadsheet',
    recalculate: async () => {},
  };
}
