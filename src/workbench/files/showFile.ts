import { list, quoted } from '../../../shared/wording.ts';
import type { PlainValue } from '../../workbook/plainWorkbook.ts';
import type { CellContent } from '../cellValue.ts';
import type { WorkbenchGrid } from '../grid.ts';
import { workbookOf } from '../host/ltxCells.ts';
import type { Workbench } from '../workbench.ts';
import { fillGrid } from './fillGrid.ts';
import type { ReadFile } from './readFile.ts';
import type { KeptValue } from './revive.ts';
import { count } from './words.ts';

/** Shows what was read in the place of what the grid holds, and tells what came of it. */
export async function showFile(
  grid: WorkbenchGrid,
  workbench: Workbench,
  { name, revived, leftOut }: ReadFile,
): Promise<string> {
  const { ours, entered, kept, workbook } = revived;
  fillGrid(grid, workbook);
  workbookOf(grid).setName(name);
  grid.api.getFormula().executeCalculation();
  await workbench.settled();
  const different = kept.filter(({ at, value }) => !isSame(value, workbench.read(at)));
  const sentences = [
    `${quoted(name)} is open: ${count(workbook.sheets.length, 'sheet')}, ${count(ours, 'LTX formula')}.`,
    entered > 0 ? `${count(entered, 'formula')} that showed #NAME? elsewhere work again.` : '',
    different.length > 0 ? differences(different, workbench) : '',
    leftOut.length > 0 ? `Not shown here: ${list(leftOut)}.` : '',
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

const MOST_NAMED = 5;

function differences(kept: readonly KeptValue[], workbench: Workbench): string {
  const named = kept.map(({ at, value }) => `${at} (${words(value)}, now ${words(workbench.read(at))})`);
  return `${count(kept.length, 'result')} not as in the file: ${list(named, MOST_NAMED)}.`;
}

function words(value: PlainValue | CellContent): string {
  if (value === null || value === '') return 'blank';
  return typeof value === 'object' ? value.error : String(value);
}

/** To 12 digits: programs write the last ones differently. */
function isSame(kept: PlainValue, now: CellContent): boolean {
  if (typeof kept !== 'number' || typeof now !== 'number') return words(kept) === words(now);
  return Math.abs(kept - now) <= 1e-12 * Math.max(Math.abs(kept), Math.abs(now));
}
