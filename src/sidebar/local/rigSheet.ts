import type { Rig } from '../../../shared/local/rig/rig.ts';
import type { SheetPlan } from '../../host/sheetPlan.ts';
import { gap, header, note, title } from '../../readySheets/plannedCells.ts';
import { rigCells, rigRowWithSpread } from '../../readySheets/rigCells.ts';

const FIRST_ROW = 6;

/** A rig as a visible sheet; its columns of names and values are named LTX_RIG, so that formulas can take them as [rig]. */
export function rigSheet(rig: Rig): SheetPlan {
  const cells = rigCells(rig);
  return {
    name: 'LTX Rig',
    columns: [190, 120, 80, 80, 320].map((width) => ({ width })),
    rows: [
      title('A machine of your own'),
      note(
        'Blue values are yours to change. Speeds are seconds of video per minute, as measured: what is typical, and a slow and a fast run if you know them.',
      ),
      note('Formulas take this table as [rig]: =LTX_LOCAL_RATE("pro","1080p",LTX_RIG)'),
      gap,
      header('Figure', '>Value', '>Slow', '>Fast', '|What it is'),
      ...cells.map(rigRowWithSpread),
    ],
    frozenRows: FIRST_ROW - 1,
    names: [{ name: 'LTX_RIG', range: `A${FIRST_ROW}:D${FIRST_ROW - 1 + cells.length}` }],
  };
}
