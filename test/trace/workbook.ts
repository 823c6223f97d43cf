import { toCell } from '../../shared/cell.ts';
import { cellAddress, placeOf } from '../../shared/formula/address.ts';
import type { HeldCell, ReadHeldCells } from '../../shared/trace/known.ts';

/** Cells by `Sheet1!A1`: a formula with what it shows, or a value. Names stand alone: `RATE`. */
export type Cells = Readonly<Record<string, Typed | readonly [formula: string, shown: Typed]>>;
type Typed = number | string | boolean;

/** A workbook of 200 rows and 30 columns a sheet. */
export function reading(cells: Cells): ReadHeldCells {
  const at = (key: string): HeldCell => {
    const cell = cells[key];
    if (Array.isArray(cell)) return { formula: cell[0], value: toCell(cell[1]) };
    return { value: toCell(cell) };
  };
  return async (places) =>
    places.map(({ sheet, range }) => {
      if (sheet === undefined) return range in cells ? [[at(range)]] : undefined;
      if (!Object.keys(cells).some((key) => key.toLowerCase().startsWith(`${sheet.toLowerCase()}!`)))
        return undefined;
      const [from = '', to = from] = range.split(':');
      const [first, last] = [placeOf(from), placeOf(to)];
      return Array.from({ length: last.row - first.row + 1 }, (_, i) =>
        Array.from({ length: last.column - first.column + 1 }, (__, j) =>
          at(`${sheet}!${cellAddress(first.row + i, first.column + j)}`),
        ),
      );
    });
}
