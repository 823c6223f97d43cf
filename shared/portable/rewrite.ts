import { type CallArgument, readArgument } from '../formula/callArgument.ts';
import { type Call, callsIn, isBlank, type Separator, separatorOf } from '../formula/calls.ts';
import { withDecimalCommas } from '../formula/localise.ts';
import { type Token, tokens } from '../formula/tokens.ts';
import { numberIn, textIn } from './expression.ts';
import { asPattern, textOf, withPattern } from './pattern.ts';

/** One argument of a call of ours: what it says, and how a native formula writes it. */
export interface Argument {
  readonly said: CallArgument;
  /** With commas and decimal points: a literal, or a name that stands for what is written there. */
  readonly native: string;
}

/** Gives the native formula of a call, or throws NotPortable. */
export type NativeOf = (name: string, args: readonly Argument[]) => string;

export interface Where {
  /** The sheet that the formula stands on. */
  readonly sheet?: string | undefined;
  /** What separates arguments where the formula itself does not show it. */
  readonly usual?: Separator | undefined;
}

/** A formula with every call of ours in native form, inner calls too, each saying what it stands for. */
export function rewritten(formula: string, nativeOf: NativeOf, { sheet, usual = ',' }: Where = {}): string {
  const list = tokens(formula);
  const separator = separatorOf(list, usual);
  const ours = new Map(
    callsIn(list, separator)
      .filter(({ name }) => name.startsWith('LTX_'))
      .map((call) => [firstToken(list, call), call] as const),
  );

  const rewrite = (from: number, to: number): string => {
    let text = '';
    for (let i = from; i < to; i += 1) {
      const call = ours.get(i);
      text += call ? replaced(call, i) : list[i]!.text;
      if (call) i = call.close;
    }
    return text;
  };

  const replaced = (call: Call, from: number): string => {
    const parts: string[] = [];
    let pattern = asPattern(textOf(list, from, call.args[0]?.from ?? call.close));
    const args = call.args.map((place, i): Argument => {
      const end = i === call.args.length - 1 ? '' : separator;
      if (isBlank(list, place)) {
        pattern += textOf(list, place.from, place.to) + end;
        return BLANK;
      }
      const [first, last] = withoutSpaces(list, place);
      parts.push(rewrite(first, last));
      pattern += `${textOf(list, place.from, first)}[${parts.length}]${textOf(list, last, place.to)}${end}`;
      return argumentOf(list.slice(first, last), separator, sheet, parts.length);
    });
    const native = inDialect(nativeOf(call.name, args), parts, separator);
    return withPattern({ text: `${pattern})`, parts }, native, separator);
  };

  return rewrite(0, list.length);
}

/** A call's name may stand behind the workbook that Excel thinks it is from: `[2]!_xldudf_LTX_COST(`. */
function firstToken(list: readonly Token[], { start }: Call): number {
  const before = list[start - 1]?.kind;
  const isBehind = list[start]?.text.startsWith('!') && (before === 'table' || before === 'sheet');
  return isBehind ? start - 1 : start;
}

function withoutSpaces(list: readonly Token[], { from, to }: { from: number; to: number }): [number, number] {
  const first = list[from]?.kind === 'space' ? from + 1 : from;
  return [first, to - 1 > first && list[to - 1]?.kind === 'space' ? to - 1 : to];
}

export const BLANK: Argument = { said: { is: 'blank' }, native: '' };

/** An argument that is not blank, as the part of this number. */
export function argumentOf(
  list: readonly Token[],
  separator: Separator,
  sheet: string | undefined,
  part: number,
): Argument {
  const filled = list.filter(({ kind }) => kind !== 'space');
  const said = readArgument(filled, separator, sheet);
  return { said, native: literalIn(said) ?? standIn(part) };
}

/** A native formula in the dialect of the formula that it replaces, with what is written there in the place of its stand-ins. */
export const inDialect = (native: string, parts: readonly string[], separator: Separator): string =>
  substituted(separator === ';' ? withDecimalCommas(native) : native, parts);

/** One value that is written out; undefined for what has to be looked at in the sheet. */
function literalIn(said: CallArgument): string | undefined {
  if (said.is !== 'values' || said.rows.length > 1 || said.rows[0]?.length !== 1) return undefined;
  const [[value]] = said.rows as [[string | number | boolean]];
  if (typeof value === 'string') return textIn(value);
  return typeof value === 'number' ? numberIn(value) : String(value).toUpperCase();
}

const STAND_IN = /^LTX_PART_(\d+)$/;
const standIn = (place: number): string => `LTX_PART_${place}`;

/** Puts the parts in the place of their names; what is no single value gets parentheses. */
const substituted = (native: string, parts: readonly string[]): string =>
  tokens(native)
    .map(({ kind, text }) => {
      const place = kind === 'name' ? STAND_IN.exec(text)?.[1] : undefined;
      if (place === undefined) return text;
      const part = parts[Number(place) - 1]!;
      return isSingle(part) ? part : `(${part})`;
    })
    .join('');

/** A cell, a name, a text or one whole call, which need no parentheses beside an operator. */
function isSingle(part: string): boolean {
  const list = tokens(part);
  if (list.length === 1) return true;
  if (list.length === 2 && list[0]!.kind === 'sheet') return true;
  return callsIn(list, separatorOf(list, ',')).some(
    ({ start, close }) => start === 0 && close === list.length - 1,
  );
}
