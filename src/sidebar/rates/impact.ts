import type { Book } from '../../../shared/book.ts';
import { calculate } from '../formula/calculate.ts';
import { type Expression, everyPart } from '../formula/expression.ts';
import { lookUpFor } from '../formula/lookUp.ts';
import type { Outcome } from '../formula/outcome.ts';
import { parseFormula } from '../formula/parse.ts';
import type { Host } from '../hostInterface.ts';

/** What another book would do to the formulas of a workbook. */
export interface Impact {
  /** Cells that call a function. */
  readonly formulas: number;
  /** Of those, how many would show something else. */
  readonly touched: number;
  /** How many cannot be worked out in the page. */
  readonly notPreviewed: number;
  /** Dollars of all the touched cells that LTX_COST alone makes, under the book at hand and under the other. */
  readonly before: number;
  readonly after: number;
}

/** Works every formula of the workbook out under both books; what they refer to is read once. */
export async function impactOf(host: Host, now: Book, next: Book): Promise<Impact> {
  const cells = await host.formulas();
  const lookUp = await lookUpFor(host, cells);
  let touched = 0;
  let notPreviewed = 0;
  let before = 0;
  let after = 0;
  for (const { formula, sheet } of cells) {
    const expression = parseFormula(formula);
    const given = (book: Book): Outcome =>
      expression ? calculate(expression, book, lookUp(sheet)) : { is: 'unknown' };
    const [old, fresh] = [given(now), given(next)];
    if (!expression || old.is === 'unknown' || fresh.is === 'unknown') notPreviewed += 1;
    else if (JSON.stringify(old) !== JSON.stringify(fresh)) {
      touched += 1;
      if (!isCost(expression)) continue;
      before += sum(old);
      after += sum(fresh);
    }
  }
  return { formulas: cells.length, touched, notPreviewed, before, after };
}

/** Rates, tables and texts do not add up to dollars. */
const isCost = (expression: Expression): boolean =>
  [...everyPart(expression)].every(
    (part) => part.is !== 'call' || part.name === 'LTX_COST' || !part.name.startsWith('LTX_'),
  );

const sum = (outcome: Outcome): number =>
  outcome.is === 'values'
    ? outcome.rows.flat().reduce<number>((total, value) => total + (typeof value === 'number' ? value : 0), 0)
    : 0;
