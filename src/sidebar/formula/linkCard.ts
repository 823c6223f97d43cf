import { functions } from '../../../shared/functions/index.ts';

/** The arguments by which a formula recalculates when the sidebar changes the book, and the cell each takes. */
const LINKS: ReadonlyMap<string, string> = new Map([['card', 'LTX_CARD']]);

/**
 * The formula with LTX_CARD as the `[card]` of every LTX_ function that says nothing there, or undefined where there is
 * nothing to add. All other text stays as it is: strings, spacing and the separator in use.
 */
export function linkFormula(formula: string): string | undefined {
  let text = formula;
  let from = 0;
  for (;;) {
    const call = nextCall(text, from);
    if (!call) return text === formula ? undefined : text;
    from = call.open + 1;
    const linked = linkCall(text, call);
    if (linked !== undefined) text = linked;
  }
}

interface Call {
  readonly name: string;
  readonly open: number;
}

function nextCall(text: string, from: number): Call | undefined {
  const pattern = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\b(LTX_[A-Z_]+)\s*\(/gi;
  for (const match of text.matchAll(pattern)) {
    const open = match.index + match[0].length - 1;
    if (match[1] && open >= from) return { name: match[1].toUpperCase(), open };
  }
  return undefined;
}

function linkCall(text: string, { name, open }: Call): string | undefined {
  const fn = functions.find((declared) => declared.name === name);
  const args = argumentsAt(text, open);
  if (!fn || !args) return undefined;
  const names = Object.keys(fn.params);
  const position = names.findIndex((param) => LINKS.has(param));
  const cell = LINKS.get(names[position] ?? '');
  const given = args.parts.length === 1 && args.parts[0]?.trim() === '' ? [] : [...args.parts];
  if (!cell || given.length > names.length || (given[position] ?? '').trim() !== '') return undefined;
  while (given.length < position) given.push('');
  given[position] = cell;
  return text.slice(0, open + 1) + given.join(args.separator) + text.slice(args.close);
}

/** The argument texts between an opening bracket and its end. Undefined where the brackets do not match. */
function argumentsAt(
  text: string,
  open: number,
): { readonly parts: readonly string[]; readonly separator: string; readonly close: number } | undefined {
  const tokens = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[(){}[\],;]/g;
  tokens.lastIndex = open + 1;
  let depth = 0;
  let start = open + 1;
  let separator = text.includes(';') && !text.includes(',') ? ';' : ',';
  const parts: string[] = [];
  for (let match = tokens.exec(text); match; match = tokens.exec(text)) {
    const [mark] = match;
    if (depth === 0 && mark === ')') {
      parts.push(text.slice(start, match.index));
      return { parts, separator, close: match.index };
    }
    if (mark === '(' || mark === '{' || mark === '[') depth += 1;
    else if (mark === ')' || mark === '}' || mark === ']') depth -= 1;
    else if (depth === 0 && (mark === ',' || mark === ';')) {
      separator = mark;
      parts.push(text.slice(start, match.index));
      start = match.index + 1;
    }
  }
  return undefined;
}
