import { type Cell, type Grid, isError } from '../cell.ts';
import { cellAt } from '../cells/evaluate/argument.ts';
import { evaluate } from '../cells/evaluate/evaluate.ts';
import { readSyntax } from '../formula/readSyntax.ts';
import type { Syntax } from '../formula/syntax.ts';
import { functions } from '../functions/index.ts';
import { cut } from '../wording.ts';
import { type KnownWorkbook, Unfollowed } from './known.ts';
import { NATIVES } from './natives.ts';
import { numberIn, operated, signed } from './operators.ts';

export type CallSyntax = Extract<Syntax, { readonly is: 'call' }>;

/** What a part of a formula comes to, from what the cells that it refers to show. Throws Unfollowed. */
export function valuesOf(part: Syntax, known: KnownWorkbook): Grid<Cell> {
  const worked = known.worked.get(part);
  if (worked) return worked;
  const values = workedOut(part, known);
  known.worked.set(part, values);
  return values;
}

function workedOut(part: Syntax, known: KnownWorkbook): Grid<Cell> {
  switch (part.is) {
    case 'blank':
      return [[null]];
    case 'values':
      return part.rows;
    case 'reference':
      return part.to.isSpill ? spilledFrom(part, known) : heldValues(part, known);
    case 'sign':
      return valuesOf(part.of, known).map((row) => row.map((cell) => signed(part.sign, cell)));
    case 'operation':
      return paired(valuesOf(part.left, known), valuesOf(part.right, known), (left, right) =>
        operated(part.operator, left, right),
      );
    case 'call':
      return called(part, known);
    case 'other':
      throw new Unfollowed(`${cut(part.text)} is more than can be followed here.`);
  }
}

type ReferenceSyntax = Extract<Syntax, { readonly is: 'reference' }>;

const heldValues = ({ to }: ReferenceSyntax, known: KnownWorkbook): Grid<Cell> =>
  known.cells(to).map((row) => row.map(({ value }) => value));

/** All that the formula of a cell fills. */
function spilledFrom({ to, text }: ReferenceSyntax, known: KnownWorkbook): Grid<Cell> {
  const { formula } = known.cells(to)[0]?.[0] ?? {};
  if (formula === undefined || formula.includes('#'))
    throw new Unfollowed(`${cut(text)} is more than can be followed here.`);
  return valuesOf(readSyntax(formula, known.separator, to.is === 'cells' ? to.sheet : undefined), known);
}

/** Cell by cell; where one side is a single row, column or cell, it repeats. */
function paired(left: Grid<Cell>, right: Grid<Cell>, work: (left: Cell, right: Cell) => Cell): Grid<Cell> {
  const height = Math.max(left.length, right.length);
  const width = Math.max(left[0]?.length ?? 0, right[0]?.length ?? 0);
  return Array.from({ length: height }, (_, i) =>
    Array.from({ length: width }, (__, j) => work(valueAt(left, i, j), valueAt(right, i, j))),
  );
}

export const valueAt = (grid: Grid<Cell>, row: number, column: number): Cell => {
  const cell = cellAt(grid, row, column) as Cell | undefined;
  return cell === undefined ? { error: '#N/A' } : cell;
};

/** Each changes by itself, or with what nobody refers to. */
const VOLATILE = /^(NOW|TODAY|RAND|RANDARRAY|RANDBETWEEN|OFFSET|INDIRECT|CELL|INFO)$/;

function called(call: CallSyntax, known: KnownWorkbook): Grid<Cell> {
  const { name, args } = call;
  if (name.startsWith('LTX_')) return ltxCalled(call, known);
  const chosen = chosenIn(call, known);
  if (chosen) return valuesOf(chosen, known);
  if (VOLATILE.test(name))
    throw new Unfollowed(`${name} gives another value whenever the sheet is calculated.`);
  const native = NATIVES[name];
  if (!native) throw new Unfollowed(`${name} is worked out by the spreadsheet and is not followed here.`);
  const result = native(args.map((arg) => valuesOf(arg, known)));
  return Array.isArray(result) ? (result as Grid<Cell>) : [[result as Cell]];
}

/** The argument that IF, IFERROR and IFNA take; undefined for any other function. */
export function chosenIn({ name, args, text }: CallSyntax, known: KnownWorkbook): Syntax | undefined {
  const [first, second, third] = args;
  if (!first) return undefined;
  if (name === 'IFERROR' || name === 'IFNA') {
    const value = single(first, known);
    const isCaught = isError(value) && (name === 'IFERROR' || value.error === '#N/A');
    return isCaught ? (second ?? BLANK) : first;
  }
  if (name !== 'IF') return undefined;
  const condition = single(first, known);
  const truth = numberIn(condition);
  if (typeof truth !== 'number') throw new Unfollowed(`${cut(text)} has no condition that is true or false.`);
  return truth === 0 ? (third ?? FALSE) : (second ?? BLANK);
}

const BLANK: Syntax = { is: 'blank', text: '' };
const FALSE: Syntax = { is: 'values', rows: [[false]], text: 'FALSE' };

function single(part: Syntax, known: KnownWorkbook): Cell {
  const values = valuesOf(part, known);
  if (values.length !== 1 || values[0]?.length !== 1)
    throw new Unfollowed(`${cut(part.text)} is a range, and decides for each of its cells.`);
  return values[0][0] ?? null;
}

/** The cells of the arguments of a call of ours, as hosts give them. */
export const rawArguments = ({ args }: CallSyntax, known: KnownWorkbook): Grid<unknown>[] =>
  args.map((arg) =>
    valuesOf(arg, known).map((row) => row.map((cell) => (isError(cell) ? cell.error : cell))),
  );

export const declared = (name: string) => functions.find((fn) => fn.name === name);

function ltxCalled(call: CallSyntax, known: KnownWorkbook): Grid<Cell> {
  const fn = declared(call.name);
  if (!fn || call.args.length > Object.keys(fn.params).length)
    throw new Unfollowed(`${call.name} is not called as this version of LTX Cost knows it.`);
  return evaluate(fn, rawArguments(call, known), known.book, ({ message }): Cell => ({ error: message }));
}
