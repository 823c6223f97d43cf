import { type CallArgument, readArgument } from './callArgument.ts';
import { type Call, callsIn, type Separator, separatorOf } from './calls.ts';
import { type Token, tokens } from './tokens.ts';

/** A call of one of our functions, with what its arguments say. */
export interface FormulaCall {
  /** In capitals, such as LTX_COST. */
  readonly name: string;
  /** As it stands in the formula. */
  readonly text: string;
  readonly args: readonly CallArgument[];
}

/** Our calls in a formula, those that are arguments of another of ours not counted for themselves. */
export interface CallsOfFormula {
  readonly calls: readonly FormulaCall[];
  /** `call`: the formula is one call and nothing else. `sum`: it only adds calls up. `more`: it does something else too. */
  readonly shape: 'call' | 'sum' | 'more';
}

/** Calls of ours that lie in each other deeper than this are not followed. */
const DEEPEST = 20;

/**
 * Reads our calls out of a formula of either product. `sheet` is the one that the formula stands on, for references
 * that name none; `usual` separates arguments where the formula itself does not show what does.
 */
export function readCalls(formula: string, usual: Separator = ',', sheet?: string): CallsOfFormula {
  const list = tokens(formula);
  const separator = separatorOf(list, usual);
  const all = callsIn(list, separator);
  // LET and LAMBDA give names of their own to values.
  const bindsNames = all.some(({ name }) => name === 'LET' || name === 'LAMBDA');
  const ours = all.filter(({ name }) => name.startsWith('LTX_'));
  const outermost = ours.filter(({ start, close }) => !ours.some((o) => o.start < start && o.close > close));

  const read = (call: Call, depth: number): FormulaCall => ({
    name: call.name,
    text: textOf(list, call.start, call.close + 1),
    args: call.args.map(({ from, to }) => {
      const filled = list.slice(from, to).filter(({ kind }) => kind !== 'space');
      const last = filled[filled.length - 1];
      const inner = ours.find(({ start, close }) => list[start] === filled[0] && list[close] === last);
      if (inner) return depth < DEEPEST ? { is: 'call', call: read(inner, depth + 1) } : { is: 'other' };
      const argument = readArgument(filled, separator, sheet);
      return bindsNames && argument.is === 'name' ? { is: 'other' } : argument;
    }),
  });
  return { calls: outermost.map((call) => read(call, 0)), shape: shapeOf(list, outermost) };
}

/** What lies around the calls: nothing but the equals sign, or what adds up. */
function shapeOf(list: readonly Token[], calls: readonly Call[]): CallsOfFormula['shape'] {
  const around = list.filter(
    ({ kind }, i) => kind !== 'space' && !calls.some(({ start, close }) => i >= start && i <= close),
  );
  const rest = around.map(({ text }) => text.toUpperCase()).join(' ');
  if (calls.length === 1 && /^(=( \+)?|\{ = \})$/.test(rest)) return 'call';
  return calls.length > 0 && /^(\{ )?=( (\+|SUM|ARRAYFORMULA|[(),;]))*( \})?$/.test(rest) ? 'sum' : 'more';
}

const textOf = (list: readonly Token[], from: number, to: number): string =>
  list
    .slice(from, to)
    .map(({ text }) => text)
    .join('');
