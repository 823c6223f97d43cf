import { type Call, callsIn, isBlank, type Separator, separatorOf } from './calls.ts';
import { type Token, tokens } from './tokens.ts';

/** The named cells that hold the versions, and the parameter that each is an argument for. */
const VERSION_CELLS = { card: 'LTX_CARD', rig: 'LTX_RIG_VERSION' } as const;

/** The part of a function's declaration that linking needs. */
export interface Linkable {
  readonly name: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** True where a formula calls one of our functions. */
export const callsLtx = (formula: string): boolean =>
  /LTX_/i.test(formula) &&
  callsIn(tokens(formula), separatorOf(tokens(formula), ',')).some(({ name }) => name.startsWith('LTX_'));

/**
 * The formula with LTX_CARD and LTX_RIG_VERSION as arguments of every call that has a place for them and leaves it
 * open, so that it is calculated again when they change. A call that has a card already, or ends in blank arguments,
 * stays as it is. `unlinkFormula` gives the formula back, character by character.
 */
export function linkFormula(formula: string, functions: readonly Linkable[], usual: Separator = ','): string {
  return edited(formula, usual, (list, call, separator) => {
    const params = paramsOf(call, functions);
    const last = call.args[call.args.length - 1];
    if (!params || call.args.length > params.length || (last && isBlank(list, last))) return [];
    let given = call.args.length;
    return Object.entries(VERSION_CELLS)
      .map(([param, cell]) => ({ index: params.indexOf(param), cell }))
      .filter(({ index }) => index >= 0)
      .sort((a, b) => a.index - b.index)
      .flatMap(({ index, cell }): Edit[] => {
        const arg = call.args[index];
        if (arg) return isBlank(list, arg) ? [{ at: arg.to, insert: cell }] : [];
        const parts = Math.max(0, index - Math.max(given - 1, 0));
        given = index + 1;
        return [{ at: call.close, insert: separator.repeat(parts) + cell }];
      });
  });
}

/** The formula without the version cells that `linkFormula` put in. */
export function unlinkFormula(
  formula: string,
  functions: readonly Linkable[],
  usual: Separator = ',',
): string {
  return edited(formula, usual, (list, call) => {
    const params = paramsOf(call, functions);
    if (!params) return [];
    const edits: Edit[] = [];
    const isLinked = call.args.map(({ from, to }, i) => {
      const cell = Object.entries(VERSION_CELLS).find(([param]) => param === params[i])?.[1];
      const filled = list.slice(from, to).filter(({ kind }) => kind !== 'space');
      return filled.length === 1 && filled[0]?.text.toUpperCase() === cell;
    });
    // From the last argument on: what linking put in, and the empty arguments that it needed before that.
    let kept = call.args.length;
    if (isLinked[kept - 1]) {
      const isEmpty = (i: number) => call.args[i]?.from === call.args[i]?.to;
      while (kept > 0 && (isLinked[kept - 1] || isEmpty(kept - 1))) kept -= 1;
      const first = call.args[kept];
      if (first)
        edits.push(...removed(list, kept === 0 ? first.from : first.from - 1, call.close, kept === 0));
    }
    for (const [i, { from, to }] of call.args.slice(0, kept).entries())
      if (isLinked[i]) edits.push(...removed(list, from, to, true));
    return edits;
  });
}

interface Edit {
  /** The token before which text is put, or which is taken away. */
  readonly at: number;
  readonly insert?: string;
}

function edited(
  formula: string,
  usual: Separator,
  edit: (list: readonly Token[], call: Call, separator: Separator) => readonly Edit[],
): string {
  const list = tokens(formula);
  const separator = separatorOf(list, usual);
  const edits = callsIn(list, separator).flatMap((call) => edit(list, call, separator));
  const taken = new Set(edits.filter(({ insert }) => insert === undefined).map(({ at }) => at));
  return list
    .map(({ text }, i) => {
      const before = edits.map(({ at, insert }) => (at === i ? (insert ?? '') : '')).join('');
      return before + (taken.has(i) ? '' : text);
    })
    .join('');
}

const paramsOf = ({ name }: Call, functions: readonly Linkable[]): readonly string[] | undefined => {
  const fn = functions.find((each) => each.name === name);
  return fn && Object.keys(fn.params);
};

/** Takes tokens away, spaces of the first argument's own place not. */
const removed = (list: readonly Token[], from: number, to: number, keepsSpace: boolean): Edit[] =>
  list.slice(from, to).flatMap(({ kind }, i) => (keepsSpace && kind === 'space' ? [] : [{ at: from + i }]));
