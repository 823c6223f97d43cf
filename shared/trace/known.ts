import type { Book } from '../book/book.ts';
import type { Cell, Grid } from '../cell.ts';
import type { Reference } from '../formula/callArgument.ts';
import type { Separator } from '../formula/calls.ts';
import type { ReferenceTo, Syntax } from '../formula/syntax.ts';

/** What a cell of the workbook holds. */
export interface HeldCell {
  /** With its =, as the product writes it; undefined where the cell holds none of its own. */
  readonly formula?: string;
  readonly value: Cell;
}

/** The cells of many places at once, row by row; undefined for a place that does not exist. A name stands as `range`. */
export type ReadHeldCells = (
  places: readonly Reference[],
) => Promise<readonly (Grid<HeldCell> | undefined)[]>;

/** A part of a formula that cannot be followed; the message is one sentence. */
export class Unfollowed extends Error {
  override readonly name = 'Unfollowed';
}

/** More cells than this in one range are not looked at. */
const MOST_CELLS = 200_000;

/** What is known of a workbook so far. What is asked for and not known yet is wanted next. */
export class KnownWorkbook {
  readonly #cells = new Map<string, Grid<HeldCell> | undefined>();
  readonly #wanted = new Map<string, Reference>();
  /** Values of parts of formulas, worked out once. */
  readonly worked = new WeakMap<Syntax, Grid<Cell>>();

  constructor(
    readonly book: Book,
    readonly separator: Separator,
  ) {}

  /** Throws Unfollowed where the cells do not exist or are not known yet. */
  cells(to: ReferenceTo): Grid<HeldCell> {
    const place: Reference = to.is === 'name' ? { range: to.name } : to;
    const key = JSON.stringify([place.sheet?.toLowerCase(), place.range.toLowerCase()]);
    if (!this.#cells.has(key)) {
      if (sizeOf(place.range) > MOST_CELLS)
        throw new Unfollowed(`${place.range} holds more cells than are looked at here.`);
      this.#wanted.set(key, {
        range: place.range,
        ...(place.sheet !== undefined && { sheet: place.sheet }),
      });
      throw new Unfollowed(`${place.range} is not read yet.`);
    }
    const cells = this.#cells.get(key);
    if (cells) return cells;
    throw new Unfollowed(
      to.is === 'name'
        ? `The workbook has no cells of the name ${to.name}.`
        : `There is no ${place.range}${place.sheet === undefined ? '' : ` on a sheet ${place.sheet}`}.`,
    );
  }

  /** Reads what was asked for; false where nothing was. */
  async readOn(read: ReadHeldCells): Promise<boolean> {
    const wanted = [...this.#wanted];
    if (wanted.length === 0) return false;
    this.#wanted.clear();
    const grids = await read(wanted.map(([, place]) => place));
    for (const [i, [key]] of wanted.entries()) this.#cells.set(key, grids[i]);
    return true;
  }
}

/** Cells of B4:D9; 0 where that cannot be told from the text. */
function sizeOf(range: string): number {
  const [, left, top, right, bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range) ?? [];
  if (left === undefined || right === undefined) return 0;
  const column = (letters: string) =>
    [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return (Math.abs(column(right) - column(left)) + 1) * (Math.abs(Number(bottom) - Number(top)) + 1);
}
