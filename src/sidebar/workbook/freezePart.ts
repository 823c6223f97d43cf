import { bookVersion } from '../../../shared/book/book.ts';
import { isError } from '../../../shared/cell.ts';
import { functions } from '../../../shared/functions/index.ts';
import { freeze } from '../../../shared/portable/freezeLog.ts';
import { restored } from '../../../shared/portable/pattern.ts';
import { priceWords } from '../../../shared/portable/priceWords.ts';
import { entryOf } from '../../host/entry.ts';
import { count } from '../dom/money.ts';
import { today } from '../rates/today.ts';
import type { Session } from '../session.ts';
import { cellList } from './cellLink.ts';
import { formulasFirst, wholly } from './changedCells.ts';
import { logSheet, readLogs, tooManyLogs } from './freezeSheet.ts';
import type { Action, Preview } from './lookFirst.ts';
import { readFormulas, readReferences, refuseWaiting, workbookCell } from './readWorkbook.ts';
import { withResultSizes } from './resultSizes.ts';

/** Values in the place of formulas, with a log by which they come back. */
export const freezing = (session: Session): Action => ({
  name: 'Freeze',
  doing: 'Freezing the formulas',
  async look(reading): Promise<Preview> {
    const { host } = session;
    const { live, portable } = await readFormulas(host, reading);
    refuseWaiting([...live, ...portable]);
    const book = session.book();
    const { told, untold } = await withResultSizes(host, live, book);
    const cells = [...told, ...portable];
    if (cells.length + untold.length === 0) return { says: ['No formula here calls an LTX function.'] };
    const read = await readReferences(host, cells, reading);
    const { values, log, left } = freeze(
      cells.map((cell) => {
        const { sheet, address, value, formula, spill } = workbookCell(cell);
        const { separator } = cell;
        const meant = { formula: restored(formula, separator), sheet, separator };
        const words = priceWords(meant, book, functions, read);
        return { sheet, address, formula, values: spill ?? [[value]], ...words };
      }),
      book,
      today(),
    );
    const entries = values.map(({ sheet, address, value }) => ({
      ...{ sheet, address },
      entry: entryOf('', isError(value) ? undefined : value),
    }));
    const [own, filled] = formulasFirst(entries, cells);
    const { next } = await readLogs(host);
    const says = [
      `${count(own.length, 'formula')} become the values that they show now, by the rate card ${bookVersion(book)}.`,
      own.length > 0
        ? 'The sheet LTX Log keeps each formula with its value, price, source and day, and Unfreeze brings them back.'
        : undefined,
      cellList(host, `${count(left.length, 'formula')} with an error stay live`, left),
      cellList(host, `${count(untold.length, 'formula')} stay live`, untold),
    ];
    if (own.length === 0) return { says };
    const full = tooManyLogs(next);
    if (full !== undefined) throw new Error(full);
    const at = await host.selectedCell().catch(() => undefined);
    return {
      says,
      todo: {
        change: {
          action: 'Freeze formulas',
          steps: [{ step: 'sheet', plan: logSheet(log, next) }, wholly(own), wholly(filled)],
        },
        done: async () => {
          if (at) await host.goTo(at);
          return `${count(own.length, 'formula')} are frozen, and listed on the sheet LTX Log.`;
        },
      },
    };
  },
});
