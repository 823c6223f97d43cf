import { cell, gap, row, type SheetPlan } from './plan.ts';

/** The same clip on every seller, from one formula that spills. */
export const vendors: SheetPlan = {
  name: 'Vendors',
  columns: [
    { width: 230 },
    { width: 120 },
    { width: 95, looks: ['money'] },
    { width: 105, looks: ['rate'] },
    { width: 120, looks: ['multiple'] },
    { width: 110, looks: ['right'] },
    { width: 120 },
    { width: 420, looks: ['clip'] },
  ],
  rows: [
    { cells: [cell('The same clip everywhere', 'title')], height: 34 },
    row(['US dollars, cheapest first. One formula in A7 fills the table; blue cells are yours to change.'], 'note'),
    gap,
    { cells: [cell('Resolution', 'strong'), cell('1080p', 'input', 'right')] },
    { cells: [cell('Seconds', 'strong'), cell('10', 'input', 'right')] },
    gap,
    row(['=LTX_COMPARE(B4,B5)', '', '', '', '', '', '', ''], 'header'),
  ],
  frozenRows: 7,
};
