import type { Speed, SpeedSpread } from '../../../shared/local/rig/rig.ts';
import type { PlannedCell, SheetPlan } from '../../host/sheetPlan.ts';
import { formula, gap, header, note, number, row, text, title } from '../../readySheets/plannedCells.ts';

interface Drawn extends Pick<Speed, 'model' | 'resolution' | 'spread'> {
  readonly months: number;
  /** Seconds of video a month at the right end. */
  readonly most: number;
  readonly rig: string;
}

const FIRST = 11;
const POINTS = 12;
const LAST = FIRST + POINTS - 1;

/** The machine by its name, and the same with slow and with fast runs: two small tables, which formulas take as their rig. */
const TYPICAL = '$B$7';
const SLOW = '$D$4:$E$5';
const FAST = '$D$6:$E$7';

const ROUTES = ['API', 'Own', 'Rent'].map((route) => ({ head: route, route, rig: TYPICAL }));
const BAND = [
  { head: 'Own, slow runs', route: 'Own', rig: SLOW },
  { head: 'Own, fast runs', route: 'Own', rig: FAST },
];

/**
 * The break-even picture as live formulas and a native chart. Rent is blank where the rig has none. Where the speed has a
 * spread, lines of slow and of fast runs are its band.
 */
export function chartSheet({ model, resolution, spread, months, most, rig }: Drawn): SheetPlan {
  const series = spread ? [...ROUTES, ...BAND] : ROUTES;
  const paced = spread ? pacedMachines(spread) : [];
  const given = (name: string, value: PlannedCell, beside: readonly PlannedCell[] = []) =>
    row(text(name, 'strong'), value, ...beside);
  const answer = (name: string, of: (rig: string) => string) =>
    row(
      text(name, 'strong'),
      formula(of(TYPICAL), 'count'),
      ...(spread ? [null, null, ...BAND.map(({ rig }) => formula(of(rig), 'count'))] : []),
    );
  return {
    name: 'LTX Break-even',
    columns: [190, 160, 110, 110, 120, 120].map((width) => ({ width })),
    rows: [
      title('Break-even'),
      note('Cost a month against seconds of video a month. Blue values are yours to change.'),
      spread
        ? note('Slow and fast runs are seconds of video per minute of the model that stands here.')
        : gap,
      given('Model', text(model, 'input', 'right'), paced[0]),
      given('Resolution', text(resolution, 'input', 'right'), paced[1]),
      given('Months', number(months, 'input'), paced[2]),
      given('Machine', text(rig, 'input', 'right'), paced[3]),
      answer('Break-even, s over its life', overLife),
      answer('Break-even, s a month', aMonth),
      header('>Seconds a month', ...series.map(({ head }) => `>${head}`)),
      ...Array.from({ length: POINTS }, (_, i) =>
        row(
          number(Math.round((most * (i + 1)) / POINTS), 'input'),
          ...series.map(({ route, rig }) => formula(costOf(route, rig, FIRST + i), 'money')),
        ),
      ),
      gap,
      row(text('Rate card', 'strong'), formula('=LTX_CARD_VERSION()', 'note')),
      row(text('API price', 'strong'), formula('=LTX_SOURCE(B4,B5)', 'note')),
    ],
    frozenRows: FIRST - 1,
    chart: {
      kind: 'line',
      title: 'Cost a month',
      axis: `A${FIRST - 1}:A${LAST}`,
      series: `B${FIRST - 1}:${'ABCDEF'[series.length]}${LAST}`,
      at: `${spread ? 'H' : 'F'}${FIRST - 1}`,
    },
  };
}

/** What stands beside the four inputs: `machine | its name` and `pro 1080p | 5`, of slow and of fast runs. */
function pacedMachines({ slow, fast }: SpeedSpread): readonly (readonly PlannedCell[])[] {
  return [
    { name: 'Slow runs', value: slow },
    { name: 'Fast runs', value: fast },
  ].flatMap(({ name, value }) => [
    [text(name, 'strong', 'right'), text('machine'), formula(`=${TYPICAL}`, 'right')],
    [text(''), formula('=$B$4&" "&$B$5'), number(value, 'input')],
  ]);
}

const overLife = (rig: string): string => `=ROUND(LTX_BREAKEVEN($B$4,$B$5,"seconds",${rig}),0)`;

/** Where the machine has no years, its price is spread over the months, as in the picture. */
const aMonth = (rig: string): string =>
  `=ROUND(IFERROR(LTX_BREAKEVEN($B$4,$B$5,"seconds per month",${rig}),LTX_BREAKEVEN($B$4,$B$5,"seconds",${rig})/$B$6),0)`;

function costOf(route: string, rig: string, at: number): string {
  const table = `LTX_TCO($B$4,$B$5,$A${at},$B$6,${rig})`;
  const within = (list: string, what: string) => `MATCH("${what}",${list},0)`;
  return `=IFERROR(INDEX(${table},${within(`INDEX(${table},0,1)`, route)},${within(`INDEX(${table},1,0)`, 'Total')})/$B$6,"")`;
}
