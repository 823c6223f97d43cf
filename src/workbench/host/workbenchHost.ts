import type { Shelf } from '../../../shared/book/slots.ts';
import {
  addressIn,
  cellAddress,
  isCells,
  parseAddress,
  sheetNamedIn,
} from '../../../shared/formula/address.ts';
import { isOurs } from '../../../shared/formula/revived.ts';
import { isPortable } from '../../../shared/portable/pattern.ts';
import type { FoundBook } from '../../host/bookMemory.ts';
import type { CellValue, FormulaCell, Host, Place } from '../../host/contract.ts';
import { storedBook } from '../../host/storedBook.ts';
import { onStorageChange } from './browserShelf.ts';
import { type ChangeSurroundings, change } from './change.ts';
import { namedAddress } from './definedNames.ts';
import { entryRows } from './entries.ts';
import { formulaCells, plainValue, usedRange, workbookOf } from './ltxCells.ts';

export interface WorkbenchSurroundings extends ChangeSurroundings {
  readonly shelf: Shelf;
  /** Hands the book to the functions. */
  readonly useBook: (found: FoundBook) => void;
}

/** The workbench as a host of the page. It has no protected cells. */
export function workbenchHost({ shelf, useBook, ...surroundings }: WorkbenchSurroundings): Host {
  const { grid, workbench } = surroundings;
  const read = (address: string): CellValue[][] | undefined => {
    try {
      return workbench.readAll(address).map((row) => row.map(plainValue));
    } catch {
      return undefined; // no such sheet, or no address at all
    }
  };
  /** Of a name that stands for no cells, the name itself. */
  const addressOf = ({ sheet, range }: Place): string => {
    const address = namedAddress(workbookOf(grid), range) ?? range;
    return sheet === undefined || address !== range ? address : addressIn(sheet, range);
  };
  const recalculate = async () => {
    grid.api.getFormula().executeCalculation();
    await workbench.settled();
  };

  return {
    product: 'workbench',
    ...storedBook(shelf, useBook),
    onBookChange: onStorageChange,
    async selectedCell() {
      const at = parseAddress(workbench.selected());
      return { ...at, isEmpty: workbench.read(addressIn(at.sheet, at.address)) === '' };
    },
    async formulas() {
      return workbookOf(grid)
        .getSheets()
        .flatMap((sheet) => {
          const name = sheet.getSheetName();
          const cells = formulaCells(sheet).filter(({ formula }) => isOurs(formula) || isPortable(formula));
          const values = cells.length > 0 ? workbench.readAll(addressIn(name, usedRange(sheet))) : [];
          return cells.map(({ row, column, formula }): FormulaCell => {
            const address = cellAddress(row, column);
            const value = plainValue(values[row]?.[column] ?? '');
            const spill = workbench.result(addressIn(name, address)).map((each) => each.map(plainValue));
            const fillsMore = spill.length > 1 || (spill[0]?.length ?? 0) > 1;
            return { sheet: name, address, formula, value, isArray: false, ...(fillsMore && { spill }) };
          });
        });
    },
    change: (asked, work) => change(surroundings, asked, work),
    async readNamed(name) {
      const address = namedAddress(workbookOf(grid), name);
      return address === undefined ? undefined : read(address);
    },
    async readCells(places) {
      return places.map((place) => read(addressOf(place)));
    },
    async readEntries(places) {
      return places.map((place) => {
        const at = addressOf(place);
        if (!sheetNamedIn(at) && !isCells(at)) return undefined;
        const { sheet: name, address } = parseAddress(at);
        const workbook = workbookOf(grid);
        const sheet = name === '' ? workbook.getActiveSheet() : workbook.getSheetByName(name);
        return sheet ? entryRows(sheet.getRange(address)) : undefined;
      });
    },
    goTo: async ({ sheet, address }) => workbench.select(addressIn(sheet, address)),
    productVersion: async () => 'the workbench',
    recalculate,
  };
}
