import { type Call, callsIn, type Separator, separatorOf } from '../formula/calls.ts';
import { callsLtx } from '../formula/link.ts';
import { type Token, tokens } from '../formula/tokens.ts';
import { textIn } from './expression.ts';

/**
 * What a native formula stands for: `LTX_COST([1],"[2]",,[3])` and the parts that belong in the brackets. The parts stand
 * in the sheet as live references, so they move, sort, fill and are renamed with the cell. `[0]` is a bracket.
 */
export interface Pattern {
  readonly text: string;
  readonly parts: readonly string[];
}

export const asPattern = (text: string): string => text.replace(/\[/g, '[0]');

/** `IF(COUNTA("LTX_COST([1],[2])",A5,B5),<native>)`: COUNTA of a text is never 0, so the native formula is the value. */
export const withPattern = ({ text, parts }: Pattern, native: string, separator: Separator): string =>
  `IF(COUNTA(${[textIn(text), ...parts].join(separator)})${separator}${native})`;

/** Stands in a cell into which a result of the cell [1] spilled. Live, it is blank. */
export const SPILLED = 'LTX_SPILLED([1])';

/** The formula that a portable one stands for; what is not ours stays, character by character. Blank for a spilled cell. */
export function restored(formula: string, usual: Separator = ','): string {
  let text = formula;
  for (let piece = outermost(text, usual); piece; piece = outermost(text, usual)) {
    const isWhole = /^\s*=\s*$/.test(piece.before) && piece.after.trim() === '';
    const original = filled(piece.pattern);
    if (piece.pattern.text === SPILLED) text = isWhole ? '' : `${piece.before}NA()${piece.after}`;
    else if (original.startsWith('='))
      text = isWhole ? original : `${piece.before}(${original.slice(1)})${piece.after}`;
    else text = piece.before + original + piece.after;
  }
  return text;
}

interface Piece {
  readonly before: string;
  readonly pattern: Pattern;
  readonly after: string;
}

/** Of pieces that lie in each other the outermost, since the others are parts of it. */
function outermost(formula: string, usual: Separator): Piece | undefined {
  if (!/COUNTA/i.test(formula)) return undefined;
  const list = tokens(formula);
  const calls = callsIn(list, separatorOf(list, usual)).sort((a, b) => a.start - b.start);
  for (const call of calls) {
    const pattern = patternOf(list, call, calls);
    if (pattern)
      return {
        before: textOf(list, 0, call.start),
        pattern,
        after: textOf(list, call.close + 1, list.length),
      };
  }
  return undefined;
}

const filled = ({ text, parts }: Pattern): string =>
  text.replace(/\[(\d+)\]/g, (_, place: string) =>
    place === '0' ? '[' : (parts[Number(place) - 1] ?? '#REF!'),
  );

/** The pattern of `IF(COUNTA(pattern,parts…),native)`. */
function patternOf(
  list: readonly Token[],
  { name, args: [first, native, ...more] }: Call,
  calls: readonly Call[],
): Pattern | undefined {
  if (name !== 'IF' || !first || !native || more.length > 0) return undefined;
  const filledTokens = list.slice(first.from, first.to).filter(({ kind }) => kind !== 'space');
  const counted = calls.find(
    ({ start, close }) =>
      list[start] === filledTokens[0] && list[close] === filledTokens[filledTokens.length - 1],
  );
  const [said, ...parts] = counted?.args ?? [];
  if (counted?.name !== 'COUNTA' || !said) return undefined;
  const text = joinedText(list.slice(said.from, said.to));
  if (text === undefined || !standsForOurs(text)) return undefined;
  return { text, parts: parts.map(({ from, to }) => textOf(list, from, to)) };
}

/** True for one call of ours, and for a whole formula that calls us: nothing else comes to life. */
const standsForOurs = (text: string): boolean =>
  text.startsWith('=') ? callsLtx(text) : /^\S*LTX_\w+\s*\(/i.test(text);

/** `"LTX_COST("&"[1])"` */
function joinedText(list: readonly Token[]): string | undefined {
  const pieces = list.filter(({ kind }) => kind !== 'space');
  const isText =
    pieces.length > 0 && pieces.every(({ kind, text }, i) => (i % 2 === 0 ? kind === 'text' : text === '&'));
  if (!isText) return undefined;
  return pieces
    .filter((_, i) => i % 2 === 0)
    .map(({ text }) => text.slice(1, -1).replace(/""/g, '"'))
    .join('');
}

export const textOf = (list: readonly Token[], from: number, to: number): string =>
  list
    .slice(from, to)
    .map(({ text }) => text)
    .join('');

/** True where a formula holds a native one that stands for a call of ours. */
export const isPortable = (formula: string, usual: Separator = ','): boolean =>
  outermost(formula, usual) !== undefined;

/** The cell whose result spilled into one that was made portable, such as A5; undefined where it is no such cell. */
export function spilledFrom(formula: string, usual: Separator = ','): string | undefined {
  const { text, parts } = outermost(formula, usual)?.pattern ?? { text: '', parts: [] };
  return text === SPILLED ? parts[0] : undefined;
}
