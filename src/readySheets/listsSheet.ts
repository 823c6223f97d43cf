import type { Book } from '../../shared/book/book.ts';
import { pricesOf } from '../../shared/book/choosePrices.ts';
import { CHEAPEST, ROUTES } from '../../shared/plan/stages.ts';
import { listModels } from '../../shared/rates/advice/listing.ts';
import { inOrder } from '../../shared/rates/resolution.ts';
import type { PlannedCell, SheetPlan } from '../host/sheetPlan.ts';
import { header, note, row, text, title } from './plannedCells.ts';

/** What the lists are called in a workbook. */
export const LISTS = {
  models: 'LTX_LIST_MODELS',
  resolutions: 'LTX_LIST_RESOLUTIONS',
  options: 'LTX_LIST_OPTIONS',
  routes: 'LTX_LIST_ROUTES',
} as const;

const FIRST = 4;

/** What cells of budgets offer to choose from: everything that has a price in the workbook. */
export function listsSheet(book: Book): SheetPlan {
  const lists = entriesOf(book);
  const keys = Object.keys(lists) as (keyof typeof lists)[];
  const length = Math.max(...keys.map((key) => lists[key].length));
  return {
    name: 'Lists',
    columns: [230, 140, 170, 110].map((width) => ({ width })),
    rows: [
      title('Lists'),
      note('The cells of budgets offer these. Change them here; anything else may be typed too.'),
      header('Models', 'Resolutions', 'Options', 'Routes'),
      ...Array.from({ length }, (_, i) => row(...keys.map((key) => entry(lists[key][i])))),
    ],
    frozenRows: FIRST - 1,
    names: keys.map((key, i) => {
      const column = 'ABCD'[i];
      return { name: LISTS[key], range: `${column}${FIRST}:${column}${FIRST + lists[key].length - 1}` };
    }),
  };
}

const entry = (words: string | undefined): PlannedCell | null =>
  words === undefined ? null : text(words, 'input');

/** The entries of each list; models by the name that people use, where they have one. */
export function entriesOf(book: Book): Readonly<Record<keyof typeof LISTS, readonly string[]>> {
  const models = listModels(pricesOf(undefined, book)).map((cells) => cells.map(String));
  const parts = (column: number) =>
    models.flatMap((cells) => (cells[column] ?? '').split(', ')).filter((part) => part !== '');
  return {
    models: models.map(([id = '', aliases = '']) => aliases.split(', ')[0] || id),
    resolutions: inOrder(parts(4).filter((part) => !part.includes(' '))),
    options: [...new Set([...parts(5), 'extend, context=8'])],
    routes: [...ROUTES, CHEAPEST],
  };
}
