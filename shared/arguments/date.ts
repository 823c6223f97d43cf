import { type Cell, isDate } from '../cell.ts';
import { fromMidnight, fromSerial, type IsoDate, isoDate } from '../rates/dates.ts';

/** Serial numbers of 2000-01-01 and 2100-01-01: a number outside them is no date that anyone means. */
const EARLIEST = 36526;
const LATEST = 73051;

/** The day in a cell: text such as 2026-11-20, Excel's serial number or Sheets' date; undefined for anything else. */
export function dateIn(cell: Cell): IsoDate | undefined {
  if (typeof cell === 'string') return isoDate(cell.trim());
  if (typeof cell === 'number') return cell >= EARLIEST && cell < LATEST ? fromSerial(cell) : undefined;
  return isDate(cell) && !Number.isNaN(cell.getTime()) ? fromMidnight(cell) : undefined;
}
