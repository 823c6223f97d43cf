import type { Cell, CellOutput } from '../../shared/cell.ts';
import { evaluate } from '../../shared/cells/evaluate/evaluate.ts';
import { cellAddress } from '../../shared/formula/address.ts';
import { functions } from '../../shared/functions/index.ts';
import { TCO_HEADER } from '../../shared/local/cost/totalCost.ts';
import { makePortable } from '../../shared/portable/makePortable.ts';
import type { WorkbookCell } from '../../shared/portable/workbookCell.ts';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import type { Sheets } from './engines.ts';
import { random } from './random.ts';
import { rigs } from './rigs.ts';
import { type XlsxCell, xlsx } from './xlsx.ts';

/** A call of a function on cells of its own. */
export interface Row {
  readonly name: string;
  readonly args: readonly Cell[];
}

type Failure = { readonly code: string };
type Result = CellOutput | Failure;

/** A call with its place in the workbook and what the core answers, one cell or a table. */
interface PlacedRow extends Row {
  readonly top: number;
  readonly want: readonly (readonly Result[])[];
}

export interface Workbook {
  readonly file: Uint8Array;
  readonly rows: readonly PlacedRow[];
  /** How many cells of each function have no native formula, by the reason. */
  readonly frozen: ReadonlyMap<string, number>;
  readonly longest: number;
}

/** Where results stand; arguments stand at the left of it. */
const RESULT = 8;
/** The rows that one call takes on its sheet: LTX_TCO gives four. */
const HEIGHT: Readonly<Record<string, number>> = { LTX_TCO: 4 };
const book = { card: embeddedCard, rigs };
const { next } = random(99);

/** Every function on a sheet of its own. Arguments stand in cells, now and then in the formula itself. */
export function workbookOf(rows: readonly Row[]): Workbook {
  const tops = new Map<string, number>();
  const placed = rows.map((row): PlacedRow => {
    const top = tops.get(row.name) ?? 0;
    tops.set(row.name, top + (HEIGHT[row.name] ?? 1));
    return { ...row, top, want: core(row) };
  });
  const at = new Map(placed.map((row) => [`${row.name}!${row.top}`, row.args]));
  const portable = makePortable(placed.map(liveCell), book, functions, (said) => {
    if (said.is !== 'cells') return undefined;
    const [, letter = '', digits] = /^([A-Z])(\d+)$/.exec(said.range) ?? [];
    return [[at.get(`${said.sheet}!${Number(digits) - 1}`)?.[letter.charCodeAt(0) - 65] ?? null]];
  });
  const formulas = new Map(
    portable.formulas.map(({ sheet, address, formula }) => [`${sheet}!${address}`, formula]),
  );
  const sheets = [...tops].map(([name, height]) => ({
    name,
    rows: Array.from({ length: height }, (_, row): XlsxCell[] => [
      ...Array.from({ length: RESULT }, (_cell, column) => argument(at.get(`${name}!${row}`)?.[column])),
      ...Array.from({ length: 8 }, (_cell, column) => {
        const formula = formulas.get(`${name}!${cellAddress(row, RESULT + column)}`);
        return formula === undefined ? null : { formula: formula.slice(1) };
      }),
    ]),
  }));
  const names = new Map(
    portable.sheets.flatMap((sheet) =>
      sheet.names.map(({ name, range }) => [name, `'${sheet.name}'!${range}`]),
    ),
  );
  const frozen = new Map<string, number>();
  for (const { sheet, why } of [...portable.frozen, ...portable.left]) {
    const reason = `${sheet}: ${why.replace(/"[^"]*"|\d+/g, '…')}`;
    frozen.set(reason, (frozen.get(reason) ?? 0) + 1);
  }
  const longest = Math.max(...portable.formulas.map(({ formula }) => formula.length));
  return { file: xlsx([...sheets, ...portable.sheets], names), rows: placed, frozen, longest };
}

