import { TCO_HEADER } from '../../shared/local/cost/totalCost.ts';
import { exampleRig } from '../../shared/local/rig/exampleRig.ts';
import type { Rig } from '../../shared/local/rig/rig.ts';
import type { Look, PlannedCell, SheetPlan } from '../host/sheetPlan.ts';
import { formula, gap, header, note, number, row, text, title } from './plannedCells.ts';
import { rigCells } from './rigCells.ts';

const RIG_AT = 10;
const POINTS = 12;
const LAST_COLUMN = TCO_HEADER.length - 1;

/** API against an own and a rented machine: assumptions on top, table, chart, sources and dates at the bottom. */
export function tcoReview(active: Rig | undefined): SheetPlan {
  const rig: Rig = active ?? { ...exampleRig, rentPerHour: 0.5 };
  const [speed] = rig.speeds;
  const cells = rigCells(rig);
  const rigLast = RIG_AT + cells.length - 1;
  const machine = `$A$${RIG_AT}:$B$${rigLast}`;
  const table = rigLast + 3;
  const facts = table + 5;
  const curve = facts + 5;
  const cash = curve + POINTS + 1;
  const isExample = active === undefined;
  return {
    name: 'TCO review',
    columns: [190, 160, 125, 125, 125, 125, 140, 420].map((width) => ({ width })),
    rows: [
      title('Total cost of ownership'),
      note('US dollars. Blue values are assumptions of yours; everything else follows from them.'),
      gap,
      row(text('Model', 'strong'), text(speed?.model ?? 'pro', 'input', 'right')),
      row(text('Resolution', 'strong'), text(speed?.resolution ?? '1080p', 'input', 'right')),
      row(text('Seconds a month', 'strong'), number(20_000, 'input')),
      row(text('Months', 'strong'), number(36, 'input')),
      gap,
      {
        cells: [
          text('The machine', 'header'),
          text('', 'header'),
          ...(isExample ? [text('Figures of an example: put your own in.', 'note')] : []),
        ],
      },
      ...cells.map(([label, value]) => row(text(label), inputCell(value))),
      gap,
      row(text('The routes', 'heading')),
      header(...TCO_HEADER.map((name, i) => `${LAST_COLUMN === i ? '|' : i > 0 ? '>' : ''}${name}`)),
      ...[2, 3, 4].map((line) => routeRow(line, machine)),
      gap,
      header('In short', '', ''),
      row(
        text('Cheapest route'),
        formula(
          `=INDEX(A${table + 1}:A${table + 3},MATCH(MIN(E${table + 1}:E${table + 3}),E${table + 1}:E${table + 3},0))`,
          'strong',
          'right',
        ),
      ),
      row(
        text('API wins below, over its life'),
        formula(`=LTX_BREAKEVEN($B$4,$B$5,"rate",${machine})`, 'rate'),
      ),
      row(text('Payback, months'), formula(`=ROUND(LTX_PAYBACK($B$4,$B$5,$B$6,${machine}),1)`)),
      gap,
      header('>Month', '>API', '>Own', '>Rent'),
      ...Array.from({ length: POINTS + 1 }, (_, i) => cashRow(curve + 1 + i, i, table)),
      gap,
      header('Sources', '', ''),
      row(text('Rate card'), formula('=LTX_CARD_VERSION()', 'note')),
      row(text('API price'), formula('=LTX_SOURCE($B$4,$B$5)', 'note')),
      row(text('Mind'), formula('=LTX_CHECK($B$4,$B$5,5)', 'note')),
      row(
        text('Machine'),
        text(isExample ? 'the example that ships with LTX Cost' : `measured: ${rig.name}`, 'note'),
      ),
    ],
    chart: { kind: 'line', title: 'Paid so far', data: `A${curve}:D${cash}`, at: `F${facts}` },
  };
}

const LOOKS: readonly (readonly Look[])[] = [
  ['strong'],
  [],
  ['money'],
  ['money'],
  ['money'],
  ['rate'],
  ['share'],
  ['note', 'apart'],
];

/** One route of the table. The third is blank where the machine has no rent. */
function routeRow(line: number, machine: string) {
  return row(
    ...LOOKS.map((looks, i) =>
      formula(`=IFERROR(INDEX(LTX_TCO($B$4,$B$5,$B$6,$B$7,${machine}),${line},${i + 1}),"")`, ...looks),
    ),
  );
}

/** What has been paid after so many months: up front, and every month. */
function cashRow(at: number, step: number, table: number) {
  const paid = (line: number) =>
    formula(`=IF(ISNUMBER($C$${table + line}),$C$${table + line}+$D$${table + line}*$A${at},"")`, 'money');
  return row(formula(`=$B$7*${step}/${POINTS}`), paid(1), paid(2), paid(3));
}

const inputCell = (value: string | number): PlannedCell =>
  typeof value === 'number'
    ? { number: value, looks: ['input'] }
    : { text: value, looks: ['input', 'right'] };
