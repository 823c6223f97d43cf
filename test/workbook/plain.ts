import {
  type PlainCell,
  type PlainSheet,
  type PlainWorkbook,
  plainSheet,
} from '../../src/workbook/plainWorkbook.ts';

export const sheetOf = (cells: readonly PlainCell[], over: Partial<PlainSheet> = {}): PlainSheet =>
  plainSheet('Sheet', cells, over);

export const workbookOf = (...sheets: readonly PlainSheet[]): PlainWorkbook => ({ sheets, names: [] });

export const PLAIN_IMPRINT = { written: new Date('2026-11-20T12:00:00Z'), addIn: undefined };
