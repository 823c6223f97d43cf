import { FIELDS, plain } from '../../../shared/local/rig/fields.ts';
import type { Rig } from '../../../shared/local/rig/rig.ts';
import type { PlannedCell, SheetPlan } from '../../host/sheetPlan.ts';
import { gap, header, note, row, text, title } from '../../readySheets/plannedCells.ts';
import { rigCells } from '../../readySheets/rigCells.ts';

const FIRST_ROW = 6;

/** A rig as a visible sheet; its two columns are named LTX_RIG, so that formulas can take them as [rig]. */
export function rigSheet(rig: Rig): SheetPlan {
  const cells = rigCells(rig);
  return {
    name: 'LTX Rig',
    columns: [{ width: 190 }, { width: 120 }, { width: 320 }],
    rows: [
      title('A machine of your own'),
      note('Blue values are yours to change. Speeds are seconds of video per minute, as measured.'),
      note('Formulas take this table as [rig]: =LTX_LOCAL_RATE("pro","1080p",LTX_RIG)'),
      gap,
      header('Figure', 'Value', 'Unit'),
      ...cells.map(([label, value]) => row(text(label), valueCell(value), text(unitOf(label), 'note'))),
    ],
    frozenRows: FIRST_ROW - 1,
    names: [{ name: 'LTX_RIG', range: `A${FIRST_ROW}:B${FIRST_ROW - 1 + cells.length}` }],
  };
}

const valueCell = (value: string | number): PlannedCell =>
  typeof value === 'number' ? { number: value, looks: ['input'] } : { text: value, looks: ['input'] };

function unitOf(label: string): string {
  const field = FIELDS.find((each) => plain(each.label) === plain(label));
  if (field) return field.what;
  return label === 'name' ? '' : 'seconds of video per minute';
}
