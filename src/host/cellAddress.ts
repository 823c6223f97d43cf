/** A cell of a sheet, row and column from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** 0, 27 → A, AB */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** { row: 3, column: 1 } → B4 */
export const addressOf = ({ row, column }: CellPlace): string => `${columnName(column)}${row + 1}`;

/** B4, $B$4 → { row: 3, column: 1 } */
export function placeOf(address: string): CellPlace {
  const [, letters = '', digits = ''] = /^\$?([A-Z]+)\$?(\d+)/i.exec(address) ?? [];
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits) - 1, column: column - 1 };
}
