import { describe } from 'vitest';
import { opened } from '../sheets/opened.ts';
import { hostContract } from './contract.ts';

let { google, host } = opened();

describe('Google Sheets', () => {
  hostContract(
    async () => {
      ({ google, host } = opened());
      const { spreadsheet, stores } = google;
      return {
        host,
        type: async (sheet, address, text) =>
          void spreadsheet.getSheetByName(sheet)?.getRange(address).setValue(text),
        select: async (address) => {
          spreadsheet.selected = address;
        },
        sheets: async () => spreadsheet.sheets.map(({ name }) => name),
        lookedAt: async () => spreadsheet.active.name,
        damageBook: async () => {
          const slot = stores.properties.get('ltx-book');
          for (const key of stores.properties.keys())
            if (key.startsWith(`ltx-book-${slot}-`)) stores.properties.set(key, 'spoiled');
        },
      };
    },
    {
      shows: (formula) => `[${formula.slice(1)}]`,
      offered: (sheet, range) => google.spreadsheet.getSheetByName(sheet)?.lists.get(range),
      protect: (address) => {
        const cell = google.spreadsheet.sheets[0]!.getRange(address);
        google.spreadsheet.sheets[0]!.protectedCells.add(`${cell.getRow()},${cell.getColumn()}`);
      },
    },
  );
});
