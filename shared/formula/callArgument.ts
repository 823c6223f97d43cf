import type { Grid } from '../cell.ts';
import { cellAddress, placeOf } from './address.ts';
import type { Separator } from './calls.ts';
import type { FormulaCall } from './readCalls.ts';
import type { Token } from './tokens.ts';

/** Cells that a formula refers to: `Budget`, `B4:D9`. Without a sheet those of the sheet that is looked at. */
export interface Reference {
  readonly sheet?: string;
  /** In capitals, without `$`: B4, B4:D9, A:A, 2:3 or, in Google Sheets, A2:A. */
  readonly range: string;
}

type Literal = string | number | boolean;

/** What one argument of a call says. `other`: more than can be followed without a spreadsheet, such as arithmetic. */
export type CallArgument =
  | { readonly is: 'blank' }
  | { readonly is: 'values'; readonly rows: Grid<Literal> }
  | ({ readonly is: 'cells' } & Reference)
  | { readonly is: 'name'; readonly name: string }
  | { readonly is: 'call'; readonly call: FormulaCall }
  | { readonly is: 'other' };

const OTHER: CallArgument = { is: 'other' };

/** Reads the tokens of an argument, without its spaces, unless it is a call of ours. */
export function readArgument(list: readonly Token[], separator: Separator, home?: string): CallArgument {
  const [first, second, ...more] = list;
  if (!first) return { is: 'blank' };
  const value = literal(list, separator);
  if (value !== undefined) return { is: 'values', rows: [[value]] };
  if (first.text === '{' && first.kind === 'mark') return array(list, separator);
  if (first.kind === 'sheet' && second?.kind === 'name' && more.length === 0)
    return reference(
      first.text.slice(1, -1).replace(/''/g, "'"),
      second.text.slice(1),
      second.text[0] === '!',
    );
  if (first.kind !== 'name' || second) return OTHER;
  const [, sheet, range = ''] = /^(?:([\p{L}\p{N}_.]+)!)?([^!]*)$/u.exec(first.text) ?? [];
  if (sheet === undefined && isName(range)) return { is: 'name', name: range };
  return reference(sheet ?? home, range);
}

const CELL = /^\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(:\$?[A-Z]{1,3}(\$?[1-9]\d{0,6})?)?$/i;
const COLUMNS = /^\$?[A-Z]{1,3}:\$?[A-Z]{1,3}$/i;
const ROWS = /^\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}$/;

function reference(sheet: string | undefined, text: string, isOne = true): CallArgument {
  if (!isOne || !(CELL.test(text) || COLUMNS.test(text) || ROWS.test(text))) return OTHER;
  const range = fromTopLeft(text.replace(/\$/g, '').toUpperCase());
  return { is: 'cells', range, ...(sheet !== undefined && { sheet }) };
}

/** `B5:A1` names the same cells as `A1:B5`. */
function fromTopLeft(range: string): string {
  const [from = '', to = ''] = range.split(':');
  if (COLUMNS.test(range))
    return placeOf(`${from}1`).column > placeOf(`${to}1`).column ? `${to}:${from}` : range;
  if (ROWS.test(range)) return Number(from) > Number(to) ? `${to}:${from}` : range;
  if (!/\d$/.test(from) || !/\d$/.test(to)) return range; // one cell, or A2:A
  const [a, b] = [placeOf(from), placeOf(to)];
  const [top, bottom] = [Math.min(a.row, b.row), Math.max(a.row, b.row)];
  const [left, right] = [Math.min(a.column, b.column), Math.max(a.column, b.column)];
  return `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;
}

const isName = (text: string): boolean => /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(text) && !CELL.test(text);

/** A text, a number with its sign, TRUE or FALSE. Where a semicolon separates arguments, `1,5` is one number. */
function literal(list: readonly Token[], separator: Separator): Literal | undefined {
  const [first, ...rest] = list;
  if (first?.kind === 'text' && rest.length === 0) return first.text.slice(1, -1).replace(/""/g, '"');
  if (first?.kind === 'name' && rest.length === 0 && /^(TRUE|FALSE)$/i.test(first.text))
    return first.text.toUpperCase() === 'TRUE';
  const sign = first?.text === '-' ? -1 : 1;
  const digits = first?.text === '-' || first?.text === '+' ? rest : list;
  const [whole, comma, decimals, ...more] = digits;
  if (whole?.kind !== 'number') return undefined;
  if (!comma) return sign * Number(whole.text);
  const isDecimal =
    separator === ';' && comma.text === ',' && decimals?.kind === 'number' && more.length === 0;
  return isDecimal && /^\d+$/.test(whole.text) && /^\d+([eE][+-]?\d+)?$/.test(decimals.text)
    ? sign * Number(`${whole.text}.${decimals.text}`)
    : undefined;
}

/** `{"pro","fast";"v3","v2"}`: rows end with a semicolon, columns with a comma, or a backslash where decimals have one. */
function array(list: readonly Token[], separator: Separator): CallArgument {
  if (list[list.length - 1]?.text !== '}') return OTHER;
  const rows = split(list.slice(1, -1), ';').map((row) =>
    split(row, separator === ';' ? '\\' : ',').map((cell) => literal(cell, separator)),
  );
  const values = rows.map((row) => row.filter((cell) => cell !== undefined));
  const isWhole = values.every((row, i) => row.length === rows[i]?.length && row.length === rows[0]?.length);
  return isWhole ? { is: 'values', rows: values } : OTHER;
}

function split(list: readonly Token[], mark: string): Token[][] {
  const parts: Token[][] = [[]];
  for (const token of list) {
    if (token.kind === 'mark' && token.text === mark) parts.push([]);
    else parts[parts.length - 1]?.push(token);
  }
  return parts;
}
