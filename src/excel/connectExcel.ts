import type { FoundBook } from '../host/bookMemory.ts';
import type { Host } from '../host/contract.ts';
import { firstBook } from '../host/storedBook.ts';
import { excelHost } from './excelHost.ts';
import { settingsShelf } from './host/settingsShelf.ts';
import { type Connection, connectOffice } from './office.ts';

/**
 * Connects the page to Excel and gives the functions, which run in this page too, the workbook's book. Until then
 * their calls wait. `report` hears of every state of the connection; the promise is kept once it is made.
 */
export function connectExcel(report: (connection: Connection) => void): Promise<Host> {
  window.ltxCost = { ...window.ltxCost, awaitsBook: true };
  return new Promise((resolve) => {
    connectOffice((connection) => {
      report(connection);
      if (connection !== 'connected') return;
      void firstBook(settingsShelf).then((found) => {
        useBook(found);
        resolve(excelHost(useBook));
      });
    });
  });
}

const useBook = (found: FoundBook): void => window.ltxCost?.useBook?.(found);
