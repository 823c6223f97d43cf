import { toCell } from '../../../shared/cell.ts';
import type { HeldCell, ReadHeldCells } from '../../../shared/trace/known.ts';
import type { CellValue, Host, Place } from '../../host/contract.ts';

/** Reads formulas and values together. Between two reads the person may cancel. */
export const heldCells =
  (host: Host, signal: AbortSignal): ReadHeldCells =>
  async (references) => {
    signal.throwIfAborted();
    const places = references.map(({ sheet, range }): Place => ({ sheet, range }));
    const [entries, values] = await Promise.all([host.readEntries(places), host.readCells(places)]);
    return entries.map((rows, i) => {
      const shown = values[i];
      return rows && shown && rows.map((row, r) => row.map((entry, c) => held(entry, shown[r]?.[c] ?? '')));
    });
  };

/** A formula may show an empty text; a cell without one is empty then. */
const held = (entry: string, value: CellValue): HeldCell =>
  entry.startsWith('=')
    ? { formula: entry, value: value === '' ? '' : toCell(value) }
    : { value: toCell(value) };
