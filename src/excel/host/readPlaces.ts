import { columnName, isCells, parseAddress, placeOf } from '../../../shared/formula/address.ts';
import { blockAddress, blockOf } from '../../host/blocks.ts';
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
  read: (range: Excel.Range) => T[],
): Promise<(T[] | undefined)[]> {
  if (places.length <= PLACES_AT_ONCE)
    try {
      return await readPart(places, what, read);
    } catch (problem) {
      const [place] = places;
      if (!isTooLarge(problem) || !place) throw problem;
      if (places.length === 1) return [await readRows(place, what, read, problem)];
    }
  const half = Math.ceil(places.length / 2);
  return [
    ...(await readPlaces(places.slice(0, half), what, read)),
    ...(await readPlaces(places.slice(half), what, read)),
  ];
}

/** The rows of one place, which Excel does not answer all at once. */
async function readRows<T>(
  place: Place,
  what: string,
  read: (range: Excel.Range) => T[],
  problem: unknown,
): Promise<T[] | undefined> {
  const [whole] = await readPart([place], 'address', ({ address }) => [address]);
  const { sheet, ...block } = blockOf(parseAddress(whole?.[0] ?? '').sheet, whole?.[0] ?? '');
  if (block.rows === 1) throw problem;
  const upper = Math.ceil(block.rows / 2);
  const parts = [
    { ...block, sheet, rows: upper },
    { ...block, sheet, top: block.top + upper, rows: block.rows - upper },
  ];
  const halves: T[] = [];
  for (const part of parts) {
    const [rows = []] = await readPlaces([{ sheet, range: blockAddress(part) }], what, read);
    halves.push(...rows);
  }
  return halves;
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
    const looks = places.map(({ sheet, range }) => {
      const { names, worksheets } = context.workbook;
      if (!isCells(range)) return { range: names.getItemOrNullObject(range).getRangeOrNullObject() };
      const name = known.get(sheet?.toLowerCase() ?? '');
      if (sheet !== undefined && name === undefined) return undefined;
      const home = name === undefined ? worksheets.getActiveWorksheet() : worksheets.getItem(name);
      if (!WHOLE.test(range)) return { range: home.getRange(range) };
      return { home, whole: range, used: home.getUsedRangeOrNullObject(true).load('address') };
    });
    if (looks.some((look) => look?.used)) await context.sync();
    const ranges = looks.map((look) => {
      if (!look?.used) return look?.range;
      const last = look.used.isNullObject ? 'A1' : parseAddress(look.used.address).address;
      return look.home.getRange(filledPart(look.whole, last.split(':').pop() ?? last));
    });
    for (const range of ranges) range?.load(what);
    await context.sync();
    return ranges.map((range) => (!range || range.isNullObject ? undefined : read(range)));
  });

/** Whole columns or rows. */
const WHOLE = /^(?:[A-Z]+:[A-Z]+|\d+:\d+)$/;

/** Whole columns, of 1,048,576 rows, or whole rows as far as anything stands on the sheet: A:C and F20 give A1:C20. */
function filledPart(whole: string, lastCell: string): string {
  const [from = '', to = ''] = whole.split(':');
  const { row, column } = placeOf(lastCell);
  return /\d/.test(from) ? `A${from}:${columnName(column)}${to}` : `${from}1:${to}${row + 1}`;
}
