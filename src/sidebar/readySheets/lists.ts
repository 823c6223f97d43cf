import type { Book } from '../../../shared/book/book.ts';
import type { Host } from '../../host/contract.ts';
import type { SheetPlan } from '../../host/sheetPlan.ts';
import { entriesOf, LISTS, listsSheet } from '../../readySheets/listsSheet.ts';

/** The sheet of lists, where the workbook has none with every entry of today's prices. */
export async function missingLists(host: Host, book: Book): Promise<readonly SheetPlan[]> {
  const entries = entriesOf(book);
  for (const key of Object.keys(entries) as (keyof typeof entries)[]) {
    const offered = (await host.readNamed(LISTS[key]))?.flat().map(String);
    if (!entries[key].every((entry) => offered?.includes(entry))) return [listsSheet(book)];
  }
  return [];
}
