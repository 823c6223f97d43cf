import type { Shelf } from '../../shared/book/slots.ts';
import type { FoundBook } from '../host/bookMemory.ts';
import type { Host } from '../host/contract.ts';
import { storedBook } from '../host/storedBook.ts';
import { change } from './host/change.ts';
import { formulas } from './host/formulas.ts';
import { selectedCell } from './host/insert.ts';
import { goTo, productVersion } from './host/product.ts';
import { readCells, readEntries } from './host/readPlaces.ts';
import { run } from './host/runBatch.ts';
import { onSettingsChange, settingsShelf } from './host/settingsShelf.ts';

/** Excel as a host of the page. `useBook` hands the book to the functions of the shared runtime. */
export const excelHost = (useBook: (found: FoundBook) => void, shelf: Shelf = settingsShelf): Host => ({
  product: 'excel',
  ...storedBook(shelf, useBook),
  onBookChange: onSettingsChange,
  selectedCell,
  formulas,
  change,
  readNamed: async (name) => (await readCells([{ sheet: undefined, range: name }]))[0],
  readCells,
  readEntries,
  goTo,
  productVersion,
  // Functions are calculated again at once; cells that take LTX_CARD would be by themselves.
  recalculate: () =>
    run(async (context) => {
      context.workbook.application.calculate('Full');
      await context.sync();
    }),
});
