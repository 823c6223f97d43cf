import { type Cell, isError } from '../cell.ts';
import type { Syntax } from '../formula/syntax.ts';
import type { KnownWorkbook } from './known.ts';
import type { Rest } from './part.ts';
import { FIRST, type Spot } from './spilled.ts';
import { valueAt, valuesOf } from './values.ts';

/** One value of a part of a formula, and whether it is added or taken away. */
export interface Element {
  readonly sign: 1 | -1;
  readonly syntax: Syntax;
  readonly spot: Spot;
}

/** Of more values so many are shown one by one, the largest. */
const MOST_SHOWN = 20;

/** The numbers of an argument. */
export function elementsOf(syntax: Syntax, known: KnownWorkbook): Element[] {
  const values = valuesOf(syntax, known);
  if (values.length === 1 && values[0]?.length === 1) return [{ sign: 1, syntax, spot: FIRST }];
  return values.flatMap((row, i) =>
    row.flatMap((cell, j): Element[] =>
      typeof cell === 'number' || isError(cell) ? [{ sign: 1, syntax, spot: { row: i, column: j } }] : [],
    ),
  );
}

/** a, b and c of `a+b-c`, from left to right, each at one place of what the whole gives. */
export function addendsOf(syntax: Syntax, spot: Spot, sign: 1 | -1 = 1): Element[] {
  const opposite = sign === 1 ? -1 : 1;
  if (syntax.is === 'sign' && syntax.sign !== '%')
    return addendsOf(syntax.of, spot, syntax.sign === '-' ? opposite : sign);
  if (syntax.is === 'operation' && (syntax.operator === '+' || syntax.operator === '-'))
    return [
      ...addendsOf(syntax.left, spot, sign),
      ...addendsOf(syntax.right, spot, syntax.operator === '-' ? opposite : sign),
    ];
  return [{ sign, syntax, spot }];
}

/** a, b and c of `a*b*c`; of another operation what stands at both sides. */
export function factorsOf(syntax: Syntax): Syntax[] {
  if (syntax.is === 'sign') return [syntax.of];
  if (syntax.is !== 'operation') return [syntax];
  const { operator, left, right } = syntax;
  const isChain = operator === '*' && left.is === 'operation' && left.operator === '*';
  return [...(isChain ? factorsOf(left) : [left]), right];
}

/** The largest of many, errors first, and what the others come to. */
export function largest(
  elements: readonly Element[],
  known: KnownWorkbook,
): { readonly shown: readonly Element[]; readonly rest?: Rest } {
  if (elements.length <= MOST_SHOWN) return { shown: elements };
  const sized = elements.map((element) => ({ element, size: sizeOf(valueIn(element, known)) }));
  sized.sort((a, b) => b.size - a.size);
  const others = sized.slice(MOST_SHOWN).map(({ element }) => element);
  const sum = others.reduce((all, element) => {
    const value = valueIn(element, known);
    return all + (typeof value === 'number' ? value * element.sign : 0);
  }, 0);
  return {
    shown: sized.slice(0, MOST_SHOWN).map(({ element }) => element),
    rest: { count: others.length, sum },
  };
}

const valueIn = ({ syntax, spot }: Element, known: KnownWorkbook): Cell =>
  valueAt(valuesOf(syntax, known), spot.row, spot.column);

const sizeOf = (value: Cell): number =>
  typeof value === 'number' ? Math.abs(value) : Number.POSITIVE_INFINITY;
