import type { FRange } from '@univerjs/preset-sheets-core';
import type { Shelf } from '../../../shared/book/slots.ts';
import { isOurs } from '../../../shared/formula/revived.ts';
import type { FoundBook } from '../../host/bookMemory.ts';
import { addressOf } from '../../host/cellAddress.ts';
import type { CellValue, FormulaCell, Host } from '../../host/contract.ts';
import { storedBook } from '../../host/storedBook.ts';
import { versionSheet } from '../../host/versionSheet.ts';
import { parseAddress } from '../address.ts';
import type { Grid } from '../grid.ts';
import { looks } from '../sheets/looks.ts';
import type { Workbench } from '../workbench.ts';
import { namedAddress } from './definedNames.ts';
import { addressIn, formulaCells, plainValue, textCell, usedRange, workbookOf } from './ltxCells.ts';
import { writeFormulas } from './writeFormulas.ts';
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
    async selectedCell() {
      const at = selected();
      return { ...at, isEmpty: workbench.read(addressIn(at.sheet, at.address)) === '' };
    },
    async insertFormula(formula, overwrite = false, look) {
      const at = selected();
      const address = addressIn(at.sheet, at.address);
      if (!overwrite && workbench.read(address) !== '') return { done: false, ...at, why: 'occupied' };
      const cell = workbookOf(grid).getSheetByName(at.sheet)?.getRange(at.address);
      if (look && cell && !cell.getCellStyleData()?.n) cell.setValues([[{ s: { n: looks[look].n } }]]);
      workbench.write(address, formula);
      await workbench.settled();
      return { done: true, ...at, shown: String(plainValue(workbench.read(address))) };
    },
    async formulas() {
      return workbookOf(grid)
        .getSheets()
        .flatMap((sheet) => {
          const name = sheet.getSheetName();
          const cells = formulaCells(sheet).filter(({ formula }) => isOurs(formula));
          const values = cells.length > 0 ? workbench.readAll(addressIn(name, usedRange(sheet))) : [];
          return cells.map(({ row, column, formula }): FormulaCell => {
            const value = plainValue(values[row]?.[column] ?? '');
            return { sheet: name, address: addressOf({ row, column }), formula, value, isArray: false };
          });
        });
    },
    async setFormulas(changes) {
      const skipped = writeFormulas(grid, changes);
      await workbench.settled();
      return { skipped };
    },
    async setVersions(versions) {
      const entries = Object.entries(versions);
      if (entries.some(([name]) => !cellNamed(name))) {
        const home = workbookOf(grid).getActiveSheet();
        writeSheet(grid, versionSheet(versions));
        home.activate();
      }
      for (const [name, version] of entries) cellNamed(name)?.setValues([[textCell(version)]]);
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
