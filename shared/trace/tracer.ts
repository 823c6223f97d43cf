import type { Cell } from '../cell.ts';
import { type Address, addressIn, offset } from '../formula/address.ts';
import { readSyntax } from '../formula/readSyntax.ts';
import type { Syntax } from '../formula/syntax.ts';
import { howOf, insideOf, type TracePart } from './how.ts';
import { type HeldCell, type KnownWorkbook, Unfollowed } from './known.ts';
import type { How, Part } from './part.ts';
import { noteOn } from './same.ts';
import { FIRST, type SpilledFrom, type Spot, spilledInto, spotIn } from './spilled.ts';
import { valueAt, valuesOf } from './values.ts';

/** Cells that refer to each other further than this, and parts beyond this number, are left to be explained on their own. */
const DEEPEST = 12;
const MOST_PARTS = 400;
/** So many cells without a formula are looked at for one that spilled into them. */
const MOST_SEARCHES = 30;

/** The cells on the way from the one that is explained, so that a circle is seen. */
type Way = readonly string[];

/** Makes the tree of one cell, as far as the cells are known. */
export class Tracer {
  #parts = 0;
  #searches = 0;

  constructor(
    readonly known: KnownWorkbook,
    /** The sheet whose cells are named without it. */
    readonly home: string,
  ) {}

  cell(at: Address, way: Way = []): Part {
    const text = at.sheet === this.home ? at.address : addressIn(at.sheet, at.address);
    const place = addressIn(at.sheet, at.address).toLowerCase();
    const cells = attempt(() => this.known.cells({ is: 'cells', sheet: at.sheet, range: at.address }));
    if ('why' in cells) return { text, at, value: undefined, how: unfollowed(cells.why) };
    const { formula, value }: HeldCell = cells.value[0]?.[0] ?? { value: null };
    if (way.includes(place))
      return { text, at, value, how: unfollowed('It refers back to itself through other cells.') };
    if (formula === undefined) return this.#unwritten({ text, at, value }, [...way, place]);
    if (way.length >= DEEPEST || this.#parts > MOST_PARTS)
      return { text, at, formula, value, how: unfollowed(FURTHER) };
    return this.#written({ text, at, formula, value }, [...way, place]);
  }

  /** A cell with a formula. It has the value that the sheet shows, whatever its parts come to. */
  #written(cell: Shown & { readonly formula: string }, way: Way): Part {
    const { at, formula, value } = cell;
    const syntax = readSyntax(formula, this.known.separator, at.sheet);
    const spot = attempt(() => spotIn(at, formula, syntax, this.known));
    const part = this.#part(syntax, 'why' in spot ? FIRST : spot.value, way);
    const note = noteOn(part, value);
    return { ...cell, how: howWith(syntax, part), ...(note !== undefined && { note }) };
  }

  /** A cell without a formula of its own: what stands there, or a part of what another's spilled. */
  #unwritten(cell: Shown, way: Way): Part {
    const given: Part = { ...cell, how: { is: 'given' } };
    if (cell.value === null || this.#searches >= MOST_SEARCHES) return given;
    this.#searches += 1;
    const source = attempt((): SpilledFrom | undefined => spilledInto(cell.at, cell.value, this.known));
    if ('why' in source || !source.value) return given;
    const { syntax, formula, spot, address } = source.value;
    const how = howWith(syntax, this.#part(syntax, spot, way));
    return { ...cell, formula, how, note: `A part of what ${address} gives.` };
  }

  /** A part of a formula, at one place of what it gives. */
  #part(syntax: Syntax, spot: Spot, way: Way): Part {
    this.#parts += 1;
    const { text } = syntax;
    const trace: TracePart = (inner, at) => this.#part(inner, at, way);
    const worked = attempt(() => valueAt(valuesOf(syntax, this.known), spot.row, spot.column));
    if ('why' in worked) {
      const how = unfollowed(worked.why, insideOf(syntax, spot, this.known, trace));
      return { text, value: undefined, how };
    }
    if (syntax.is === 'reference') return this.#referred(syntax, spot, worked.value, way);
    const how = attempt(() => howOf(syntax, spot, this.known, trace));
    return { text, value: worked.value, how: 'why' in how ? unfollowed(how.why) : how.value };
  }

  #referred(syntax: Extract<Syntax, { is: 'reference' }>, spot: Spot, value: Cell, way: Way): Part {
    const { text, to } = syntax;
    if (to.is === 'cells' && to.sheet !== undefined) {
      const cells = valuesOf(syntax, this.known);
      const row = cells.length === 1 ? 0 : spot.row;
      const column = cells[0]?.length === 1 ? 0 : spot.column;
      return this.cell({ sheet: to.sheet, address: offset(to.range.split(':')[0]!, row, column) }, way);
    }
    const { formula } = this.known.cells(to)[0]?.[0] ?? {};
    const how: How =
      formula === undefined
        ? { is: 'given' }
        : unfollowed('It names a cell with a formula: go to that cell and explain it.');
    return { text, value, how };
  }
}

/** What a cell with a formula is made of: a formula that is but a reference is a step, too. */
const howWith = (syntax: Syntax, part: Part): How =>
  syntax.is === 'reference' ? { is: 'steps', parts: [part] } : part.how;

interface Shown {
  readonly text: string;
  readonly at: Address;
  readonly value: Cell;
}

const FURTHER = 'It goes on further than is shown here: go to this cell and explain it.';

const unfollowed = (why: string, parts: readonly Part[] = []): How => ({ is: 'unfollowed', why, parts });

function attempt<T>(work: () => T): { readonly value: T } | { readonly why: string } {
  try {
    return { value: work() };
  } catch (problem) {
    if (problem instanceof Unfollowed) return { why: problem.message };
    throw problem;
  }
}
