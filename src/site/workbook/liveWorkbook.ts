import { readFile } from 'node:fs/promises';
import path from 'node:path';
import vm from 'node:vm';
import type { Book } from '../../../shared/book/book.ts';
import { EMPTY_BOOK } from '../../../shared/book/stored.ts';
import { toBook } from '../../../shared/book/toBook.ts';
import { embeddedCard } from '../../../shared/rates/embedded.ts';
import type { SheetPlan } from '../../host/sheetPlan.ts';
import { campaign } from '../../readySheets/campaign/campaign.ts';
import { knownOf } from '../../readySheets/campaign/known.ts';
import { conceptBudget } from '../../readySheets/conceptBudget.ts';
import { listsSheet } from '../../readySheets/listsSheet.ts';
import { sensitivitySheet } from '../../readySheets/sensitivitySheet.ts';
import { tcoReview } from '../../readySheets/tcoReview.ts';
import { vendorComparison } from '../../readySheets/vendorComparison.ts';
import { provideCustomFunctions } from '../../workbench/customFunctions.ts';
import { plainWorkbook } from '../../workbench/files/readGrid.ts';
import type { BundleMetadata } from '../../workbench/functionMetadata.ts';
import type { WorkbenchGrid } from '../../workbench/grid.ts';
import { workbookOf } from '../../workbench/host/ltxCells.ts';
import { writeSheet } from '../../workbench/host/writeSheet.ts';
import { keepText } from '../../workbench/mends/keptText.ts';
import { registerFunctions } from '../../workbench/registerFunctions.ts';
import { createWorkbench, type Workbench } from '../../workbench/workbench.ts';
import type { PlainWorkbook } from '../../workbook/plainWorkbook.ts';
import { headlessGrid } from './headlessGrid.ts';
import { makeGridPortable } from './makeGridPortable.ts';

/** All of them, with prices and machines of a workbook that has chosen none of its own. */
const readySheets = (book: Book): readonly SheetPlan[] => [
  conceptBudget(),
  vendorComparison(),
  tcoReview(undefined, embeddedCard.date),
  listsSheet(book),
  sensitivitySheet(undefined),
  campaign({ name: 'Campaign', concepts: ['Product reveal', 'Rooftop chase'], ...knownOf(book, undefined) }),
];

/** The ready-made sheets with the values that the built functions of Excel's site give. */
export const liveWorkbook = async (site: string): Promise<PlainWorkbook> =>
  plainWorkbook((await readyGrid(site)).grid);

/** The same, made portable. */
export async function portableWorkbook(site: string): Promise<PlainWorkbook> {
  const { grid, workbench } = await readyGrid(site);
  await makeGridPortable(grid, workbench);
  await workbench.settled();
  return plainWorkbook(grid);
}

/** A grid that holds the ready-made sheets. */
async function readyGrid(site: string): Promise<{ grid: WorkbenchGrid; workbench: Workbench }> {
  const read = (file: string) => readFile(path.join(site, file), 'utf8');
  const [script, metadata] = await Promise.all([read('functions.js'), read('functions.json')]);
  const page: object = {};
  const registered = provideCustomFunctions(page);
  vm.runInNewContext(script, Object.assign(page, { window: page }));
  const grid = headlessGrid('LTX Cost');
  const workbench = createWorkbench(grid);
  keepText(grid);
  registerFunctions(grid, JSON.parse(metadata) as BundleMetadata, registered);
  const workbook = workbookOf(grid);
  const blank = workbook.getActiveSheet();
  for (const plan of readySheets(toBook(EMPTY_BOOK, embeddedCard))) writeSheet(grid, plan);
  workbook.deleteSheet(blank);
  grid.api.getFormula().executeCalculation();
  await workbench.settled();
  return { grid, workbench };
}
