// What cells say of the last confirmation, in the built functions of each product and in the page: all say the same.
import { beforeAll, expect, test } from 'vitest';
import { EMPTY_BOOK, type StoredBook } from '../../shared/book/stored.ts';
import { toBook } from '../../shared/book/toBook.ts';
import { changed, writeBook } from '../../shared/book/writeBook.ts';
import { evaluate } from '../../shared/cells/evaluate/evaluate.ts';
import { source } from '../../shared/functions/source.ts';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import { embeddedConfirmations } from '../../shared/rates/embeddedAudit.ts';
import { type ExcelRuntime, excelRuntime } from '../excel/runtime.ts';
import { opened, openedWith } from '../sheets/opened.ts';

const ASKED = ['pro', '1080p'] as const;
/** The same confirmations, read again on a later day than the audit that ships can know of. */
const LATER = '2031-01-02';
const newer: StoredBook = changed(EMPTY_BOOK, {
  confirmations: {
    ...embeddedConfirmations,
    day: LATER,
    by: embeddedConfirmations.by.map((each) => ({ ...each, on: LATER, rates: { ...each.rates } })),
  },
});

let excel: ExcelRuntime;
beforeAll(async () => {
  excel = await excelRuntime();
});

const inThePage = (book: StoredBook) =>
  evaluate<unknown>(source, [...ASKED], toBook(book, embeddedCard), ({ message }) => message)[0]?.[0];

async function inExcel(book: StoredBook) {
  excel.useBook(book === EMPTY_BOOK ? { state: 'none' } : { state: 'book', text: writeBook(book) });
  return (await excel.call('LTX_SOURCE', [[[ASKED[0]]], [[ASKED[1]]], null, null]))[0]?.[0];
}

async function inSheets(book: StoredBook) {
  const script = book === EMPTY_BOOK ? opened().script : await openedWith(writeBook(book));
  const result = script.call('LTX_SOURCE', [[ASKED[0]]], [[ASKED[1]]]);
  return result.ok ? result.cells[0]?.[0] : result.message;
}

test.each([
  ['a workbook that has chosen nothing yet', EMPTY_BOOK, /; last confirmed on 20\d\d-\d\d-\d\d by /],
  ['a workbook with newer confirmations', newer, /; last confirmed on 2031-01-02 by /],
] as const)('%s: page, Excel and Sheets tell the same', async (_, book, says) => {
  const told = inThePage(book);
  expect(told).toMatch(says);
  expect(await inExcel(book)).toBe(told);
  expect(await inSheets(book)).toBe(told);
});
