import { describe } from 'vitest';
import { excelHost } from '../../src/excel/excelHost.ts';
import { OfficeModel } from '../excel/office.ts';
import { hostContract } from './contract.ts';

let office = new OfficeModel();

describe('Excel', () => {
  hostContract(
    async () => {
      office = new OfficeModel();
      Object.assign(globalThis, { Excel: office.excel, Office: office.office });
      return {
        host: excelHost(() => {}),
        type: async (sheet, address, text) => office.write(sheet, address, typedInto(text)),
        select: async (address) => {
          office.selected = address;
        },
        sheets: async () => office.sheets.map(({ name }) => name),
        lookedAt: async () => office.active.name,
        damageBook: async () =>
          void office.settings.set(`ltx-book-${office.settings.get('ltx-book')}`, 'spoiled'),
      };
    },
    {
      shows: (formula) => `[${formula.slice(1)}]`,
      drawsCharts: true,
      protect: () => {
        office.sheet('Sheet1').isProtected = true;
      },
    },
  );
});

/** What Excel makes of a text that is typed. */
function typedInto(text: string): string | number | boolean {
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}
