import type { Book } from '../book/book.ts';
import type { Parameters, ReadCells } from './call.ts';
import { frozen, type NewFormula } from './frozen.ts';
import { nativeCells } from './nativeCells.ts';
import { NotPortable } from './notPortable.ts';
import type { WorkbookCell } from './workbookCell.ts';
import { type WrittenSheet, writtenSheets } from './writtenSheets.ts';
import { WrittenTables } from './writtenTables.ts';

/** Characters. Longer formulas are frozen: nobody could read them. */
const LONGEST = 4000;

export interface PortableWorkbook {
  readonly formulas: readonly NewFormula[];
  readonly sheets: readonly WrittenSheet[];
  /** Cells whose values stand only while what they refer to stays. */
  readonly frozen: readonly Excepted[];
  /** Cells that stay as they are. */
  readonly left: readonly Excepted[];
}

export interface Excepted {
  readonly sheet: string;
  readonly address: string;
  readonly why: string;
}

/** Every formula of ours as a native one over written sheets; what cannot be said so is frozen, with the reason. */
export function makePortable(
  cells: readonly WorkbookCell[],
  book: Book,
  functions: readonly Parameters[],
  read: ReadCells,
): PortableWorkbook {
  const tables = new WrittenTables(book);
  const convert = () => cells.map((cell) => converted(cell, tables, functions, read));
  convert(); // gathers the texts: what a formula must say depends on all the prices it can meet
  const results = convert();
  const excepted = (how: 'frozen' | 'left') =>
    results.flatMap(({ cell: { sheet, address }, as, why }) => (as === how ? [{ sheet, address, why }] : []));
  return {
    formulas: results.flatMap(({ formulas }) => formulas),
    sheets: writtenSheets(tables),
    frozen: excepted('frozen'),
    left: excepted('left'),
  };
}

interface Converted {
  readonly cell: WorkbookCell;
  readonly as: 'native' | 'frozen' | 'left';
  readonly why: string;
  readonly formulas: readonly NewFormula[];
}

function converted(
  cell: WorkbookCell,
  tables: WrittenTables,
  functions: readonly Parameters[],
  read: ReadCells,
): Converted {
  const attempt = (as: 'native' | 'frozen', make: () => readonly NewFormula[]): Converted | string => {
    try {
      const formulas = make();
      const long = formulas.find(({ formula }) => formula.length > LONGEST);
      return long
        ? `its native formula would have ${long.formula.length} characters`
        : { cell, as, why: '', formulas };
    } catch (error) {
      if (error instanceof NotPortable) return error.message;
      throw error;
    }
  };
  const asNative = attempt('native', () => nativeCells(cell, tables, functions, read));
  if (typeof asNative !== 'string') return asNative;
  const asFrozen = attempt('frozen', () => frozen(cell, read));
  if (typeof asFrozen !== 'string') return { ...asFrozen, why: asNative };
  return {
    cell,
    as: 'left',
    why: asNative === asFrozen ? asNative : `${asNative}, and ${asFrozen}`,
    formulas: [],
  };
}
