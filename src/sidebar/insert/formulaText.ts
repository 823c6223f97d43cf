import type { Param, SpreadsheetFunction } from '../../../shared/cells/declare.ts';

/** What was typed for one argument; '' where it is left out. */
export type Entry = string;

/** Cells, ranges and whole columns. Whole rows are left out: 16:9 is a shape of pictures. */
const CELLS =
  /^(?:(?:'(?:[^']|'')+'|[A-Za-z_][\w.]*)!)?(?:\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})$/;
const NAMED = /^LTX_(?:CARD|RATES|RIG|RIG_VERSION)$/i;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/**
 * The formula for what was typed, in English with commas. An entry that begins with = is taken as it stands; a cell or a
 * range such as B4 or A2:A9 is a reference, unless `isName` knows it as the name of something priced.
 */
export function formulaText(
  fn: SpreadsheetFunction,
  entries: readonly Entry[],
  isName: (text: string) => boolean = () => false,
): string {
  const args = Object.values(fn.params).map((param, i) => argument(param, (entries[i] ?? '').trim(), isName));
  return `=${fn.name}(${upToLast(args).join(',')})`;
}

function argument(param: Param<unknown>, text: string, isName: (text: string) => boolean): string {
  if (text.startsWith('=') && text.length > 1) return text.slice(1).trim();
  if (text === '') return '';
  if (param.kind === 'amount' && NUMBER.test(text)) return text;
  if (NAMED.test(text)) return text.toUpperCase();
  if (CELLS.test(text) && !isName(text) && !param.choices?.includes(text)) return text;
  return `"${text.replace(/"/g, '""')}"`;
}

function upToLast(args: readonly string[]): readonly string[] {
  let count = args.length;
  while (count > 0 && args[count - 1] === '') count -= 1;
  return args.slice(0, count);
}
