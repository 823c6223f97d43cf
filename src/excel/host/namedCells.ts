import type { CellValue, Host } from '../../host/contract.ts';
import { hasRoom, namedTexts, padded, versionSheet } from '../../host/versionSheet.ts';
import { isCells } from './excelAddress.ts';
import { cellValue } from './formulas.ts';
import { run } from './runBatch.ts';
import { addSheet, asText } from './writeSheet.ts';

type Place = Parameters<Host['readCells']>[0][number];
type Cells = readonly (readonly CellValue[])[];

/** The values of many ranges and names. A place that does not exist is undefined. */
export const readCells = (places: readonly Place[]): Promise<(Cells | undefined)[]> =>
  run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    const known = new Map(sheets.items.map(({ name }) => [name.toLowerCase(), name]));
    const ranges = places.map(({ sheet, range }) => {
      if (!isCells(range)) return context.workbook.names.getItemOrNullObject(range).getRangeOrNullObject();
      if (sheet === undefined) return context.workbook.worksheets.getActiveWorksheet().getRange(range);
      const name = known.get(sheet.toLowerCase());
      return name === undefined ? undefined : context.workbook.worksheets.getItem(name).getRange(range);
    });
    for (const range of ranges) range?.load('values');
    await context.sync();
    return ranges.map((range) =>
      !range || range.isNullObject ? undefined : range.values.map((row: unknown[]) => row.map(cellValue)),
    );
  });

/** Writes the version cells where they are named, and makes a sheet for those whose name is missing or has too few cells. */
export const setVersions = (versions: Parameters<Host['setVersions']>[0]): Promise<void> =>
  run(async (context) => {
    const texts = namedTexts(versions);
    const ranges = async () => {
      const named = texts.map(({ name }) =>
        context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject().load('values'),
      );
      await context.sync();
      return named;
    };
    const before = await ranges();
    const missing = texts.filter((each, i) => {
      const range = before[i];
      return !range || range.isNullObject || !hasRoom(range.values, each.texts);
    });
    if (missing.length > 0) await addSheet(context, versionSheet(missing.map(({ name }) => name)));
    for (const [i, range] of (missing.length > 0 ? await ranges() : before).entries())
      range.values = padded(texts[i]?.texts ?? [], range.values.length).map((text) => [asText(text)]);
    await context.sync();
  });
