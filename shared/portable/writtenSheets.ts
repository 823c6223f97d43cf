import type { Cell } from '../cell.ts';
import { cellAddress, columnName, fixed } from '../formula/address.ts';
import { copyIn, nameOfCopy } from './copies.ts';
import { textIn } from './expression.ts';
import { written } from './frozen.ts';
import type { Table, WrittenCell } from './table.ts';
import type { WrittenTables } from './writtenTables.ts';

/** A sheet that native formulas look things up on, with the names of its columns. */
export interface WrittenSheet {
  readonly name: string;
  readonly rows: readonly (readonly (WrittenCell | null)[])[];
  readonly names: readonly { readonly name: string; readonly range: string }[];
}

export const STEP_SHEET = 'LTX Steps';
export const COPY_SHEET = 'LTX Tables';

const ABSENT: WrittenCell = { formula: 'NA()' };

/** The sheets that anything was written to, after those that they refer to: taken back, none loses what it refers to. */
export function writtenSheets(tables: WrittenTables): WrittenSheet[] {
  const { prices, machines, speeds, figures, copies } = tables;
  const list = stepSheet(tables);
  const sheets = [
    ...(copies.all.length > 0 ? [copySheet(tables)] : []),
    ...(list ? [list] : []),
    ...[tableSheet(prices), tableSheet(machines), tableSheet(speeds), tableSheet(figures)],
  ];
  return sheets.filter(({ rows }) => rows.length > 1);
}

/** The headings, then a row for each key, then a blank one: Gnumeric does not search a range of one cell. */
function tableSheet<C extends string>(table: Table<C>): WrittenSheet {
  const columns = ['KEY', ...table.columns] as const;
  const rows = [...table.rows].map(([key, row], i): WrittenCell[] => {
    const x = (column: C) => cellAddress(i + 1, columns.indexOf(column));
    return [
      keyCell(key),
      ...table.columns.map((column): WrittenCell => {
        const cell = row[column];
        if (cell === undefined) return ABSENT;
        return typeof cell === 'object' ? { formula: cell.from(x) } : cell;
      }),
    ];
  });
  return {
    name: table.sheet,
    rows: [columns, ...rows],
    names: columns.map((column, i) => ({
      name: table.nameOf(column),
      range: columnRange(i, rows.length + 1),
    })),
  };
}

/** What follows from a range of the workbook is found only while the range is as it was. */
function keyCell(key: string): WrittenCell {
  const copy = copyIn(key);
  return copy === undefined ? key : { formula: `IF(${nameOfCopy(copy)},${textIn(key)},NA())` };
}

function stepSheet({ prices }: WrittenTables): WrittenSheet | undefined {
  const { from, value, all } = prices.steps;
  if (all.length === 1) return undefined;
  return {
    name: STEP_SHEET,
    rows: [['from', 'value'], ...all.map((step) => [step.from, step.value])],
    names: [from, value].map((name, i) => ({ name, range: columnRange(i, all.length) })),
  };
}

const columnRange = (column: number, rows: number): string =>
  fixed(`${cellAddress(1, column)}:${cellAddress(rows, column)}`);

/** Each range below the one before, and above it the cell that compares the two. */
function copySheet({ copies }: WrittenTables): WrittenSheet {
  const rows: (WrittenCell | null)[][] = [];
  const names: { name: string; range: string }[] = [];
  for (const { number, reference, cells } of copies.all) {
    const [top, width] = [rows.length + 2, cells[0]?.length ?? 0];
    const copy = `$A$${top}:$${columnName(width - 1)}$${top + cells.length - 1}`;
    names.push({ name: nameOfCopy(number), range: `$A$${top - 1}` });
    rows.push(
      [{ formula: `SUMPRODUCT(--(${reference}=${copy}))=${cells.length * width}` }, reference],
      ...cells.map((row) => row.map(copied)),
    );
  }
  return { name: COPY_SHEET, rows, names };
}

function copied(cell: Cell): WrittenCell | null {
  return cell === null || typeof cell === 'number' || typeof cell === 'string'
    ? cell
    : { formula: written(cell) };
}
