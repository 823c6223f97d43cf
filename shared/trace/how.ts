import type { Syntax } from '../formula/syntax.ts';
import { addendsOf, type Element, elementsOf, factorsOf, largest } from './elements.ts';
import { type KnownWorkbook, Unfollowed } from './known.ts';
import { ltxCall } from './ltxCall.ts';
import type { How, Part } from './part.ts';
import { FIRST, type Spot } from './spilled.ts';
import { type CallSyntax, chosenIn, valueAt, valuesOf } from './values.ts';

/** Makes the tree of a part of a formula, at one place of what it gives. */
export type TracePart = (syntax: Syntax, spot: Spot) => Part;

/** How the value of a part of a formula comes about. Throws Unfollowed. */
export function howOf(
  syntax: Exclude<Syntax, { readonly is: 'reference' }>,
  spot: Spot,
  known: KnownWorkbook,
  trace: TracePart,
): How {
  switch (syntax.is) {
    case 'blank':
    case 'values':
      return { is: 'given' };
    case 'sign':
    case 'operation':
      if (isSum(syntax)) return sumOf(addendsOf(syntax, spot), known, trace);
      return { is: 'steps', parts: factorsOf(syntax).map((each) => trace(each, spot)) };
    case 'call':
      return callOf(syntax, spot, known, trace);
    case 'other':
      throw new Unfollowed(`${syntax.text} is more than can be followed here.`);
  }
}

/** True for `a+b-c` and `-a`. */
const isSum = (syntax: Syntax): boolean =>
  (syntax.is === 'operation' && (syntax.operator === '+' || syntax.operator === '-')) ||
  (syntax.is === 'sign' && syntax.sign !== '%');

function sumOf(elements: readonly Element[], known: KnownWorkbook, trace: TracePart): How {
  const { shown, rest } = largest(elements, known);
  const addends = shown.map(({ sign, syntax, spot }) => ({ sign, part: trace(syntax, spot) }));
  return { is: 'sum', addends, ...(rest && { rest }) };
}

function callOf(call: CallSyntax, spot: Spot, known: KnownWorkbook, trace: TracePart): How {
  const { name, args } = call;
  if (name.startsWith('LTX_')) return ltxCall(call, spot, known, trace);
  const chosen = chosenIn(call, known);
  if (chosen) {
    const parts = name === 'IF' ? [args[0]!, chosen] : [chosen];
    return { is: 'steps', parts: parts.filter(({ is }) => is !== 'blank').map((each) => trace(each, spot)) };
  }
  switch (name) {
    case 'SUM':
      return sumOf(
        args.flatMap((arg) => elementsOf(arg, known)),
        known,
        trace,
      );
    case 'ARRAYFORMULA':
      return { is: 'steps', parts: args.map((arg) => trace(arg, spot)) };
    case 'INDEX':
      return { is: 'steps', parts: takenOut(call, known, trace) };
    default: {
      const { shown, rest } = largest(
        args.filter(({ is }) => is !== 'blank').flatMap((arg) => elementsOf(arg, known)),
        known,
      );
      return {
        is: 'steps',
        parts: shown.map((each) => trace(each.syntax, each.spot)),
        ...(rest && { rest }),
      };
    }
  }
}

/** What INDEX takes out of a table, and what says where. */
function takenOut({ args }: CallSyntax, known: KnownWorkbook, trace: TracePart): Part[] {
  const [table, ...places] = args;
  if (!table) return [];
  const [first = 1, second = 1] = places.map((place) => {
    const value = valueAt(valuesOf(place, known), 0, 0);
    return typeof value === 'number' ? Math.max(1, Math.trunc(value)) : 1;
  });
  const isRow = valuesOf(table, known).length === 1 && places.length === 1;
  const spot = isRow ? { row: 0, column: first - 1 } : { row: first - 1, column: second - 1 };
  const moving = places.filter(({ is }) => is !== 'values' && is !== 'blank');
  return [trace(table, spot), ...moving.map((place) => trace(place, FIRST))];
}

/** What can be followed inside of a part that cannot. */
export function insideOf(syntax: Syntax, spot: Spot, known: KnownWorkbook, trace: TracePart): Part[] {
  return partsIn(syntax)
    .filter((each) => each.is !== 'blank' && each.is !== 'values' && !isRange(each, known))
    .map((each) => trace(each, spot));
}

function partsIn(syntax: Syntax): readonly Syntax[] {
  switch (syntax.is) {
    case 'sign':
      return [syntax.of];
    case 'operation':
      return [syntax.left, syntax.right];
    case 'call':
      return syntax.args;
    case 'blank':
    case 'values':
    case 'reference':
    case 'other':
      return [];
  }
}

function isRange(syntax: Syntax, known: KnownWorkbook): boolean {
  if (syntax.is !== 'reference') return false;
  try {
    const values = valuesOf(syntax, known);
    return values.length > 1 || (values[0]?.length ?? 0) > 1;
  } catch (problem) {
    if (problem instanceof Unfollowed) return false;
    throw problem;
  }
}
