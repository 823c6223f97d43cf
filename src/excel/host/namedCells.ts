import { isCells, offset, parseAddress } from '../../../shared/formula/address.ts';
import type { Step } from '../../host/change.ts';
import type { CellValue, Host } from '../../host/contract.ts';
import { entryOf } from '../../host/entry.ts';
import { hasRoom, namedTexts, padded, type Versions, versionSheet } from '../../host/versionSheet.ts';
import { cellValue } from './formulas.ts';
import { isTooLarge, run } from './runBatch.ts';
import { addSheet, asText } from './writeSheet.ts';

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

/** Writes the version cells where they are named, and makes a sheet for those whose name is missing or has too few cells. */
export async function setVersions(
  context: Excel.RequestContext,
  versions: Versions,
  undo: Step[],
): Promise<Readonly<Record<never, never>>> {
  const texts = namedTexts(versions);
  const ranges = async () => {
    const named = texts.map(({ name }) =>
      context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject().load('address,formulas,values'),
    );
    await context.sync();
    return named;
  };
  const before = await ranges();
  const missing = texts.filter((each, i) => {
    const range = before[i];
    return !range || range.isNullObject || !hasRoom(range.values, each.texts);
  });
  if (missing.length > 0) await addSheet(context, versionSheet(missing.map(({ name }) => name)), undo);
  for (const [i, range] of (missing.length > 0 ? await ranges() : before).entries()) {
    const rows = padded(texts[i]?.texts ?? [], range.values.length).map(asText);
    const { sheet, address } = parseAddress(range.address);
    const changes = rows.map((text, j) => ({
      sheet,
      address: offset(address, j, 0),
      before: text,
      after: entryOf(range.formulas[j]?.[0], range.values[j]?.[0]),
    }));
    undo.push({ step: 'cells', changes });
    range.values = rows.map((text) => [text]);
  }
  await context.sync();
  return {};
}
