import { cell, gap, row, type SheetPlan } from './plan.ts';

/** The same clip on every seller, from one formula that spills. */
export const vendors: SheetPlan = {
  name: 'Vendors',
  columns: [
    { width: 235, looks: [] },
    { width: 175, looks: ['apart'] },
    { width: 80, looks: ['money'] },
    { width: 95, looks: ['rate'] },
    { width: 120, looks: ['multiple'] },
    { width: 105, looks: ['apart'] },
    { width: 175, looks: ['apart'] },
    { width: 420, looks: ['note', 'apart', 'clip'] },
  ],
  rows: [
    { cells: [cell('The same clip everywhere', 'title')], height: 34 },
    row(
      ['US dollars, cheapest first. One formula in A7 fills the table; blue values are yours to change.'],
      'note',
    ),
    gap,
    { cells: [cell('Resolution', 'strong'), cell('1080p', 'input', 'right')] },
    { cells: [cell('Seconds', 'strong'), cell('10', 'input', 'right')] },
    gap,
    {
      cells: [
        cell('=LTX_COMPARE(B4,B5)', 'header'),
        ...[1, 2, 3, 4, 5, 6, 7].map((column) =>
          column >= 2 && column <= 4 ? cell('', 'header', 'right') : cell('', 'header', 'apart'),
        ),
      ],
      height: 26,
    },
  ],
  frozenRows: 7,
  gridlines: false,
};
