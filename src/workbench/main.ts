import './page.css';
import './print/paper.css';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import type { FoundBook } from '../host/bookMemory.ts';
import type { Host } from '../host/contract.ts';
import { firstBook } from '../host/storedBook.ts';
import { conceptBudget } from '../readySheets/conceptBudget.ts';
import { tcoReview } from '../readySheets/tcoReview.ts';
import { vendorComparison } from '../readySheets/vendorComparison.ts';
import { offerAside } from './asideWorkbooks.ts';
import { type Banners, showBanners } from './banners.ts';
import { showCharts } from './charts/floatingCharts.ts';
import { provideCustomFunctions } from './customFunctions.ts';
import { offerFiles } from './files/fileBar.ts';
import { createGrid, type WorkbenchGrid } from './grid.ts';
import { browserShelf, forgetBook } from './host/browserShelf.ts';
import { workbenchHost } from './host/workbenchHost.ts';
import { loadExamples, loadFunctions, loadMetadata } from './loadBundle.ts';
import { mendGrid } from './mends/mendGrid.ts';
import { offerNewWorkbook } from './newWorkbook.ts';
import { writeOpeningSheets } from './openingSheets.ts';
import { showPane } from './pane.ts';
import { resizePane } from './paneWidth.ts';
import { printTheSheet } from './print/paper.ts';
import { moveBetweenRegions } from './regions.ts';
import { registerFunctions } from './registerFunctions.ts';
import { forgetWorkbook, savedWorkbook, saveOnChange, setWorkbookAside } from './savedWorkbook.ts';
import { showSelectedCell } from './selectedCell.ts';
import { forgetShownSheet, showLastSheet } from './shownSheet.ts';
import { offerTools } from './tools.ts';
import { tryIt } from './tryIt.ts';
import { createWorkbench, type Workbench } from './workbench.ts';

declare global {
  interface Window {
    /** There once the sheets are open and calculated. */
    workbench?: Workbench;
    /** What the task pane talks to: by it, the pane knows that it is in the workbench and not in Excel. */
    workbenchHost?: Host;
  }
}

async function start(): Promise<void> {
  const storage = browserStorage();
  const leaving = new AbortController();
  // First of all: it is the way out of a workbook that cannot be shown.
  offerNewWorkbook(element('new', HTMLButtonElement), element('ask-new', HTMLDialogElement), () => {
    leaving.abort();
    if (storage) {
      forgetWorkbook(storage);
      forgetBook(storage);
      forgetShownSheet(storage);
    }
    window.location.reload();
  });
  const registered = provideCustomFunctions(window);
  const [metadata, examples] = await Promise.all([loadMetadata(), loadExamples(), loadFunctions()]);
  const shelf = browserShelf(() => window.localStorage);
  const useBook = (found: FoundBook) => window.ltxCost?.useBook?.(found);
  useBook(await firstBook(shelf));
  const grid = createGrid(element('grid', HTMLElement));
  // Univer's services start with the first workbook: nothing can be registered before.
  const isSaved = openWorkbook(grid, storage);
  registerFunctions(grid, metadata, registered);
  const workbench = createWorkbench(grid);
  mendGrid(grid, workbench);
  showCharts(grid, workbench);
  if (!isSaved)
    writeOpeningSheets(grid, [
      conceptBudget(),
      vendorComparison(),
      tcoReview(undefined, embeddedCard.date),
      tryIt(metadata, examples),
    ]);
  const host = workbenchHost({ grid, workbench, shelf, useBook });
  showSelectedCell(grid, workbench, element('status', HTMLElement));
  const pane = element('pane', HTMLIFrameElement);
  const bar = element('bar', HTMLElement);
  moveBetweenRegions(grid, { bar, foot: element('foot', HTMLElement), pane });
  resizePane(element('divider', HTMLElement), pane, storage);
  showPane(pane, element('toggle', HTMLButtonElement), host);
  grid.api.getFormula().executeCalculation();
  const calculated = workbench.settled();
  const banners = showBanners(element('banners', HTMLElement));
  keepInBrowser(grid, storage, banners, calculated, leaving.signal);
  offerFiles({ bar, dialog: element('ask-open', HTMLDialogElement), grid, workbench, banners });
  offerTools(grid, bar);
  printTheSheet(grid, workbench, element('paper', HTMLElement));
  await calculated;
  window.workbench = workbench;
}

/** Opens the saved workbook, else a blank one, and says which. */
function openWorkbook({ api }: WorkbenchGrid, storage: Storage | undefined): boolean {
  const saved = storage && savedWorkbook(storage);
  try {
    api.createWorkbook(saved ?? { name: 'LTX Cost' });
  } catch (problem) {
    if (!saved) throw problem;
    // The grid may be half started, so the page begins again, without it.
    setWorkbookAside(storage);
    window.location.reload();
    throw problem;
  }
  return saved !== undefined;
}

function keepInBrowser(
  grid: WorkbenchGrid,
  storage: Storage | undefined,
  banners: Banners,
  calculated: Promise<void>,
  signal: AbortSignal,
): void {
  if (storage) {
    offerAside(storage, banners);
    showLastSheet(grid, storage);
    saveOnChange(grid, storage, banners, calculated, signal);
  } else banners.say('saving', FORBIDDEN, []);
}

const FORBIDDEN =
  'This browser does not let pages store anything, so your changes are lost when you leave; allow site data for this page.';

/** Local storage rather than a database: it can be written while the page is being left. A browser may forbid it. */
function browserStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

function element<T extends HTMLElement>(id: string, type: abstract new () => T): T {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`The page has no ${type.name} called ${id}.`);
  return element;
}

start().catch((problem: unknown) => {
  element('status', HTMLElement).textContent = problem instanceof Error ? problem.message : String(problem);
  throw problem;
});
