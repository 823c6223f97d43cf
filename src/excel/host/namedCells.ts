import type { CellValue, Host } from '../../host/contract.ts';
import { versionSheet } from '../../host/versionSheet.ts';
import { isCells } from './excelAddress.ts';
import { cellValue } from './formulas.ts';
import { isTooLarge, run } from './runBatch.ts';
import { addSheet } from './writeSheet.ts';

type Place = Parameters<Host['readCells']>[0][number];
type Cells = readonly (readonly CellValue[])[];

/** So many places are asked for at once; what Excel on the web does not answer at once comes in halves. */
const PLACES_AT_ONCE = 1000;

/** The values of many ranges and names. A place that does not exist is undefined. */
export async function readCells(places: readonly Place[]): Promise<(Cells | undefined)[]> {
  if (places.length <= PLACES_AT_ONCE)
    try {
      return await readPart(places);
    } catch (problem) {
      if (!isTooLarge(problem) || places.length <= 1) throw problem;
    }
  const half = Math.ceil(places.length / 2);
  return [...(await readCells(places.slice(0, half))), ...(await readCells(places.slice(half)))];
}

const readPart = (places: readonly Place[]): Promise<(Cells | undefined)[]> =>
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

/** Writes the version cells where they are named, and makes their sheet where a name is missing. */
export const setVersions = (versions: Parameters<Host['setVersions']>[0]): Promise<void> =>
  run(async (context) => {
    const cells = Object.entries(versions).map(([name, version]) => ({
      version,
      range: context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject(),
    }));
    for (const { range } of cells) range.load('address');
    await context.sync();
    for (const { range, version } of cells) if (!range.isNullObject) range.values = [[`'${version}`]];
    if (cells.some(({ range }) => range.isNullObject)) await addSheet(context, versionSheet(versions));
    await context.sync();
  });
