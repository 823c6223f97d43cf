import { type Book, bookVersion } from '../../../shared/book/book.ts';
import type { Grid } from '../../../shared/cell.ts';
import { evaluate } from '../../../shared/cells/evaluate/evaluate.ts';
import type { PricingError } from '../../../shared/errors.ts';
import { functions } from '../../../shared/functions/index.ts';
import type { Expression, Operator } from './expression.ts';
import { finite, type Outcome, one, single, UNKNOWN } from './outcome.ts';
import { wrappers } from './wrappers.ts';

/** The values of a range or of a defined name, where they are known. */
export type LookUp = (sheet: string | undefined, rangeOrName: string) => Grid<unknown> | undefined;

/** Works a formula out as a cell would. */
export function calculate(expression: Expression, book: Book, lookUp: LookUp): Outcome {
  switch (expression.is) {
    case 'value':
      return one(expression.value);
    case 'cells':
      return known(lookUp(expression.sheet, expression.range));
    case 'name':
      return named(expression.name, book, lookUp);
    case 'negative':
      return number(calculate(expression.of, book, lookUp), (value) => -value);
    case 'operation':
      return operation(
        expression.operator,
        calculate(expression.left, book, lookUp),
        calculate(expression.right, book, lookUp),
      );
    case 'call':
      return (
        wrappers.get(expression.name)?.(expression.args, (arg) => calculate(arg, book, lookUp)) ??
        call(expression, book, lookUp)
      );
  }
}

/** The named cell LTX_CARD, where there is one, holds the version of the book at hand. */
function named(name: string, book: Book, lookUp: LookUp): Outcome {
  const found = known(lookUp(undefined, name));
  return found.is === 'values' && name.toUpperCase() === 'LTX_CARD' ? one(bookVersion(book)) : found;
}

/** Cells that show an error may hold another once a price changes. */
function known(rows: Grid<unknown> | undefined): Outcome {
  const isKnown = rows && !rows.flat().some((cell) => typeof cell === 'string' && ERROR.test(cell));
  return isKnown ? { is: 'values', rows } : UNKNOWN;
}

const ERROR = /^#(?:N\/A|[A-Z0-9_/]+[!?])$/;

function call({ name, args }: Extract<Expression, { is: 'call' }>, book: Book, lookUp: LookUp): Outcome {
  const fn = functions.find((declared) => declared.name === name);
  if (!fn || args.length > Object.keys(fn.params).length) return UNKNOWN;
  const raw: unknown[] = [];
  for (const arg of args) {
    const given: Outcome = arg ? calculate(arg, book, lookUp) : one(null);
    if (given.is !== 'values') return given;
    raw.push(given.rows);
  }
  const failures: PricingError[] = [];
  const rows = evaluate(fn, raw, book, (error) => {
    failures.push(error);
    return '';
  });
  if (!failures[0]) return { is: 'values', rows };
  return { is: 'error', message: failures[0].message, isInPart: rows.flat().length > 1 };
}

function number(outcome: Outcome, make: (value: number) => number): Outcome {
  const value = single(outcome);
  if (typeof value === 'number') return one(make(value));
  return outcome.is === 'error' ? outcome : UNKNOWN;
}

function operation(operator: Operator, left: Outcome, right: Outcome): Outcome {
  if (left.is === 'error') return left;
  if (right.is === 'error') return right;
  const [a, b] = [single(left), single(right)];
  if (a === undefined || b === undefined) return UNKNOWN;
  if (operator === '&') return joined(a, b);
  if (typeof a === 'string' && typeof b === 'string') return compared(operator, a, b);
  if (typeof a !== 'number' || typeof b !== 'number') return UNKNOWN;
  switch (operator) {
    case '+':
      return finite(a + b);
    case '-':
      return finite(a - b);
    case '*':
      return finite(a * b);
    case '/':
      return finite(a / b);
    case '=':
      return one(a === b);
    case '<>':
      return one(a !== b);
    case '<':
      return one(a < b);
    case '<=':
      return one(a <= b);
    case '>':
      return one(a > b);
    case '>=':
      return one(a >= b);
  }
}

/** Numbers are written with 15 digits; how a TRUE is written depends on the product. */
function joined(...parts: readonly unknown[]): Outcome {
  if (parts.some((part) => typeof part === 'boolean')) return UNKNOWN;
  const texts = parts.map((part) => (typeof part === 'number' ? Number(part.toPrecision(15)) : (part ?? '')));
  return one(texts.join(''));
}

/** Texts are equal whatever the case of their letters; which of two comes first depends on the product. */
function compared(operator: Operator, a: string, b: string): Outcome {
  if (operator !== '=' && operator !== '<>') return UNKNOWN;
  return one((a.toLowerCase() === b.toLowerCase()) === (operator === '='));
}
