import { type Call, callsIn, separatorOf } from './calls.ts';
import { callsLtx } from './link.ts';
import { type Token, tokens } from './tokens.ts';

/** True where a formula calls one of our functions, or stands where one did before another product froze it. */
export const isOurs = (formula: string): boolean =>
  callsLtx(formula) || isFrozenSpill(formula) || revived(formula) !== undefined;

/**
 * The live formula where another product left one that cannot work; undefined where nothing is wrong with it.
 *
 *     =[2]!_xldudf_LTX_COST("pro","1080p",20)     Excel, opened without the add-in or with another one of these names
 *     =LTXDEV.LTX_COST("pro","1080p",20)          a development copy of the add-in, as it was once named
 *     =IFERROR(__xludf.DUMMYFUNCTION("LTX_COST(""pro"",""1080p"",20)"),1.6)     Google Sheets, saved as .xlsx
 */
export function revived(formula: string): string | undefined {
  if (!/LTX_|DUMMYFUNCTION/i.test(formula)) return undefined;
  const live = renamed(thawed(formula));
  return live === formula ? undefined : live;
}

/** A cell into which a result of Google Sheets spilled before it was saved as .xlsx: a value, with no formula to it. */
export const isFrozenSpill = (formula: string): boolean =>
  /^=\s*IFERROR\(\s*__xludf\.DUMMYFUNCTION\(\s*"""COMPUTED_VALUE"""\s*\)/i.test(formula);

/** The calls of ours without what stands before their names. */
function renamed(formula: string): string {
  const list = tokens(formula);
  const ours = callsIn(list, separatorOf(list, ',')).filter(({ name }) => name.startsWith('LTX_'));
  const texts = list.map(({ text }) => text);
  for (const { name, start } of ours) {
    const text = texts[start] ?? '';
    if (!/!|_xldudf_|_xlfn\.|^@?LTXDEV[._]/i.test(text)) continue;
    texts[start] = text.startsWith('@') ? `@${name}` : name;
    const before = list[start - 1]?.kind;
    if (text.startsWith('!') && (before === 'table' || before === 'sheet')) texts[start - 1] = '';
  }
  return texts.join('');
}

/** The formula with what Google froze in it as it was in Sheets. */
function thawed(formula: string): string {
  const list = tokens(formula);
  const calls = callsIn(list, separatorOf(list, ','));
  for (const call of calls) {
    const text = frozenText(list, call);
    if (text === undefined || !callsLtx(`=${text}`)) continue;
    const { start, close } = calls.find((each) => isAround(list, each, call)) ?? call;
    const before = textOf(list, 0, start);
    const after = textOf(list, close + 1, list.length);
    const isWhole = before.trim() === '=' && after.trim() === '';
    // What is frozen is longer than what was frozen, so this comes to an end.
    return thawed(before + (isWhole ? withoutArrayFormula(text) : `(${text})`) + after);
  }
  return formula;
}

/** Google keeps the formula as a text, cut every 255 characters: `"LTX_COST(""pro"","&"""1080p"",20)"`. */
function frozenText(list: readonly Token[], { name, args }: Call): string | undefined {
  const [only] = args;
  if (name !== '__XLUDF.DUMMYFUNCTION' || !only || args.length > 1) return undefined;
  const pieces = list.slice(only.from, only.to).filter(({ kind }) => kind !== 'space');
  const isText = pieces.every(({ kind, text }, i) => (i % 2 === 0 ? kind === 'text' : text === '&'));
  return isText
    ? pieces
        .flatMap(({ kind, text }) => (kind === 'text' ? [text.slice(1, -1).replace(/""/g, '"')] : []))
        .join('')
    : undefined;
}

/** IFERROR(…) with nothing but the call as what may fail. */
function isAround(list: readonly Token[], { name, args }: Call, inner: Call): boolean {
  const [first] = args;
  return (
    name === 'IFERROR' &&
    first !== undefined &&
    textOf(list, first.from, first.to).trim() === textOf(list, inner.start, inner.close + 1) &&
    first.from <= inner.start &&
    inner.close < first.to
  );
}

/** Only Sheets needs ARRAYFORMULA around a formula: elsewhere results spill by themselves. */
function withoutArrayFormula(text: string): string {
  const list = tokens(text);
  const whole = callsIn(list, separatorOf(list, ',')).find(
    ({ name, start, close }) => name === 'ARRAYFORMULA' && start === 0 && close === list.length - 1,
  );
  return whole?.args.length === 1 ? textOf(list, whole.start + 2, whole.close) : text;
}

const textOf = (list: readonly Token[], from: number, to: number): string =>
  list
    .slice(from, to)
    .map(({ text }) => text)
    .join('');
