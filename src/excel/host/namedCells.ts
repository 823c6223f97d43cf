import { offset, parseAddress } from '../../../shared/formula/address.ts';
import type { Step } from '../../host/change.ts';
import type { ChangeProgress } from '../../host/changeProgress.ts';
import { entryOf } from '../../host/entry.ts';
import { hasRoom, namedTexts, padded, type Versions, versionSheet } from '../../host/versionSheet.ts';
import { addSheet, asText } from './writeSheet.ts';

/** Writes the version cells where they are named, and makes a sheet for those whose name is missing or has too few cells. */
export async function setVersions(
  context: Excel.RequestContext,
  versions: Versions,
  undo: Step[],
  progress: ChangeProgress,
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
  if (missing.length > 0)
    await addSheet(context, versionSheet(missing.map(({ name }) => name)), undo, progress);
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
