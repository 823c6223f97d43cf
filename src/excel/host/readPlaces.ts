import { isCells } from '../../../shared/formula/address.ts';
import type { CellValue, Place } from '../../host/contract.ts';
import { entryOf } from '../../host/entry.ts';
import { cellValue } from './formulas.ts';
import { isTooLarge, run } from './runBatch.ts';

/** So many places are asked for at once; what Excel on the web does not answer at once comes in halves. */
const PLACES_AT_ONCE = 1000;

/** The values of many ranges and names. A place that does not exist is undefined. */
export const readCells = (places: readonly Place[]): Promise<(CellValue[][] | undefined)[]> =>
  readPlaces(places, 'values', ({ values }) => values.map((row: unknown[]) => row.map(cellValue)));

/** The same as a person would type it. */
export const readEntries = (places: readonly Place[]): Promise<(string[][] | undefined)[]> =>
  readPlaces(places, 'formulas,values', ({ formulas, values }) =>
    formulas.map((row: unknown[], i) => row.map((formula, j) => entryOf(formula, values[i]?.[j]))),
  );

async function readPlaces<T>(
  places: readonly Place[],
  what: string,
  read: (range: Excel.Range) => T,
): Promise<(T | undefined)[]> {
  if (places.length <= PLACES_AT_ONCE)
    try {
      return await readPart(places, what, read);
    } catch (problem) {
      if (!isTooLarge(problem) || places.length <= 1) throw problem;
    }
  const half = Math.ceil(places.length / 2);
  return [
    ...(await readPlaces(places.slice(0, half), what, read)),
    ...(await readPlaces(places.slice(half), what, read)),
  ];
}

const readPart = <T>(
  places: readonly Place[],
  what: string,
  read: (range: Excel.Range) => T,
): Promise<(T | undefined)[]> =>
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
    for (const range of ranges) range?.load(what);
    await context.sync();
    return ranges.map((range) => (!range || range.isNullObject ? undefined : read(range)));
  });
