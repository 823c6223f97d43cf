import type { Grid } from '../../../shared/cell.ts';
import type { Host } from '../../host/contract.ts';
import type { LookUp } from './calculate.ts';
import { everyPart } from './expression.ts';
import { parseFormula } from './parse.ts';

/** A formula, and the sheet that a reference without one means; left out, the sheet that is looked at. */
export interface Placed {
  readonly formula: string;
  readonly sheet?: string;
}

const keyOf = (sheet: string | undefined, range: string): string => `${sheet ?? ''}!${range}`;

/** Fetches the cells that formulas refer to, all at once, so that they can be worked out in the page. */
export async function lookUpFor(
  host: Host,
  formulas: readonly Placed[],
): Promise<(sheet?: string) => LookUp> {
  const wanted = new Map<string, { readonly sheet: string | undefined; readonly range: string }>();
  for (const { formula, sheet } of formulas) {
    const expression = parseFormula(formula);
    for (const part of expression ? everyPart(expression) : []) {
      if (part.is === 'cells') {
        const at = { sheet: part.sheet ?? sheet, range: part.range };
        wanted.set(keyOf(at.sheet, at.range), at);
      } else if (part.is === 'name')
        wanted.set(keyOf(undefined, part.name), { sheet: undefined, range: part.name });
    }
  }
  const places = [...wanted];
  const grids = places.length > 0 ? await host.readCells(places.map(([, at]) => at)) : [];
  const found = new Map<string, Grid<unknown> | undefined>(places.map(([key], i) => [key, grids[i]]));
  return (home) => (sheet, range) => found.get(keyOf(sheet ?? home, range)) ?? found.get(keyOf(sheet, range));
}
