import { offset } from '../../../shared/formula/address.ts';
import { functions } from '../../../shared/functions/index.ts';
import { type Excepted, makePortable } from '../../../shared/portable/makePortable.ts';
import type { FormulaCell, Host } from '../../host/contract.ts';
import { writtenPlan } from '../../host/writtenPlan.ts';
import { el } from '../dom/element.ts';
import { count } from '../dom/money.ts';
import type { Session } from '../session.ts';
import { cellList } from './cellLink.ts';
import { formulasFirst, wholly } from './changedCells.ts';
import { removeWritten } from './leftovers.ts';
import type { Action, Preview } from './lookFirst.ts';
import { cellKey, readSingles } from './readPlaces.ts';
import { readFormulas, readReferences, refuseWaiting, workbookCell } from './readWorkbook.ts';
import { withResultSizes } from './resultSizes.ts';

/** Every formula as a native one over written sheets, for spreadsheets without this add-in. */
export const makingPortable = (session: Session): Action => ({
  name: 'Make portable',
  doing: 'Making the workbook portable',
  async look(reading): Promise<Preview> {
    const { host } = session;
    const { live, portable, dead } = await readFormulas(host, reading);
    if (dead.length > 0)
      throw new Error(
        `${count(dead.length, 'formula')} of another product must be entered again first: see Formulas that show #NAME?.`,
      );
    if (portable.length > 0 && live.length > 0)
      throw new Error(
        `${count(portable.length, 'formula')} here are portable already, and ${live.length} are not: make the workbook live first, then portable as a whole.`,
      );
    if (live.length === 0)
      return {
        says: [portable.length > 0 ? 'This workbook is portable.' : 'No formula here calls an LTX function.'],
      };
    refuseWaiting(live);
    const book = session.book();
    const read = await readReferences(host, live, reading);
    const { told, untold } = await withResultSizes(host, live, book);
    const { formulas, sheets, frozen, left } = makePortable(told.map(workbookCell), book, functions, read);
    const kept = [...left, ...untold];
    const [own, filled] = formulasFirst(
      formulas.map(({ sheet, address, formula }) => ({ sheet, address, entry: formula })),
      told,
    );
    const native = live.length - frozen.length - kept.length;
    const says = [
      `${count(native, 'formula')} of ${live.length} become native formulas, which go on living in other spreadsheets: seconds, takes, sizes and models may change.`,
      sheets.length > 0
        ? `They use ${list(sheets.map(({ name }) => name))}, added to this workbook.`
        : undefined,
      frozen.length > 0
        ? `${count(frozen.length, 'formula')} keep their value for as long as what they refer to stays, then show #N/A.`
        : undefined,
      exceptions(host, 'Kept as values, and why', frozen),
      kept.length > 0 ? `${count(kept.length, 'formula')} stay as they are and need the add-in.` : undefined,
      exceptions(host, 'Left as they are, and why', kept),
    ];
    if (formulas.length === 0) return { says };
    const steps = [
      ...(await removeWritten(host, book)),
      ...sheets.map((sheet) => ({ step: 'sheet', plan: writtenPlan(sheet) }) as const),
      wholly(own),
      wholly(filled),
    ];
    const at = await host.selectedCell().catch(() => undefined);
    return {
      says,
      todo: {
        change: { action: 'Make portable', steps },
        done: async () => {
          if (at) await host.goTo(at);
          return `${count(live.length - kept.length, 'formula')} are portable. ${await compared(host, told)}`;
        },
      },
    };
  },
});

const exceptions = (host: Host, title: string, cells: readonly Excepted[]) =>
  cells.length > 0 ? el('div', {}, cellList(host, title, cells)) : undefined;

const list = (names: readonly string[]): string =>
  names.length === 1
    ? `the sheet ${names[0]}`
    : `the sheets ${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;

/** Whether the cells show what they showed before, those too that a result filled. */
async function compared(host: Host, cells: readonly FormulaCell[]): Promise<string> {
  const before = cells.flatMap(({ sheet, address, value, spill = [[value]] }) =>
    spill.flatMap((row, i) => row.map((shown, j) => ({ sheet, range: offset(address, i, j), shown }))),
  );
  const now = await readSingles(host.readCells, before);
  const others = before.filter((cell) => !isSame(cell.shown, now.get(cellKey(cell))));
  const [first] = others;
  if (!first) return 'Each shows what it showed before.';
  return `${count(others.length, 'cell')} show something else than before, such as ${first.sheet}!${first.range}: look there, or take it back.`;
}

/** Native formulas add up in another order: the last digit may differ. */
const isSame = (a: unknown, b: unknown): boolean =>
  typeof a === 'number' && typeof b === 'number'
    ? Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))
    : a === b;
