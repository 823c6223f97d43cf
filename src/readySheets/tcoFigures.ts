import type { Look, PlannedRow } from '../host/sheetPlan.ts';
import { formula, row, text } from './plannedCells.ts';

/** The cells of the review that its figures come from; `table` is the row of LTX_TCO. */
interface TcoCells {
  readonly work: string;
  readonly seconds: string;
  readonly months: string;
  readonly machine: string;
  readonly table: number;
}

const [BREAKEVEN, PAYBACK] = [5, 6]; // which of the figures, counted from the row of their heading

/** What follows for the machine and the API, a row each. */
export function figureRows({ work, seconds, machine, table }: TcoCells): readonly PlannedRow[] {
  const figure = (name: string, call: string, look: Look, meaning: string) =>
    row(text(name), formula(`=${call}`, look), text(meaning, 'note', 'apart'));
  return [
    figure('API price ($/s)', `F${table + 1}`, 'fineRate', 'what a second of video costs there'),
    figure(
      'API is cheaper under ($/s)',
      `LTX_BREAKEVEN(${work},"rate",${machine})`,
      'fineRate',
      'what a second costs on the machine, everything counted',
    ),
    figure(
      'One more second on it ($/s)',
      `LTX_LOCAL_MARGINAL(${work},${machine})`,
      'fineRate',
      'power alone, with the overhead on it: the machine is there already',
    ),
    figure(
      'An hour of it',
      `LTX_LOCAL_HOURLY(${machine})`,
      'money',
      'everything counted: its price, power, overhead',
    ),
    figure(
      'Break-even, seconds of video',
      `LTX_BREAKEVEN(${work},"seconds",${machine})`,
      'count',
      'from there on owning is cheaper than the API',
    ),
    figure(
      'Payback, months',
      `ROUND(LTX_PAYBACK(${work},${seconds},${machine}),1)`,
      'right',
      'until the machine has paid for itself',
    ),
    figure(
      'Machine hours a month',
      `ROUND(LTX_LOCAL_HOURS(${work},${seconds},1,${machine}),1)`,
      'right',
      'for the seconds above',
    ),
  ];
}

/** The cheapest route, in words. */
export const cheapest = ({ months, table }: TcoCells): string => {
  const [names, totals] = [`A${table + 1}:A${table + 3}`, `E${table + 1}:E${table + 3}`];
  return `="Cheapest over "&${months}&" months: "&INDEX(${names},MATCH(MIN(${totals}),${totals},0))&", "&TEXT(MIN(${totals}),"$#,##0")&". The API: "&TEXT(E${table + 1},"$#,##0")&"."`;
};

/** When owning pays off, in words, from the figures below a heading. */
export function paysOff(heading: number, { seconds }: TcoCells): string {
  const [breakeven, payback] = [heading + BREAKEVEN, heading + PAYBACK];
  return `=IF(AND(ISNUMBER(B${breakeven}),ISNUMBER(B${payback})),"Owning pays off after "&TEXT(B${breakeven},"#,##0")&" seconds of video: at "&TEXT(${seconds},"#,##0")&" a month, in "&TEXT(B${payback},"0.0")&" months.","Owning does not pay off as it stands: see break-even and payback below.")`;
}
