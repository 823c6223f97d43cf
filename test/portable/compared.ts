import { type Cell, type CellOutput, isError } from '../../shared/cell.ts';
import { evaluate } from '../../shared/cells/evaluate/evaluate.ts';
import { cellAddress } from '../../shared/formula/address.ts';
import { functions } from '../../shared/functions/index.ts';
import { makePortable } from '../../shared/portable/makePortable.ts';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import type { Sheets } from './engines.ts';
import { random } from './random.ts';
import { type XlsxCell, xlsx } from './xlsx.ts';

/** A call of a function on cells of its own. */
export interface Row {
  readonly name: string;
  readonly args: readonly Cell[];
}

export interface ComparedWorkbook {
  readonly file: Buffer;
  readonly rows: readonly (Row & { readonly sheet: string; readonly at: number; readonly formula: string })[];
  readonly column: number;
}

const COLUMN = 10;
const book = { card: embeddedCard };
const { next } = random(99);

/** Every function on a sheet of its own; arguments stand in cells, now and then in the formula itself. */
export function workbookOf(rows: readonly Row[]): ComparedWorkbook {
  const counts = new Map<string, number>();
  const placed = rows.map((row) => {
    const at = counts.get(row.name) ?? 0;
    counts.set(row.name, at + 1);
    return { ...row, at, sheet: row.name };
  });
  const at = new Map(placed.map((row) => [`${row.sheet}!${row.at}`, row]));
  const cells = placed.map(({ name, args, at: row, sheet }) => {
    const written = args.map((arg, i) => (next() < 0.2 && literal(arg)) || cellAddress(row, i));
    return { sheet, address: cellAddress(row, COLUMN), formula: `=${name}(${written.join(',')})`, value: shown(core({ name, args })) };
  });
  const portable = makePortable(cells, book, functions, (said) => {
    if (said.is !== 'cells') return undefined;
    const [, letter = '', digits] = /^([A-Z])(\d+)$/.exec(said.range) ?? [];
    return [[at.get(`${said.sheet}!${Number(digits) - 1}`)?.args[letter.charCodeAt(0) - 65] ?? null]];
  });
  const formulas = new Map(portable.formulas.map(({ sheet, address, formula }) => [`${sheet}!${address}`, formula]));
  console.log('left', portable.left.length, 'frozen', portable.frozen.length, [...new Set(portable.frozen.concat(portable.left).map(({ sheet, why }) => sheet + ': ' + why))].slice(0, 20));
  const made = placed.map((row) => ({ ...row, formula: formulas.get(`${row.sheet}!${cellAddress(row.at, COLUMN)}`) ?? '' }));
  const sheets = [...counts.keys()].map((name) => ({
    name,
    rows: made
      .filter((row) => row.sheet === name)
      .map(({ args, formula }): XlsxCell[] => [
        ...args.map((arg) => (isError(arg) ? null : arg)),
        ...Array.from({ length: COLUMN - args.length }, () => null),
        { formula: formula.slice(1) },
      ]),
  }));
  const names = new Map(
    portable.sheets.flatMap((sheet) => sheet.names.map(({ name, range }) => [name, `'${sheet.name}'!${range}`])),
  );
  return { file: xlsx([...sheets, ...portable.sheets], names), rows: made, column: COLUMN };
}

const shown = (result: CellOutput | { readonly code: string }): Cell =>
  typeof result === 'object' ? { error: '#N/A' } : result;

function literal(cell: Cell): string | undefined {
  if (typeof cell === 'number') return String(cell);
  return typeof cell === 'string' ? `"${cell.replaceAll('"', '""')}"` : undefined;
}

export interface Comparison {
  readonly name: string;
  values: number;
  errors: number;
  withoutRow: number;
  readonly wrong: string[];
}

/** What a spreadsheet computed against the core, function by function. */
export function compared({ rows, column }: ComparedWorkbook, sheets: Sheets): Comparison[] {
  const results = new Map<string, Comparison>();
  for (const row of rows) {
    const result = results.get(row.name) ?? { name: row.name, values: 0, errors: 0, withoutRow: 0, wrong: [] };
    results.set(row.name, result);
    const want = core(row);
    const got = sheets.get(row.sheet)?.[row.at]?.[column] ?? '';
    const isFailed = /^(#|Err:)/.test(got);
    const fault = () => result.wrong.push(`${row.name}(${JSON.stringify(row.args)}) is ${typeof want === 'object' ? want.code : want}, got ${got}: ${row.formula}`);
    if (typeof want === 'object') {
      result.errors += 1;
      if (!isFailed) fault();
    } else {
      result.values += 1;
      const isSame = typeof want === 'string' ? plain(got) === plain(want) : got !== '' && Math.abs(Number(got) - want) <= 1e-12 * Math.abs(want);
      if (!isSame) fault();
    }
  }
  return [...results.values()];
}

/** Numbers in a sentence to 12 digits: spreadsheets write 39.995 as 39.994999999999999999, too. */
const plain = (sentence: string): string =>
  sentence.replace(/\d+\.\d{6,}/g, (number) => String(Number(Number(number).toPrecision(12))));

export const core = ({ name, args }: Row): CellOutput | { readonly code: string } =>
  evaluate<{ code: string }>(functions.find((each) => each.name === name)!, args, book, ({ code }) => ({ code }))[0]![0]!;
