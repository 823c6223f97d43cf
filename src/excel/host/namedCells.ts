import { parseAddress, isCells } from '../../host/address.ts';
import type { Step } from '../../host/change.ts';
import type { CellValue, Host } from '../../host/contract.ts';
import { type Versions, versionSheet } from '../../host/versionSheet.ts';
import { heldIn } from './cells.ts';
import { cellValue } from './formulas.ts';
import { run } from './runBatch.ts';
import { addSheet } from './writeSheet.ts';

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

/** Writes the version cells where they are named, and makes their sheet where a name is missing. */
export async function setVersions(
  context: Excel.RequestContext,
  versions: Versions,
  undo: Step[],
): Promise<Readonly<Record<never, never>>> {
  const cells = Object.entries(versions).map(([name, version]) => ({
    after: `'${version}`,
    range: context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject(),
  }));
  for (const { range } of cells) range.load('address,formulas,values');
  await context.sync();
  const there = cells.filter(({ range }) => !range.isNullObject);
  const backs = there.map(({ after, range }) => ({
    ...parseAddress(range.address),
    before: after,
    after: heldIn(range),
  }));
  undo.push({ step: 'cells', changes: backs });
  for (const { range, after } of there) range.values = [[after]];
  if (there.length < cells.length) await addSheet(context, versionSheet(versions), undo);
  await context.sync();
  return {};
}
