import { readSlots, type Shelf, writeSlots } from '../../shared/book/slots.ts';
import type { FoundBook } from './bookMemory.ts';
import { BookDamaged, type Host } from './contract.ts';

type BookMethods = Pick<Host, 'readBook' | 'writeBook'>;

/**
 * The book of a workbook that functions hold in memory: Excel's and the workbench's. Whatever is found or stored goes
 * to the functions as well, so that cells and page agree.
 */
export function storedBook(shelf: Shelf, use: (found: FoundBook) => void): BookMethods {
  return {
    async readBook() {
      const found = await readSlots(shelf);
      use(found);
      switch (found.state) {
        case 'none':
          return undefined;
        case 'book':
          return { text: found.text };
        case 'damaged':
          throw new BookDamaged(DAMAGED, found.basedOn, found.lastGood);
      }
    },
    async writeBook(text, basedOn) {
      try {
        return await writeSlots(shelf, text, basedOn);
      } finally {
        // After a failure too: what counts now is what reads back. If that fails as well, functions keep what they have.
        await readSlots(shelf).then(use, () => undefined);
      }
    },
  };
}

const DAMAGED =
  'The prices stored in this workbook are damaged, so its formulas show errors; choose which to go on with.';

/** What the functions start with. A workbook that does not answer never means the card of the add-in. */
export const firstBook = (shelf: Shelf): Promise<FoundBook> =>
  readSlots(shelf).catch((): FoundBook => ({ state: 'unreachable' }));
