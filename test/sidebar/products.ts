import { excelHost } from '../../src/excel/excelHost.ts';
import type { Host } from '../../src/host/contract.ts';
import { sheetsHost } from '../../src/sheets/page/sheetsHost.ts';
import { loadOffice } from '../excel/native/inNode.ts';
import { NativeExcel } from '../excel/native/nativeExcel.ts';
import { FakeGoogle } from '../sheets/fakes.ts';
import { asPerson } from '../sheets/opened.ts';
import { scriptRun } from '../sheets/scriptRun.ts';
import { sheetsRuntime } from '../sheets/vm.ts';

/** A workbook of a product's model, and what a person or an accident may do to it. */
export interface OpenedProduct {
  readonly host: Host;
  /** Puts a text into A1 of the first sheet and gives that cell a name. */
  readonly name: (name: string, text: string) => void;
  /** What A1 of the first sheet holds. */
  readonly held: () => unknown;
  /** What the workbook stores beside its cells, by key. */
  readonly storage: () => Map<string, string>;
  readonly sheets: () => readonly string[];
  /** Writes over a cell of a sheet. */
  readonly type: (sheet: string, address: string, text: string) => void;
}

let excel = new NativeExcel();
await loadOffice(() => excel);

/** Workbooks of both products, each newly opened: Microsoft's own library, and a model of Google Sheets. */
export const products: Readonly<Record<string, () => OpenedProduct>> = {
  Excel: () => {
    excel = new NativeExcel();
    const { book } = excel;
    return {
      host: excelHost(() => {}),
      name: (name, text) => {
        if (text !== '') book.write('Sheet1', 'A1', text);
        book.names.set(name.toLowerCase(), { sheet: book.active, top: 0, left: 0, height: 1, width: 1 });
      },
      held: () => book.shown('Sheet1', 'A1'),
      storage: () => book.settings,
      sheets: () => book.sheets.map(({ name }) => name),
      type: (sheet, address, text) => book.write(sheet, address, text),
    };
  },
  'Google Sheets': () => {
    const google = new FakeGoogle(['dist/sheets/Sidebar']);
    const script = sheetsRuntime({ google });
    const { spreadsheet, stores } = google;
    const cell = spreadsheet.sheets[0]!.getRange('A1');
    return {
      host: sheetsHost(scriptRun(asPerson(script))),
      name: (name, text) => spreadsheet.setNamedRange(name, cell.setValue(text)),
      held: () => cell.getValue(),
      storage: () => {
        stores.cache.clear();
        return stores.properties;
      },
      sheets: () => spreadsheet.sheets.map(({ name }) => name),
      type: (sheet, address, text) =>
        void spreadsheet.getSheetByName(sheet)?.getRange(address).setValue(text),
    };
  },
};
