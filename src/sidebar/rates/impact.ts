import type { Book } from '../../../shared/book/book.ts';
import type { Grid } from '../../../shared/cell.ts';
import type { Host } from '../../host/contract.ts';
import { calculate } from '../formula/calculate.ts';
import { type Expression, everyPart } from '../formula/expression.ts';
import { lookUpFor } from '../formula/lookUp.ts';
import { type Outcome, UNKNOWN } from '../formula/outcome.ts';
import { parseFormula } from '../formula/parse.ts';

/** What another book would do to the formulas of a workbook. */
export interface Impact {
  /** Cells that call a function. */
  readonly formulas: number;
  /** Of those, how many would show something else. */
  readonly touched: number;
  /** Those that would show an error and show none now, as `Budget!H9`. */
  readonly failing: readonly string[];
  /** Those that cannot be worked out in the page. */
  readonly notPreviewed: readonly string[];
  /** Dollars of the touched cells that LTX_COST alone makes and that have a price under both books. */
  readonly before: number;
  readonly after: number;
}

/** Works every formula of the workbook out under both books; what they refer to is read once. */
export async function impactOf(host: Host, now: Book, next: Book): Promise<Impact> {
  const cells = await host.formulas();
  const lookUp = await lookUpFor(host, cells);
  const failing: string[] = [];
  const notPreviewed: string[] = [];
  let touched = 0;
  let before = 0;
  let after = 0;
  for (const { formula, sheet, address } of cells) {
    const expression = parseFormula(formula);
    const given = (book: Book): Outcome =>
      expression ? calculate(expression, book, lookUp(sheet)) : UNKNOWN;
    const [old, fresh] = [given(now), given(next)];
    if (!expression || old.is === 'unknown' || fresh.is === 'unknown')
      notPreviewed.push(`${sheet}!${address}`);
    else if (JSON.stringify(old) !== JSON.stringify(fresh)) {
      touched += 1;
      if (old.is === 'values' && fresh.is === 'error') failing.push(`${sheet}!${address}`);
      // A cell that loses its price, or gets one, is no saving and no expense.
      if (old.is === 'error' || fresh.is === 'error' || !isCost(expression)) continue;
      before += sum(old.rows);
      after += sum(fresh.rows);
    }
  }
  return { formulas: cells.length, touched, failing, notPreviewed, before, after };
}

/** Rates, tables, texts and shares of one cost in another do not add up to dollars. */
const isCost = (expression: Expression): boolean =>
  [...everyPart(expression)].every((part) => {
    if (part.is === 'call') return part.name === 'LTX_COST' || !part.name.startsWith('LTX_');
    return part.is !== 'operation' || part.operator !== '/' || !callsLtxCost(part.right);
  });

const callsLtxCost = (expression: Expression): boolean =>
  [...everyPart(expression)].some((part) => part.is === 'call' && part.name === 'LTX_COST');

const sum = (rows: Grid<unknown>): number =>
  rows.flat().reduce<number>((total, value) => total + (typeof value === 'number' ? value : 0), 0);
