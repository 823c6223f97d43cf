import { exampleRig } from '../../shared/local/rig/exampleRig.ts';
import type { Rig } from '../../shared/local/rig/rig.ts';
import type { PlannedRow, SheetPlan } from '../host/sheetPlan.ts';
import { formula, gap, header, heading, note, number, row, text, title } from './plannedCells.ts';

const [MODEL, RESOLUTION, SECONDS, SWING, MACHINE, OWN] = [
  '$B$4',
  '$B$5',
  '$B$6',
  '$B$7',
  '$B$8',
  '$B$9',
] as const;
const BARS_AT = 12;
const BARS = 8;
/** The header of the grid; below it the hours, and the prices with a row each. */
const GRID_AT = BARS_AT + BARS + 1;
const POWER = [0.1, 0.15, 0.22, 0.3, 0.4];
const LIFE = [2000, 3000, 5000, 8000, 12_000];
const MACHINES_AT = GRID_AT + POWER.length + 4;
const TABLE_AT = MACHINES_AT + POWER.length + 2;
/** The columns over which the grids spread, from B on. */
const ACROSS = ['B', 'C', 'D', 'E', 'F'];

/**
 * What each figure does to what a second costs on the own machine: as a table with its inverses, as the bars of a tornado,
 * and two figures against each other, each cell of that by a machine with two figures changed in its text.
 */
export function sensitivitySheet(active: Rig | undefined): SheetPlan {
  const rig = active ?? exampleRig;
  const speed = rig.speeds.find(({ model }) => model === 'pro') ?? rig.speeds[0];
  return {
    name: 'Sensitivity',
    columns: [220, 165, 120, 120, 125, 125, 135, 135, 120, 120, 140].map((width) => ({ width })),
    rows: [
      title('Sensitivity'),
      note(
        'Own US dollars per second of video. Blue values are yours to change; the largest effect stands first.',
      ),
      gap,
      row(text('Model', 'strong'), text(speed?.model ?? 'pro', 'input', 'right')),
      row(text('Resolution', 'strong'), text(speed?.resolution ?? '1080p', 'input', 'right')),
      row(text('Seconds a month', 'strong'), number(3000, 'input', 'count')),
      row(text('Each figure moved by', 'strong'), number(0.2, 'input', 'share')),
      row(text('Machine', 'strong'), text(rig.name, 'input', 'right')),
      row(
        text('Own, $ per second', 'strong'),
        formula(`=LTX_LOCAL_RATE(${MODEL},${RESOLUTION},${MACHINE})`, 'fineRate'),
      ),
      gap,
      header('Change of $ per second', '>Figure lower', '>Figure higher'),
      ...Array.from({ length: BARS }, (_, i) => barRow(TABLE_AT + 1 + i)),
      gap,
      header('$/kWh, against life hours', ...ACROSS.map(() => '>')),
      axisRow(
        '',
        LIFE.map((hours) => number(hours, 'input', 'count')),
      ),
      ...POWER.map((price, i) =>
        axisRow(
          number(price, 'input', 'rate'),
          ACROSS.map((column) =>
            formula(`=LTX_LOCAL_RATE(${MODEL},${RESOLUTION},${column}${MACHINES_AT + i})`, 'fineRate'),
          ),
        ),
      ),
      gap,
      heading('Workings: the machine of each cell above'),
      ...POWER.map((_, i) =>
        axisRow(
          '',
          ACROSS.map((column) =>
            formula(
              // Where a price is written with a comma, a text of it is, too.
              `=${MACHINE}&", $/kWh="&SUBSTITUTE($A${GRID_AT + 2 + i}&"",",",".")&", life hours="&${column}$${GRID_AT + 1}`,
              'note',
            ),
          ),
        ),
      ),
      gap,
      heading('Each figure lower and higher, and where a second costs the same on both'),
      row(formula(`=LTX_SENSITIVITY(${MODEL},${RESOLUTION},${SECONDS},${SWING},${MACHINE})`, 'strong')),
    ],
    frozenRows: 2,
    chart: {
      kind: 'tornado',
      title: 'Change of own $ per second',
      axis: `A${BARS_AT - 1}:A${BARS_AT + BARS - 1}`,
      series: `B${BARS_AT - 1}:C${BARS_AT + BARS - 1}`,
      at: `E${BARS_AT - 1}`,
    },
  };
}

/** One bar of the tornado, from a row of the table; blank below its last. */
function barRow(from: number): PlannedRow {
  const change = (column: string) =>
    formula(`=IF(ISNUMBER(${column}${from}),${column}${from}-${OWN},"")`, 'fineRate');
  return row(formula(`=A${from}&""`), change('E'), change('F'));
}

const axisRow = (
  first: '' | ReturnType<typeof number>,
  cells: readonly ReturnType<typeof number>[],
): PlannedRow => row(first === '' ? null : first, ...cells);
