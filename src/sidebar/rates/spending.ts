import type { CellError, CellOutput, Grid } from '../../../shared/cell.ts';
import { cellAt } from '../../../shared/cells/evaluate/argument.ts';
import type { FormulaCall } from '../../../shared/formula/readCalls.ts';
import type { RateCard } from '../../../shared/rates/card.ts';
import { canonicalName } from '../../../shared/rates/finding/modelNames.ts';
import type { Results } from '../formula/resultsUnder.ts';

/** A cell that shows what LTX_COST gives, alone or added up, before and after. */
export interface CostLine {
  readonly sheet: string;
  readonly call: FormulaCall;
  readonly before: Grid<CellOutput | CellError>;
  readonly after: Grid<CellOutput | CellError>;
}

/** Dollars of the lines of a sheet that have a price before and after: one that loses its price saves nothing. */
export interface SheetCosts {
  readonly sheet: string;
  readonly before: number;
  readonly after: number;
  /** Whether the sheet asks every video of several models: then nobody pays for all of them. */
  readonly isComparison: boolean;
}

/** The sums over the lines of each sheet. `results` and `card` are those of before. */
export function costsOfSheets(
  lines: readonly CostLine[],
  results: Results,
  card: RateCard,
): readonly SheetCosts[] {
  const sheets = new Map<string, CostLine[]>();
  for (const line of lines) {
    const known = sheets.get(line.sheet);
    if (known) known.push(line);
    else sheets.set(line.sheet, [line]);
  }
  return [...sheets].map(([sheet, ofSheet]) => {
    let [before, after] = [0, 0];
    for (const line of ofSheet)
      eachCell(line, (old, i, j) => {
        const fresh = line.after[i]?.[j];
        if (typeof old !== 'number' || typeof fresh !== 'number') return;
        before += old;
        after += fresh;
      });
    return { sheet, before, after, isComparison: isComparison(ofSheet, results, card) };
  });
}

function eachCell(
  { before }: CostLine,
  look: (cell: CellOutput | CellError, i: number, j: number) => void,
): void {
  for (const [i, row] of before.entries()) for (const [j, cell] of row.entries()) look(cell, i, j);
}

function isComparison(lines: readonly CostLine[], results: Results, card: RateCard): boolean {
  const models = new Map<string, Set<string>>();
  for (const [l, line] of lines.entries()) {
    const [names, ...others] = line.call.args.map(results.cellsOf);
    eachCell(line, (cell, i, j) => {
      if (cell === '') return; // a row without anything
      // Of what cannot be followed nobody knows whether another line asks for the same.
      const request = others.map((grid) => (grid ? String(cellAt(grid, i, j) ?? '').trim() : `line ${l}`));
      const model = canonicalName(card, String((names && cellAt(names, i, j)) ?? ''));
      const key = request.join('\n').trimEnd().toLowerCase();
      models.set(key, (models.get(key) ?? new Set()).add(model));
    });
  }
  return models.size > 0 && [...models.values()].every(({ size }) => size > 1);
}
