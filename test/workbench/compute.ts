import type { Page } from 'playwright-core';
import { columnName } from '../../shared/formula/address.ts';
import type { CellContent } from '../../src/workbench/cellValue.ts';

export type Case = {
  readonly formula: string;
  /** Texts typed into cells of the formula's own sheet before, by address; the formula stands in L1. */
  readonly cells?: Readonly<Record<string, string>>;
};

type Place = {
  readonly sheet: string;
  readonly cell: string;
  readonly texts: readonly (readonly [string, string])[];
};

const SHARED = 'Formulas';
const SPILL_ROWS = 1000;
const SPILL_COLUMNS = 16;

/** Runs many formulas with one calculation, and gives what each gives, spilled cells included. */
export function compute(page: Page, cases: readonly Case[]): Promise<CellContent[][][]> {
  return page.evaluate(computeInPage, {
    places: cases.map(placeOf),
    sheets: [SHARED, ...cases.flatMap(({ cells }, i) => (cells ? [`Case ${i}`] : []))],
    rows: SPILL_ROWS,
    columns: cases.length * SPILL_COLUMNS + 40,
  });
}

/** Formulas without cells of their own share a sheet, each with columns to spill into; the others get a sheet each. */
function placeOf({ formula, cells }: Case, index: number): Place {
  const cell = cells ? 'L1' : `${columnName(index * SPILL_COLUMNS)}1`;
  return {
    sheet: cells ? `Case ${index}` : SHARED,
    cell,
    texts: [...Object.entries(cells ?? {}), [cell, formula]],
  };
}

type Job = {
  readonly places: readonly Place[];
  readonly sheets: readonly string[];
  readonly rows: number;
  readonly columns: number;
};

/** Runs inside the page, so it refers to nothing of this file but types. */
async function computeInPage({ places, sheets, rows, columns }: Job): Promise<CellContent[][][]> {
  const workbench = window.workbench;
  if (!workbench) throw new Error('The workbench is not ready.');
  for (const sheet of sheets) workbench.scratch(sheet, rows, columns);
  for (const { sheet, texts } of places) {
    for (const [cell, text] of texts) workbench.write(`'${sheet}'!${cell}`, text);
  }
  await workbench.settled();
  const results = places.map(({ sheet, cell }) => workbench.result(`'${sheet}'!${cell}`));
  for (const sheet of sheets) workbench.discard(sheet);
  return results;
}
