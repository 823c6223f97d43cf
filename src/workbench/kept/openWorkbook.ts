import type { Grid } from '../grid.ts';
import type { SheetPlan } from '../sheets/plan.ts';
import { toWorkbook } from '../sheets/toWorkbook.ts';
import { type KeptWorkbook, readWorkbook } from './keptWorkbook.ts';
import type { Place } from './place.ts';

/**
 * Opens the workbook of the last visit, else a new one with the planned sheets, and gives the red texts of its sheets, to be added to. A stored
 * workbook that does not open is set aside.
 */
export function openWorkbook(grid: Grid, place: Place, plans: readonly SheetPlan[]): Map<string, string> {
  const kept = readKept(place);
  try {
    grid.api.createWorkbook(kept?.workbook ?? toWorkbook(plans));
  } catch (problem) {
    if (!kept) throw problem;
    // The grid may be half started, so the page begins again, without it.
    place.setAside();
    window.location.reload();
    throw problem;
  }
  return new Map(kept?.redTexts ?? plans.flatMap(redTextOf));
}

/** By the id of the sheet, which is its name. */
const redTextOf = ({ name, redText }: SheetPlan) => (redText ? [[name, redText] as const] : []);

function readKept(place: Place): KeptWorkbook | undefined {
  const sealed = stored(place);
  if (sealed === null) return undefined;
  const read = readWorkbook(sealed);
  if (read.state === 'workbook') return read;
  place.setAside();
  return undefined;
}

/** Storage that does not answer is as good as empty here: the keeper says what is wrong with it. */
function stored(place: Place): string | null {
  try {
    return place.get();
  } catch {
    return null;
  }
}