function liveCell({ name, args, top, want }: PlacedRow): WorkbookCell {
  const written = args.map((arg, i) => (next() < 0.2 && literal(arg)) || cellAddress(top, i));
  const values = want.map((row) =>
    row.map((cell): Cell => (typeof cell === 'object' ? { error: '#N/A' } : cell)),
  );
  return {
    sheet: name,
    address: cellAddress(top, RESULT),
    formula: `=${name}(${written.join(',')})`,
    value: values[0]![0]!,
    spill: values.length > 1 ? values : undefined,
  };
}

const argument = (cell: Cell | undefined): XlsxCell =>
  cell === undefined || typeof cell === 'object' ? null : cell;

function literal(cell: Cell): string | undefined {
  if (typeof cell === 'number') return String(cell);
  return typeof cell === 'string' ? `"${cell.replaceAll('"', '""')}"` : undefined;
}

const core = ({ name, args }: Row): Result[][] =>
  evaluate<Failure>(functions.find((each) => each.name === name)!, args, book, ({ code }) => ({ code }));

export interface Comparison {
  readonly name: string;
  readonly calls: number;
  readonly values: number;
  readonly errors: number;
  readonly wrong: readonly string[];
}

/** What a spreadsheet computed against the core, function by function. */
export function compared({ rows }: Workbook, sheets: Sheets): Comparison[] {
  return [...new Set(rows.map(({ name }) => name))].map((name) => {
    const calls = rows.filter((row) => row.name === name);
    const cells = calls.flatMap((row) => comparedCells(row, sheets.get(name) ?? []));
    return {
      name,
      calls: calls.length,
      values: cells.filter(({ isError }) => !isError).length,
      errors: cells.filter(({ isError }) => isError).length,
      wrong: cells.flatMap(({ fault }) => fault ?? []),
    };
  });
}

interface ComparedCell {
  readonly isError: boolean;
  readonly fault: string | undefined;
}

type Cells = readonly (readonly string[])[];

function comparedCells(row: PlacedRow, sheet: Cells): ComparedCell[] {
  const { name, args, top, want } = row;
  const got = (down: number, right: number) => sheet[top + down]?.[RESULT + right] ?? '';
  const said = (down: number, right: number, result: Result) =>
    `${name}(${JSON.stringify(args)}) row ${down} column ${right}: expected ${JSON.stringify(result)}, got ${got(down, right)}`;
  const [[first]] = want as [[Result]];
  if (typeof first === 'object' && name in HEIGHT) return tableOfNoNumbers(first, HEIGHT[name]!, got, said);
  return want.flatMap((results, down) =>
    results.map((result, right) => ({
      isError: typeof result === 'object',
      fault: isSame(result, got(down, right)) ? undefined : said(down, right, result),
    })),
  );
}

/** Where the core has an error in the place of a table, its words may stand, but no figure. */
function tableOfNoNumbers(
  failure: Failure,
  height: number,
  got: (down: number, right: number) => string,
  said: (down: number, right: number, result: Result) => string,
): ComparedCell[] {
  return Array.from({ length: height * TCO_HEADER.length }, (_, i) => {
    const [down, right] = [Math.floor(i / TCO_HEADER.length), i % TCO_HEADER.length];
    const isFigure = /^-?[\d.]+(E[-+]?\d+)?$/i.test(got(down, right));
    return { isError: true, fault: isFigure ? said(down, right, failure) : undefined };
  });
}

function isSame(want: Result, got: string): boolean {
  if (typeof want === 'object') return /^(#|Err:)/.test(got);
  if (typeof want === 'string') return plain(got) === plain(want);
  return got !== '' && Math.abs(Number(got) - want) <= 1e-12 * Math.abs(want);
}

/** Numbers in a sentence to 12 digits: spreadsheets write 39.995 as 39.994999999999999999, too. */
const plain = (sentence: string): string =>
  sentence.replace(/\d+\.\d{6,}/g, (number) => String(Number(Number(number).toPrecision(12))));
