import type { IRange } from '@univerjs/core';
import { cellAddress, placeOf } from '../../shared/formula/address.ts';

/** `A1:B2` or `$A$1` as Univer has it; undefined where it is no range of cells. */
export function rangeIn(text: string): IRange | undefined {
  const [from = '', to = from] = text.replaceAll('$', '').split(':');
  if (![from, to].every((cell) => /^[A-Z]{1,3}\d+$/.test(cell))) return undefined;
  const [start, end] = [placeOf(from), placeOf(to)];
  return { startRow: start.row, startColumn: start.column, endRow: end.row, endColumn: end.column };
}

/** `A1:B2`, and `A1:A1` for one cell. */
export const rangeText = ({ startRow, startColumn, endRow, endColumn }: IRange): string =>
  `${cellAddress(startRow, startColumn)}:${cellAddress(endRow, endColumn)}`;
