import { describe } from 'vitest';
import { excelHost } from '../../src/excel/excelHost.ts';
import { loadOffice } from '../excel/native/inNode.ts';
import { NativeExcel } from '../excel/native/nativeExcel.ts';
import { hostContract } from './contract.ts';

let excel = new NativeExcel();
await loadOffice(() => excel);

describe('Excel', () => {
  hostContract(
    async () => {
      excel = new NativeExcel();
      const { book } = excel;
      return {
        host: excelHost(() => {}),
        type: async (sheet, address, text) => book.write(sheet, address, typedInto(text)),
        select: async (address) => {
          book.selected = address;
        },
        sheets: async () => book.sheets.map(({ name }) => name),
        lookedAt: async () => book.active.name,
        damageBook: async () =>
          void book.settings.set(`ltx-book-${book.settings.get('ltx-book')}`, 'spoiled'),
      };
    },
    {
      shows: (formula) => `[${formula.slice(1)}]`,
      drawsCharts: true,
      protect: () => {
        excel.book.active.isProtected = true;
      },
    },
  );
});

/** What Excel makes of a text that is typed. */
function typedInto(text: string): string | number | boolean {
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}
