/** A piece of a formula. All pieces together are the formula, character by character. */
export interface Token {
  readonly kind: 'text' | 'sheet' | 'name' | 'number' | 'table' | 'mark' | 'space' | 'other';
  readonly text: string;
}

const PATTERNS: readonly (readonly [Token['kind'], RegExp])[] = [
  ['space', /\s+/y],
  ['text', /"(?:[^"]|"")*(?:"|$)/y],
  ['sheet', /'(?:[^']|'')*(?:'|$)/y],
  ['number', /\d+(?:\.\d*)?(?:[eE][+-]?\d+)?(?![\p{L}\d_.!$:])|\.\d+(?:[eE][+-]?\d+)?/uy],
  ['name', /[\p{L}\p{N}_\\$@#.?!:]+/uy],
  ['mark', /[(){},;]/y],
];

/** `{=SUM(…)}` is how an array formula of the old kind is shown: its braces make no array. */
const SHOWN_IN_BRACES = /^\s*\{\s*=/;

/** Takes a formula of either product apart. Nothing is refused: what is not understood is `other`. */
export function tokens(formula: string): Token[] {
  const list: Token[] = [];
  let arrays = SHOWN_IN_BRACES.test(formula) ? -1 : 0;
  for (let at = 0; at < formula.length; ) {
    const token = tokenAt(formula, at, arrays > 0);
    at += token.text.length;
    if (token.text === '{') arrays += 1;
    const isArrayBrace = arrays > 0 || (token.text !== '{' && token.text !== '}');
    if (token.text === '}' && arrays > 0) arrays -= 1;
    list.push(isArrayBrace ? token : { kind: 'other', text: token.text });
  }
  return list;
}

function tokenAt(formula: string, at: number, isInArray: boolean): Token {
  if (formula[at] === '[') return { kind: 'table', text: bracketed(formula, at) };
  // Where decimals have a comma, a backslash separates the columns of an array; elsewhere it may begin a name.
  if (formula[at] === '\\' && isInArray) return { kind: 'mark', text: '\\' };
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const text = pattern.exec(formula)?.[0];
    if (text) return { kind, text };
  }
  return { kind: 'other', text: formula.charAt(at) };
}

/** A table's columns, `[[#All],[Unit's cost]]`, or another workbook, `[Book1.xlsx]`. An apostrophe quotes the next character. */
function bracketed(formula: string, from: number): string {
  let depth = 0;
  for (let at = from; at < formula.length; at += 1) {
    if (formula[at] === "'") at += 1;
    else if (formula[at] === '[') depth += 1;
    else if (formula[at] === ']') depth -= 1;
    if (depth === 0) return formula.slice(from, at + 1);
  }
  return formula.slice(from);
}

export const textOf = (list: readonly Token[]): string => list.map(({ text }) => text).join('');
