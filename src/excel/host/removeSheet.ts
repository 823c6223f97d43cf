import { sheetNamedIn } from '../../../shared/formula/address.ts';
import type { MadeSheet, SkippedCell } from '../../host/change.ts';
import { differences } from '../../host/entry.ts';
import { entriesOf, ownCells } from './sheetEntries.ts';

/** Takes a sheet away and gives its names back what they stood for. One that somebody has changed since stays. */
export async function removeSheet(
  context: Excel.RequestContext,
  { name, entries, names }: MadeSheet,
): Promise<{ skipped: SkippedCell[] }> {
  const { workbook } = context;
  const sheet = workbook.worksheets.getItemOrNullObject(name).load('name');
  const items = names.map(({ name: label }) => workbook.names.getItemOrNullObject(label).load('formula'));
  await context.sync();
  if (sheet.isNullObject) return { skipped: [{ sheet: name, address: 'A1', why: 'missing' }] };
  if (entries) {
    const changed = differences(entries, await entriesOf(context, sheet));
    const added = new Set(
      await ownCells(
        context,
        sheet,
        changed.filter((at) => entries[at] === undefined),
      ),
    );
    const others = changed.filter((at) => entries[at] !== undefined || added.has(at));
    if (others.length > 0)
      return { skipped: others.map((address) => ({ sheet: name, address, why: 'changed' as const })) };
  }
  sheet.delete();
  for (const [i, { name: label, before }] of names.entries()) {
    const item = items[i];
    const isGone = item?.isNullObject !== false;
    if (!isGone && sheetNamedIn(item.formula) !== name) continue; // it has moved on
    if (!isGone) item.delete();
    if (before !== undefined) workbook.names.add(label, before);
  }
  await context.sync();
  return { skipped: [] };
}
