import type { CardChoice } from '../../book/choosePrices.ts';
import type { Cell, Grid } from '../../cell.ts';
import { expected } from '../../errors.ts';
import { dateIn } from '../../rates/dateInCell.ts';
import { readRateTable } from '../../rates/finding/rateTable.ts';
import { isCardVersion } from '../../rates/version.ts';
import { optional, range } from './params.ts';

export const card = optional(
  range<CardChoice>(
    (cells) => (cells.length > 1 ? { by: 'table', rates: readRateTable(cells) } : readOne(cells)),
    {
      description:
        'Which prices: a date, your own rate table (headers model, resolution, usd) or the cell LTX_CARD. Left out: the active card.',
    },
  ),
);

function readOne(cells: Grid<Cell>): CardChoice {
  const [cell = null, ...more] = cells[0] ?? [];
  if (more.length > 0)
    throw expected('a date, or a rate table with a header row and rows of prices', 'one row');
  const date = dateIn(cell);
  if (date) return { by: 'date', date };
  if (typeof cell === 'string' && isCardVersion(cell.trim())) return { by: 'version', version: cell.trim() };
  throw expected('a date such as 2026-11-20, a rate table or the version of the active card', cell);
}
