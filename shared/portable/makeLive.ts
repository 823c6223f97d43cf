import type { NewFormula } from './frozen.ts';
import { restored } from './pattern.ts';

/**
 * The formulas that portable cells stand for. Cells that a result spilled into come first and become empty, so that it
 * finds room when its own cell is written.
 */
export function makeLive(
  cells: readonly (NewFormula & { readonly separator?: ';' | undefined })[],
): NewFormula[] {
  return cells
    .map(({ sheet, address, formula, separator }) => ({
      before: formula,
      live: { sheet, address, formula: restored(formula, separator) },
    }))
    .filter(({ before, live }) => live.formula !== before)
    .map(({ live }) => live)
    .sort((a, b) => Number(a.formula !== '') - Number(b.formula !== ''));
}
