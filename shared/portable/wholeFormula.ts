import type { Cell, Grid } from '../cell.ts';
import { isError } from '../cell.ts';
import { addressIn, cellAddress, placeOf } from '../formula/address.ts';
import { type CallArgument, readArgument } from '../formula/callArgument.ts';
import type { Separator } from '../formula/calls.ts';
import { type Token, tokens } from '../formula/tokens.ts';
import type { ReadCells } from './call.ts';
import { isWithin, numberIn, textIn } from './expression.ts';
import { NotPortable } from './notPortable.ts';
import { asPattern, type Pattern, textOf } from './pattern.ts';

interface Reference {
  /** As the formula writes it. */
  readonly text: string;
  readonly cells: Grid<Cell>;
  /** The address of each of its cells, or a name alone. */
  readonly at: (row: number, column: number) => string;
}

/** A whole formula as a pattern whose parts are the cells that it refers to, and those cells. */
export function wholePattern(
  formula: string,
  read: ReadCells,
  sheet: string | undefined,
  separator: Separator,
): { readonly pattern: Pattern; readonly references: readonly Reference[] } {
  const references: Reference[] = [];
  let text = '';
  for (const { list, isReference } of piecesOf(formula)) {
    if (isReference) {
      references.push(referenceOf(list, read, sheet, separator));
      text += `[${references.length}]`;
    } else if (list[0]?.kind === 'table') throw new NotPortable('it refers to the columns of a table');
    else text += asPattern(textOf(list, 0, list.length));
  }
  return { pattern: { text, parts: references.map((each) => each.text) }, references };
}

/** The cells and names that a formula refers to, as far as they can be read. */
export const referencesIn = (
  formula: string,
  sheet: string | undefined,
  separator: Separator,
): CallArgument[] =>
  piecesOf(formula).flatMap(({ list, isReference }) =>
    isReference ? [readArgument(list, separator, sheet)] : [],
  );

/** A formula cut into its references and the tokens between them. */
function piecesOf(formula: string): { readonly list: readonly Token[]; readonly isReference: boolean }[] {
  const list = tokens(formula);
  const pieces: { readonly list: readonly Token[]; readonly isReference: boolean }[] = [];
  for (let i = 0; i < list.length; ) {
    const { kind } = list[i]!;
    const isQuoted = kind === 'sheet' && list[i + 1]?.kind === 'name';
    const to = isQuoted ? i + 2 : i + 1;
    const isReference = (isQuoted || kind === 'name') && !isFunction(list, to) && !isLogical(list[i]!);
    pieces.push({ list: list.slice(i, to), isReference });
    i = to;
  }
  return pieces;
}

const isLogical = ({ text }: Token): boolean => /^(TRUE|FALSE)$/i.test(text);

function isFunction(list: readonly Token[], at: number): boolean {
  const next = list[at]?.kind === 'space' ? list[at + 1] : list[at];
  return next?.text === '(' && next.kind === 'mark';
}

function referenceOf(
  list: readonly Token[],
  read: ReadCells,
  sheet: string | undefined,
  separator: Separator,
): Reference {
  const text = textOf(list, 0, list.length);
  const said = readArgument(list, separator, sheet);
  const cells = said.is === 'cells' || said.is === 'name' ? read(said) : undefined;
  if (!cells) throw new NotPortable(`what ${text} holds cannot be read`);
  if (said.is !== 'cells') {
    const isOne = cells.length === 1 && cells[0]?.length === 1;
    return { text, cells, at: (row, column) => (isOne ? text : `INDEX(${text},${row + 1},${column + 1})`) };
  }
  const first = placeOf(said.range);
  const isHere = !text.includes('!');
  return {
    ...{ text, cells },
    at: (row, column) => {
      const address = cellAddress(first.row + row, first.column + column);
      return isHere || said.sheet === undefined ? address : addressIn(said.sheet, address);
    },
  };
}

/** Tests, each true while a cell holds what it held. */
export function testsOf(references: readonly Reference[]): string[] {
  const tests = references.flatMap(({ cells, at }) =>
    cells.flatMap((row, i) => row.map((cell, j) => testOf(at(i, j), cell))),
  );
  return [...new Set(tests)];
}

function testOf(at: string, cell: Cell): string {
  if (isError(cell)) throw new NotPortable(`${at} holds an error`);
  if (cell === null) return `TRIM(${at})=""`;
  if (typeof cell === 'string') return `${at}=${textIn(cell)}`;
  if (typeof cell === 'boolean') return `${at}=${String(cell).toUpperCase()}`;
  if (cell === 0) return `AND(${at}=0,ISNUMBER(${at}))`; // a blank cell is 0 as well
  const rounded = Number(cell.toPrecision(DIGITS));
  if (rounded === cell) return `${at}=${numberIn(cell)}`;
  const [less, more] = [1 - ABOUT, 1 + ABOUT].map((by) => Number((rounded * by).toPrecision(DIGITS)));
  return isWithin(at, Math.min(less!, more!), Math.max(less!, more!));
}

/** Excel and LibreOffice keep so many digits of a number in a formula. */
const DIGITS = 15;
const ABOUT = 1e-13;
