import type { FRange } from '@univerjs/preset-sheets-core';
import type { Shelf } from '../../../shared/book/slots.ts';
import { callsLtx } from '../../../shared/formula/link.ts';
import type { FoundBook } from '../../host/bookMemory.ts';
import type { CellValue, FormulaCell, Host, SkippedCell } from '../../host/contract.ts';
import { storedBook } from '../../host/storedBook.ts';
import { hasRoom, namedTexts, padded, versionSheet } from '../../host/versionSheet.ts';
import { parseAddress } from '../address.ts';
import type { Grid } from '../grid.ts';
import type { Workbench } from '../workbench.ts';
import { onStorageChange } from './browserShelf.ts';
import { namedAddress } from './definedNames.ts';
import { addressIn, formulaCells, plainValue, textCell, workbookOf } from './ltxCells.ts';
import { writeSheet } from './writeSheet.ts';

export interface WorkbenchSurroundings {
  readonly grid: Grid;
  readonly workbench: Workbench;
  readonly shelf: Shelf;
  /** Hands the book to the functions. */
  readonly useBook: (found: FoundBook) => void;
  /** Shows the cells of a sheet whose text is this in red. */
  readonly showRed: (sheetId: string, text: string) => void;
}

/** The workbench as a host of the page. It has no charts and no protected cells. */
export function workbenchHost({ grid, workbench, shelf, useBook, showRed }: WorkbenchSurroundings): Host {
  const cellNamed = (name: string): FRange | undefined => {
    const address = namedAddress(workbookOf(grid), name);
    if (address === undefined) return undefined;
    const { sheet = '', range } = parseAddress(address);
    return workbookOf(grid).getSheetByName(sheet)?.getRange(range);
  };
  const read = (address: string): CellValue[][] | undefined => {
    try {
      return workbench.readAll(address).map((row) => row.map(plainValue));
    } catch {
      return undefined; // no such sheet, or no address at all
    }
  };
  const recalculate = async () => {
    grid.api.getFormula().executeCalculation();
    await workbench.settled();
  };
  const selected = () => {
    const { sheet = '', range } = parseAddress(workbench.selected());
    return { sheet, address: range };
  };

  return {
    product: 'workbench',
    ...storedBook(shelf, useBook),
    onBookChange: onStorageChange,
    async selectedCell() {
      const at = selected();
      return { ...at, isEmpty: workbench.read(addressIn(at.sheet, at.address)) === '' };
    },
    async insertFormula(formula, overwrite = false) {
      const at = selected();
      const address = addressIn(at.sheet, at.address);
      if (!overwrite && workbench.read(address) !== '') return { done: false, ...at, why: 'occupied' };
      workbench.write(address, formula);
      await workbench.settled();
      return { done: true, ...at, shown: String(plainValue(workbench.read(address))) };
    },
    async formulas() {
      return workbookOf(grid)
        .getSheets()
        .flatMap((sheet) =>
          formulaCells(sheet)
            .filter(({ formula }) => callsLtx(formula))
            .map(({ range, formula }): FormulaCell => {
              const at = { sheet: sheet.getSheetName(), address: range.getA1Notation() };
              const value = plainValue(workbench.read(addressIn(at.sheet, at.address)));
              return { ...at, formula, value, isArray: false };
            }),
        );
    },
    async setFormulas(changes) {
      const skipped: SkippedCell[] = [];
      for (const { sheet, address, before, formula } of changes) {
        const found = workbookOf(grid).getSheetByName(sheet);
        if (!found) skipped.push({ sheet, address, why: 'missing' });
        else if (found.getRange(address).getFormula() !== before)
          skipped.push({ sheet, address, why: 'changed' });
        else workbench.write(addressIn(sheet, address), formula);
      }
      await workbench.settled();
      return { skipped };
    },
    async setVersions(versions) {
      const texts = namedTexts(versions);
      const missing = texts.filter((each) => {
        const range = cellNamed(each.name);
        return !range || !hasRoom(range.getValues(), each.texts);
      });
      if (missing.length > 0) {
        const home = workbookOf(grid).getActiveSheet();
        writeSheet(grid, versionSheet(missing.map(({ name }) => name)));
        home.activate();
      }
      for (const each of texts) {
        const range = cellNamed(each.name);
        range?.setValues(padded(each.texts, range.getHeight()).map((text) => [textCell(text)]));
      }
      await workbench.settled();
    },
    async writeSheet(plan) {
      const { name, id } = writeSheet(grid, plan);
      if (plan.redText !== undefined) showRed(id, plan.redText);
      await workbench.settled();
      return { name, hasChart: false };
    },
    async readNamed(name) {
      const address = namedAddress(workbookOf(grid), name);
      return address === undefined ? undefined : read(address);
    },
    async readCells(places) {
      return places.map(({ sheet, range }) => {
        const address = namedAddress(workbookOf(grid), range) ?? range;
        return read(sheet === undefined || address !== range ? address : addressIn(sheet, range));
      });
    },
    recalculate,
  };
}
