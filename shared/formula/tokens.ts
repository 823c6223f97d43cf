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

/** Takes a formula of either product apart. Nothing is refused: what is not understood is `other`. */
export function tokens(formula: string): Token[] {
  const found: Token[] = [];
  for (let at = 0; at < formula.length; ) {
    const token = tokenAt(formula, at);
    found.push(token);
    at += token.text.length;
  }
  return found;
}

function tokenAt(formula: string, at: number): Token {
  if (formula[at] === '[') return { kind: 'table', text: bracketed(formula, at) };
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
