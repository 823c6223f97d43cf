import type { SheetPlan } from '../host/sheetPlan.ts';
import { formula, gap, header, note, number, row, text, title } from './plannedCells.ts';

/** The same clip on every model, from one formula that spills. */
export const vendorComparison = (): SheetPlan => ({
  name: 'Vendor comparison',
  columns: [
    { width: 215 },
    { width: 175 },
    { width: 90, looks: ['money'] },
    { width: 95, looks: ['rate'] },
    { width: 140, looks: ['multiple'] },
    { width: 105, looks: ['right'] },
    { width: 120, looks: ['apart'] },
    { width: 420, looks: ['note'] },
    { width: 90, looks: ['apart'] },
    { width: 70, looks: ['count'] },
    { width: 105, looks: ['money'] },
    { width: 125, looks: ['count'] },
  ],
  rows: [
    title('The same clip everywhere'),
    note('US dollars, cheapest first. One formula fills the table; blue values are yours to change.'),
    gap,
    row(text('Resolution', 'strong'), text('1080p', 'input', 'right')),
    row(text('Seconds', 'strong'), number(10, 'input')),
    row(
      text('Models', 'strong'),
      text('', 'input'),
      text('Left empty: all. Or names with commas: pro, veo-3.1', 'note'),
    ),
    row(text('Options', 'strong'), text('', 'input'), text('Such as silent or 9:16', 'note')),
    row(text('Rate card', 'strong'), formula('=LTX_CARD_VERSION()', 'note')),
    gap,
    {
      // The formula spills over the names of the columns, of which only the looks stand here.
      cells: [
        formula('=LTX_COMPARE(B4,B5,B6,B7)', 'header'),
        ...header('', '>', '>', '>', '>', '|', '', '|', '>', '>', '>').cells,
      ],
      height: 26,
    },
  ],
  frozenRows: 10,
  // The two dozen cheapest; the table below goes on.
  chart: { kind: 'bar', title: 'Cost of the clip', axis: 'A10:A34', series: 'C10:C34', at: 'N10' },
});
