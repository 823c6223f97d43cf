import { exampleRig } from '../../shared/local/rig/exampleRig.ts';
import type { Rig } from '../../shared/local/rig/rig.ts';
import type { Look, PlannedRow, SheetPlan } from '../host/sheetPlan.ts';
import { formula, gap, header, heading, note, number, row, text, title } from './plannedCells.ts';
import { rigCells, rigRow } from './rigCells.ts';
import { CHECKS, checkRows, flagOf, pageOf } from './tcoChecks.ts';
import { cheapest, figureRows, paysOff } from './tcoFigures.ts';

const [MODEL, RESOLUTION, SECONDS, CLIP, MONTHS, REVIEWED, OLDEST] = [8, 9, 10, 11, 12, 13, 14].map(
  (at) => `$B$${at}`,
) as [string, string, string, string, string, string, string];
const WORK = `${MODEL},${RESOLUTION}`;
const RIG_AT = 17;
const MOST_AGE = 90;
/** Points of the chart after the first day. */
const POINTS = 12;

/**
 * API against an own and a rented machine: the answer and one flag for all checks on top; then inputs, workings, checks,
 * sources, sign-off, and what each figure does to the answer. LTX_TCO is called once. `date`: the day of the review.
 */
export function tcoReview(active: Rig | undefined, date: string): SheetPlan {
  const rig: Rig = active ?? { ...exampleRig, rentPerHour: 0.5 };
  const speed = rig.speeds.find(({ model }) => model === 'pro') ?? rig.speeds[0];
  const cells = rigCells(rig);
  const machine = `$A$${RIG_AT}:$B$${RIG_AT + cells.length - 1}`;
  const table = RIG_AT + cells.length + 2;
  const refers = { work: WORK, seconds: SECONDS, months: MONTHS, machine, table };
  const facts = figureRows(refers);
  const factsAt = table + 5;
  const paid = factsAt + facts.length + 2;
  const checks = paid + POINTS + 3;
  const sources = checks + CHECKS + 2;
  return {
    name: 'TCO review',
    columns: [215, 155, 130, 120, 120, 120, 145, 420].map((width) => ({ width })),
    rows: [
      title('Total cost of ownership'),
      note('US dollars. Blue values are assumptions of yours; everything else follows from them.'),
      row(formula(cheapest(refers), 'strong')),
      row(formula(paysOff(factsAt, refers), 'strong')),
      row(text('Checks', 'strong'), formula(flagOf(checks), 'strong', 'right')),
      gap,
      header('Inputs', '>Value', '|Unit', '', ''),
      row(text('Model'), text(speed?.model ?? 'pro', 'input', 'right'), unit('as LTX_MODELS names it')),
      row(text('Resolution'), text(speed?.resolution ?? '1080p', 'input', 'right')),
      row(
        text('Seconds a month'),
        number(3000, 'input', 'count'),
        unit('seconds of video, all takes together'),
      ),
      row(text('Seconds of a clip'), number(5, 'input'), unit('seconds of video')),
      row(text('Months'), number(36, 'input'), unit('months')),
      row(text('Reviewed on'), text(date, 'input', 'right'), unit('year-month-day')),
      row(text('Oldest look at a price'), number(MOST_AGE, 'input'), unit('days before the review')),
      gap,
      header('The machine', '>Value', '|Unit', '', ''),
      ...cells.map((cell) => rigRow(cell, active === undefined)),
      gap,
      heading('Workings: the routes'),
      // The formula spills over the names of the columns and the routes, of which only the looks stand here.
      {
        cells: [
          formula(`=LTX_TCO(${WORK},${SECONDS},${MONTHS},${machine})`, 'header'),
          ...header('>', '>', '>', '>', '>', '>', '|').cells,
        ],
        height: 26,
      },
      ...Array.from({ length: 3 }, () => row(...ROUTE.map((looks) => text('', ...looks)))),
      gap,
      header('In figures', '', '', '', ''),
      ...facts,
      gap,
      header('>Month', '>API', '>Own', '>Rent'),
      ...Array.from({ length: POINTS + 1 }, (_, i) => paidRow(paid + 1 + i, paid, table)),
      gap,
      header('Checks', '>Verdict', '', '', ''),
      ...checkRows({
        table,
        source: `B${sources + 2}`,
        work: WORK,
        seconds: SECONDS,
        clip: CLIP,
        months: MONTHS,
        reviewed: REVIEWED,
        oldest: OLDEST,
      }),
      gap,
      header('Sources', '', '', '', ''),
      row(text('Rate card'), formula('=LTX_CARD_VERSION()', 'note')),
      row(text('API price'), formula(`=LTX_SOURCE(${WORK})`, 'note')),
      row(text('Its page'), formula(pageOf(`B${sources + 2}`), 'note')),
      row(text('Machine'), formula(`=LTX_LOCAL_CHECK(${WORK},${machine})`, 'note')),
      row(
        text('Its figures'),
        text(active ? `measured: ${rig.name}` : 'the example that ships with LTX Cost', 'note'),
      ),
      gap,
      header('Sign-off', '', '', '', ''),
      ...['Reviewed by', 'Role', 'Decision', 'Signed on'].map((what) => row(text(what), text('', 'input'))),
      gap,
      heading('Sensitivity: each figure 20 % lower and higher'),
      row(formula(`=LTX_SENSITIVITY(${WORK},${SECONDS},,${machine})`, 'strong')),
    ],
    frozenRows: 5,
    chart: {
      kind: 'line',
      title: 'Paid so far',
      axis: `A${paid}:A${paid + POINTS + 1}`,
      series: `B${paid}:D${paid + POINTS + 1}`,
      at: `F${paid}`,
    },
  };
}

const unit = (words: string) => text(words, 'note', 'apart');

const ROUTE: readonly (readonly Look[])[] = [
  ['strong'],
  ['right'],
  ['money'],
  ['money'],
  ['money'],
  ['fineRate'],
  ['share'],
  ['note', 'apart'],
];

/** What has been paid after so many months: up front, and every month. Blank where there is no such route. */
function paidRow(at: number, head: number, table: number): PlannedRow {
  const paid = (line: number) =>
    formula(`=IF(ISNUMBER($C$${table + line}),$C$${table + line}+$D$${table + line}*$A${at},"")`, 'money');
  const points = `ROWS($A$${head + 1}:$A$${head + POINTS})`;
  return row(formula(`=${MONTHS}*(ROW()-ROW($A$${head + 1}))/${points}`, 'right'), paid(1), paid(2), paid(3));
}
