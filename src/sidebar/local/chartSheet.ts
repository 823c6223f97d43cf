import type { SheetPlan } from '../../host/sheetPlan.ts';
import { formula, gap, header, note, number, row, text, title } from '../../readySheets/plannedCells.ts';

interface Drawn {
  readonly model: string;
  readonly resolution: string;
  readonly months: number;
  /** Seconds of video a month at the right end. */
  readonly most: number;
  readonly rig: string;
}

const FIRST = 11;
const POINTS = 12;
const LAST = FIRST + POINTS - 1;

/** The break-even picture as live formulas and a native chart. Rent is blank where the rig has none. */
export function chartSheet({ model, resolution, months, most, rig }: Drawn): SheetPlan {
  const route = (name: string, at: number) => {
    const table = `LTX_TCO($B$4,$B$5,$A${at},$B$6,$B$7)`;
    const within = (list: string, what: string) => `MATCH("${what}",${list},0)`;
    return formula(
      `=IFERROR(INDEX(${table},${within(`INDEX(${table},0,1)`, name)},${within(`INDEX(${table},1,0)`, 'Total')})/$B$6,"")`,
      'money',
    );
  };
  return {
    name: 'LTX Break-even',
    columns: [190, 160, 110, 110].map((width) => ({ width })),
    rows: [
      title('Break-even'),
      note('Cost a month against seconds of video a month. Blue values are yours to change.'),
      gap,
      row(text('Model', 'strong'), text(model, 'input', 'right')),
      row(text('Resolution', 'strong'), text(resolution, 'input', 'right')),
      row(text('Months', 'strong'), number(months, 'input')),
      row(text('Machine', 'strong'), text(rig, 'input', 'right')),
      row(
        text('Break-even, s over its life', 'strong'),
        formula('=ROUND(LTX_BREAKEVEN(B4,B5,"seconds",B7),0)'),
      ),
      gap,
      header('>Seconds a month', '>API', '>Own', '>Rent'),
      ...Array.from({ length: POINTS }, (_, i) => {
        const at = FIRST + i;
        return row(
          number(Math.round((most * (i + 1)) / POINTS), 'input'),
          route('API', at),
          route('Own', at),
          route('Rent', at),
        );
      }),
      gap,
      row(text('Rate card', 'strong'), formula('=LTX_CARD_VERSION()', 'note')),
      row(text('API price', 'strong'), formula('=LTX_SOURCE(B4,B5)', 'note')),
    ],
    frozenRows: FIRST - 1,
    chart: { kind: 'line', title: 'Cost a month', data: `A${FIRST - 1}:D${LAST}`, at: `F${FIRST - 1}` },
  };
}
