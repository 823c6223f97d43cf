import { bookVersion } from '../../../shared/book/book.ts';
import { parseAddress } from '../../../shared/formula/address.ts';
import { SPILLED_FROM_ABOVE } from '../../../shared/portable/freezeLog.ts';
import { unfreeze } from '../../../shared/portable/unfreeze.ts';
import type { Host } from '../../host/contract.ts';
import { el } from '../dom/element.ts';
import { count } from '../dom/money.ts';
import type { Session } from '../session.ts';
import { wholly } from './changedCells.ts';
import { heldValue, type LoggedLine, readLogs } from './freezeSheet.ts';
import type { Action, Preview } from './lookFirst.ts';
import { cellKey, readSingles } from './readPlaces.ts';

const GONE = /#REF!/;

/** What is frozen now: the lines of the logs whose cells hold no formula, and what the cells hold. */
export interface FrozenNow {
  readonly lines: readonly LoggedLine[];
  readonly entries: ReadonlyMap<string, string>;
}

export async function frozenNow(host: Host): Promise<FrozenNow> {
  const { logs } = await readLogs(host);
  const places = logs
    .flat()
    .filter(({ cell }) => !GONE.test(cell))
    .map(({ cell }) => placeIn(cell));
  const entries = await readSingles(host.readEntries, places);
  const seen = new Set<string>();
  const lines: LoggedLine[] = [];
  for (const log of logs) {
    let isFrozen = false;
    for (const line of log) {
      // A cell that was frozen twice counts as it was the last time; one that has a formula again is not frozen.
      const key = GONE.test(line.cell) ? line.cell : cellKey(placeIn(line.cell));
      if (line.formula !== SPILLED_FROM_ABOVE) {
        isFrozen = !seen.has(key) && entries.get(key)?.startsWith('=') !== true;
        seen.add(key);
      }
      if (isFrozen) lines.push(line);
    }
  }
  return { lines, entries };
}

function placeIn(reference: string): { readonly sheet: string; readonly range: string } {
  const { sheet, address } = parseAddress(reference.slice(1));
  return { sheet, range: address };
}

/** The formulas of the log, where the cells still hold what was logged. */
export const unfreezing = (session: Session): Action => ({
  name: 'Unfreeze',
  doing: 'Unfreezing the formulas',
  async look(): Promise<Preview> {
    const { host } = session;
    const { lines, entries } = await frozenNow(host);
    if (lines.length === 0) return { says: ['No formula here is frozen.'] };
    const entryAt = (sheet: string, address: string) => entries.get(cellKey({ sheet, range: address }));
    const { formulas, kept } = unfreeze(lines, (sheet, address) => {
      const entry = entryAt(sheet, address);
      return entry === undefined || entry.startsWith('=') ? undefined : heldValue(entry);
    });
    const changes = formulas.map(({ sheet, address, formula }) => ({
      ...{ sheet, address },
      before: entryAt(sheet, address) ?? '',
      after: formula,
    }));
    const entered = changes.filter(({ after }) => after !== '');
    const says = [
      `${count(entered.length, 'formula')} come back and are calculated by what is in use now: ${bookVersion(session.book())}.`,
      kept.length > 0 ? `${count(kept.length, 'formula')} stay frozen:` : undefined,
      kept.length > 0
        ? el(
            'ul',
            { class: 'plain' },
            kept.slice(0, 20).map(({ cell, why }) => el('li', {}, `${cell.slice(1)}: ${why}`)),
            kept.length > 20 ? el('li', {}, `and ${kept.length - 20} more`) : undefined,
          )
        : undefined,
    ];
    if (entered.length === 0) return { says };
    return {
      says,
      todo: {
        change: {
          action: 'Unfreeze formulas',
          steps: [wholly(changes.filter(({ after }) => after === '')), wholly(entered)],
        },
        done: () =>
          `${count(entered.length, 'formula')} are calculated again. The sheet LTX Log stays as a record.`,
      },
    };
  },
});
