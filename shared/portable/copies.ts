import type { Cell, Grid } from '../cell.ts';
import { addressIn, fixed } from '../formula/address.ts';
import type { CallArgument } from '../formula/callArgument.ts';
import { shownHash } from '../rates/version.ts';
import { fixedText, type KeyText } from './key.ts';
import { NotPortable } from './notPortable.ts';

/** A range of the workbook as it was, beside which a cell says whether it still is. */
export interface Copy {
  readonly number: number;
  /** As formulas refer to it from another sheet. */
  readonly reference: string;
  readonly cells: Grid<Cell>;
}

/** Own tables of prices and machines that formulas take as an argument: what follows from them counts while they stay. */
export class Copies {
  readonly #copies = new Map<string, Copy>();

  /** The text that stands for a range in keys. */
  textOf(said: CallArgument, cells: Grid<Cell>): KeyText {
    const reference = referenceOf(said);
    const before = this.#copies.get(reference);
    const copy = before ?? { number: this.#copies.size + 1, reference, cells };
    this.#copies.set(reference, copy);
    return fixedText(textOfCopy(copy));
  }

  get all(): readonly Copy[] {
    return [...this.#copies.values()];
  }
}

/** With a hash, so that no text in a cell is the same. */
const textOfCopy = ({ number, cells }: Copy): string => `table ${number} #${shownHash(cells)}`;

/** The number of the range in a key, where it has one. */
export const copyIn = (key: string): number | undefined => {
  const [, number] = /(?:^|\|)table (\d+) #[0-9a-f]{20}(?:\||$)/.exec(key) ?? [];
  return number === undefined ? undefined : Number(number);
};

/** The name of the cell that is TRUE while a range is as it was. */
export const nameOfCopy = (number: number): string => `LTX_TABLE_${number}`;

function referenceOf(said: CallArgument): string {
  if (said.is === 'name') return said.name;
  if (said.is === 'cells' && said.sheet !== undefined) return addressIn(said.sheet, fixed(said.range));
  throw new NotPortable('its table is no range of a sheet');
}
