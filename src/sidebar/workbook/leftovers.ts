import type { Book } from '../../../shared/book/book.ts';
import { knownSheets } from '../../../shared/portable/knownSheets.ts';
import type { Step } from '../../host/change.ts';
import type { Host } from '../../host/contract.ts';

type Removal = Extract<Step, { step: 'removeSheet' }>;

/** Sheets of one name that are looked for: `LTX Terms`, `LTX Terms 2` and so on. */
const MOST = 9;

/** Takes the sheets away that an earlier portable workbook had. Nothing uses them where no formula is portable. */
export async function removeWritten(host: Host, book: Book): Promise<readonly Removal[]> {
  const sheets = knownSheets(book).flatMap((known) =>
    Array.from({ length: MOST }, (_, i) => ({
      ...known,
      name: i === 0 ? known.name : `${known.name} ${i + 1}`,
    })),
  );
  const firsts = await host.readEntries(sheets.map(({ name }) => ({ sheet: name, range: 'A1:A2' })));
  return sheets.flatMap(({ name, first, names }, i): Removal[] => {
    const cells = firsts[i]?.flat() ?? [];
    if (!cells.some((cell) => first.test(cell))) return [];
    return [
      {
        step: 'removeSheet',
        made: { name, entries: undefined, names: names.map((each) => ({ name: each, before: undefined })) },
      },
    ];
  });
}
