import type { PlainCell, PlainSheet, PlainWorkbook } from '../../src/workbook/plainWorkbook.ts';

/** A sheet of these cells, as plain as can be. */
export const sheetOf = (cells: readonly PlainCell[], over: Partial<PlainSheet> = {}): PlainSheet => ({
  name: 'Sheet',
  isHidden: false,
  hasGridlines: true,
  frozenRows: 0,
  frozenColumns: 0,
  widths: {},
  heights: {},
  cells,
  merges: [],
  validations: [],
  highlights: [],
  ...over,
});

export const workbookOf = (...sheets: readonly PlainSheet[]): PlainWorkbook => ({ sheets, names: [] });

export const PLAIN_IMPRINT = { written: new Date('2026-11-20T12:00:00Z'), addIn: undefined };
