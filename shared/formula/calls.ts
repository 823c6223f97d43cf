import type { Token } from './tokens.ts';

/** What separates arguments: a semicolon where the decimal sign is a comma. */
export type Separator = ',' | ';';

/** A call inside a formula. Numbers are places in its list of tokens. */
export interface Call {
  /** In capitals, without what a product or a development copy puts in front. */
  readonly name: string;
  /** The token of its name. */
  readonly start: number;
  /** The first token of each argument and the one that ends it: a separator or the closing parenthesis. */
  readonly args: readonly { readonly from: number; readonly to: number }[];
  readonly close: number;
}

interface Open {
  readonly name: string | undefined;
  readonly start: number;
  readonly from: number;
  readonly separators: number[];
  readonly isArray: boolean;
}

/** The complete calls of a formula, inner ones before the one around them. */
export function callsIn(list: readonly Token[], separator: Separator): Call[] {
  const calls: Call[] = [];
  const open: Open[] = [];
  list.forEach(({ kind, text }, at) => {
    if (kind !== 'mark') return;
    const inner = open[open.length - 1];
    if (text === '(' || text === '{') {
      const start = nameBefore(list, at);
      open.push({
        name: text === '(' ? nameOf(list[start]) : undefined,
        start,
        from: at + 1,
        separators: [],
        isArray: text === '{',
      });
    } else if (text === ')' || text === '}') {
      const ended = open.pop();
      if (ended?.name !== undefined && !ended.isArray && text === ')')
        calls.push(toCall(ended.name, ended, at, list));
    } else if (text === separator) inner?.separators.push(at);
  });
  return calls;
}

function toCall(
  name: string,
  { start, from, separators }: Open,
  close: number,
  list: readonly Token[],
): Call {
  const ends = [...separators, close];
  const args = ends.map((to, i) => ({ from: i === 0 ? from : (ends[i - 1] ?? 0) + 1, to }));
  const [only] = args;
  const isEmpty = args.length === 1 && only !== undefined && isBlank(list, only);
  return { name, start, args: isEmpty ? [] : args, close };
}

export const isBlank = (list: readonly Token[], { from, to }: { from: number; to: number }): boolean =>
  list.slice(from, to).every(({ kind }) => kind === 'space');

/** The token before a parenthesis. Both products take spaces between the two. */
function nameBefore(list: readonly Token[], at: number): number {
  let start = at - 1;
  while (list[start]?.kind === 'space') start -= 1;
  return start;
}

const nameOf = (token: Token | undefined): string | undefined =>
  token?.kind === 'name' ? bareName(token.text) : undefined;

/** The name of a function in capitals, without what a product or a development copy puts in front. */
export const bareName = (text: string): string =>
  text
    .toUpperCase()
    .replace(/^.*!/, '') // the workbook or the add-in that Excel thinks it is from
    .replace(/^(@|_XLDUDF_|_XLFN\.)+/, '')
    .replace(/^LTXDEV[._]/, '');

/** Which separator a formula uses; `usual` where it has none. Inside an array both stand for something else. */
export function separatorOf(list: readonly Token[], usual: Separator): Separator {
  let depth = 0;
  let hasComma = false;
  for (const [i, { kind, text }] of list.entries()) {
    if (kind !== 'mark') continue;
    if (text === '{') depth += 1;
    else if (text === '}') depth -= 1;
    else if (depth === 0 && text === ';') return ';';
    // Between two digits a comma may be the decimal sign.
    else if (depth === 0 && text === ',')
      hasComma ||= list[i - 1]?.kind !== 'number' || list[i + 1]?.kind !== 'number';
  }
  return hasComma ? ',' : usual;
}
