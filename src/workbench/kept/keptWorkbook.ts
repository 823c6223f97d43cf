import { DesktopLogService, type IWorkbookData, Workbook } from '@univerjs/core';
import * as v from 'valibot';
import { unseal } from '../../../shared/book/seal.ts';
import { leanWorkbook } from './leanWorkbook.ts';

/** A workbook with what the workbench knows of its sheets and Univer does not. */
export interface KeptWorkbook {
  readonly workbook: IWorkbookData;
  /** By the id of a sheet: cells whose text is this are red. */
  readonly redTexts: ReadonlyMap<string, string>;
}

/** What a stored text turned out to be. `why` ends a sentence that begins with the workbook. */
export type ReadWorkbook =
  | ({ readonly state: 'workbook' } & KeptWorkbook)
  | { readonly state: 'unreadable'; readonly why: string };

const FORMAT = 'ltx-workbench/1';

/** Univer promises nothing about workbooks of its other versions. */
const UNIVER = new Workbook({}, new DesktopLogService()).getSnapshot().appVersion;

const sheet = v.looseObject({
  id: v.string(),
  name: v.string(),
  cellData: v.record(v.string(), v.object({})),
});
const parts = v.object({
  redTexts: v.record(v.string(), v.string()),
  workbook: v.pipe(
    v.looseObject({
      id: v.string(),
      sheetOrder: v.pipe(v.array(v.string()), v.minLength(1)),
      sheets: v.record(v.string(), sheet),
      resources: v.array(v.object({ name: v.string(), data: v.string() })),
    }),
    v.check(({ sheetOrder, sheets }) => sheetOrder.every((id) => Object.hasOwn(sheets, id))),
  ),
});
const versions = v.object({ format: v.literal(FORMAT), univer: v.literal(UNIVER) });

/** The workbook as one text of JSON. The same workbook gives the same text, whatever its formulas gave. */
export function workbookText({ workbook, redTexts }: KeptWorkbook): string {
  const red = [...redTexts].filter(([sheetId]) => sheetId in workbook.sheets);
  return JSON.stringify({
    format: FORMAT,
    univer: UNIVER,
    redTexts: Object.fromEntries(red),
    workbook: leanWorkbook(workbook),
  });
}

/** Reads what `seal` made of such a text. */
export function readWorkbook(sealed: string): ReadWorkbook {
  const text = unseal(sealed);
  if (text === undefined) return { state: 'unreadable', why: 'is damaged' };
  const found: unknown = JSON.parse(text); // sealed, so it is what workbookText wrote, if of another version perhaps
  if (!v.is(versions, found))
    return { state: 'unreadable', why: 'was stored by another version of the workbench' };
  if (!isKept(found)) return { state: 'unreadable', why: 'is damaged' };
  return { state: 'workbook', workbook: found.workbook, redTexts: new Map(Object.entries(found.redTexts)) };
}

type Kept = { readonly workbook: IWorkbookData; readonly redTexts: Readonly<Record<string, string>> };

/** What a grid needs to open at all; the rest is Univer's own, of this very version. */
const isKept = (found: unknown): found is Kept => v.is(parts, found);
