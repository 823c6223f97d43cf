import type { Cell } from '../cell.ts';
import { fromSerial, type IsoDate, isoDate } from './dates.ts';

/** Serial numbers of 2000-01-01 and 2100-01-01: a number outside them is no date that anyone means. */
const EARLIEST = 36526;
const LATEST = 73051;

/** The day in a cell: text such as 2026-11-20 or a serial number; undefined for anything else. */
export function dateIn(cell: Cell): IsoDate | undefined {
  if (typeof cell === 'string') return isoDate(cell.trim());
  return typeof cell === 'number' && cell >= EARLIEST && cell < LATEST ? fromSerial(cell) : undefined;
}
