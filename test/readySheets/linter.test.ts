// What a modelling review asks of every sheet that we write, as a linter over their plans.
import { describe, expect, test } from 'vitest';
import { EMPTY_BOOK } from '../../shared/book/stored.ts';
import { toBook } from '../../shared/book/toBook.ts';
import { tokens } from '../../shared/formula/tokens.ts';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import type { PlannedCell, SheetPlan } from '../../src/host/sheetPlan.ts';
import { campaign } from '../../src/readySheets/campaign/campaign.ts';
import { knownOf } from '../../src/readySheets/campaign/known.ts';
import { conceptBudget } from '../../src/readySheets/conceptBudget.ts';
import { listsSheet } from '../../src/readySheets/listsSheet.ts';
import { sensitivitySheet } from '../../src/readySheets/sensitivitySheet.ts';
import { tcoReview } from '../../src/readySheets/tcoReview.ts';
import { vendorComparison } from '../../src/readySheets/vendorComparison.ts';
import { chartSheet } from '../../src/sidebar/local/chartSheet.ts';

const book = toBook(EMPTY_BOOK, embeddedCard);
const budgets: readonly SheetPlan[] = [
  conceptBudget(),
  campaign({ name: 'Campaign', concepts: ['One', 'Two'], ...knownOf(book, undefined) }),
  tcoReview(undefined, embeddedCard.date),
];
const others: readonly SheetPlan[] = [
  vendorComparison(),
  sensitivitySheet(undefined),
  listsSheet(book),
  chartSheet({ model: 'pro', resolution: '1080p', months: 36, most: 9000, rig: '' }),
];

const VOLATILE = /^(NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|OFFSET|INDIRECT|CELL|INFO)$/i;

interface Place {
  readonly at: string;
  readonly row: number;
  readonly column: number;
  readonly cell: PlannedCell;
}

const placesOf = ({ rows }: SheetPlan): readonly Place[] =>
  rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) =>
      cell ? [{ at: `row ${row + 1}, column ${column + 1}`, row, column, cell }] : [],
    ),
  );
const formulasOf = (plan: SheetPlan) =>
  placesOf(plan).flatMap((place) =>
    'formula' in place.cell ? [{ ...place, formula: place.cell.formula }] : [],
  );

/** `=SUM(H3:$H$5)` in H6 → `=SUM(R[-3]C[0]:R5C8)`: the same for each copy of one formula. */
const relative = (formula: string, row: number, column: number): string =>
  tokens(formula)
    .map(({ kind, text }) =>
      kind === 'name'
        ? text.replace(/(\$?)([A-Z]{1,3})(\$?)(\d+)/g, (_, fixedColumn, letters, fixedRow, digits) => {
            const number = [...letters].reduce(
              (sum: number, letter: string) => sum * 26 + letter.charCodeAt(0) - 64,
              0,
            );
            const r = fixedRow ? `R${digits}` : `R[${Number(digits) - row - 1}]`;
            return r + (fixedColumn ? `C${number}` : `C[${number - column - 1}]`);
          })
        : text,
    )
    .join('');

/** Neighbours in a column, in rows that have formulas in the same columns: of one block. Of pairs of name and figure there are many. */
function blocks(plan: SheetPlan): readonly (readonly [string, string, string])[] {
  const byPlace = new Map(formulasOf(plan).map((each) => [`${each.row},${each.column}`, each]));
  const shape = (row: number) =>
    [...byPlace.values()].filter((each) => each.row === row).map((each) => each.column);
  return [...byPlace.values()].flatMap(({ row, column, formula, at }) => {
    const below = byPlace.get(`${row + 1},${column}`);
    const columns = shape(row);
    if (!below || columns.length < 3 || columns.join() !== shape(row + 1).join()) return [];
    return [[at, relative(formula, row, column), relative(below.formula, row + 1, column)] as const];
  });
}

describe.each([...budgets, ...others].map((plan) => [plan.name, plan] as const))('%s', (_, plan) => {
  test('has no number in a formula but 0 and 1', () => {
    const embedded = formulasOf(plan).flatMap(({ at, formula }) =>
      tokens(formula)
        .filter(({ kind, text }) => kind === 'number' && text !== '0' && text !== '1')
        .map(({ text }) => `${at}: ${text} in ${formula}`),
    );
    expect(embedded).toEqual([]);
  });

  test('calls nothing that changes by itself or hides what it refers to', () => {
    const volatile = formulasOf(plan).filter(({ formula }) =>
      tokens(formula).some(({ text }) => VOLATILE.test(text)),
    );
    expect(volatile.map(({ at }) => at)).toEqual([]);
  });

  test('has one formula in each block', () => {
    expect(blocks(plan).filter(([, one, other]) => one !== other)).toEqual([]);
  });

  test('marks every number as an input, and no formula', () => {
    const wrong = placesOf(plan).filter(
      ({ cell }) => 'text' in cell === false && 'number' in cell !== (cell.looks ?? []).includes('input'),
    );
    expect(wrong.map(({ at }) => at)).toEqual([]);
  });
});

describe('a budget', () => {
  test.each(budgets.map((plan) => [plan.name, plan] as const))('%s checks itself', (_, plan) => {
    const said = formulasOf(plan)
      .map(({ formula }) => formula)
      .join('\n');
    expect(said).toContain('LTX_CHECK(');
    expect(said).toMatch(/"(within cap|all well)"/);
  });

  test('TCO review calls LTX_TCO once', () => {
    const calls = formulasOf(budgets[2]!).filter(({ formula }) => formula.includes('LTX_TCO('));
    expect(calls).toHaveLength(1);
  });
});

describe('the linter', () => {
  const plan = (...formulas: readonly string[]): SheetPlan => ({
    name: 'x',
    columns: [],
    rows: formulas.map((formula) => ({ cells: [formula, '=1', '=1'].map((each) => ({ formula: each })) })),
  });
  test('takes copies of a formula for one, and tells another one in a block', () => {
    expect(blocks(plan('=SUM(H1:$H$5)', '=SUM(H2:$H$5)'))).toHaveLength(3);
    const differing = (...formulas: string[]) =>
      blocks(plan(...formulas)).filter(([, one, other]) => one !== other);
    expect(differing('=SUM(H1:$H$5)', '=SUM(H2:$H$5)')).toEqual([]);
    expect(differing('=H1*2', '=H1*2')).toHaveLength(1);
  });
});
