import './page.css';
import type { FoundBook } from '../host/bookMemory.ts';
import type { Host } from '../host/contract.ts';
import { firstBook } from '../host/storedBook.ts';
import { provideCustomFunctions } from './customFunctions.ts';
import { forgetMessages } from './forgetMessages.ts';
import { createGrid } from './grid.ts';
import { browserShelf } from './host/browserShelf.ts';
import { workbenchHost } from './host/workbenchHost.ts';
import type { Keeper } from './kept/keeper.ts';
import { keepWorkbook } from './kept/keepWorkbook.ts';
import { offerAside } from './kept/offerAside.ts';
import { openWorkbook } from './kept/openWorkbook.ts';
import { browserPlace } from './kept/place.ts';
import { loadExamples, loadFunctions, loadMetadata } from './loadBundle.ts';
import { offerNewWorkbook } from './newWorkbook.ts';
import { showNotices } from './notices.ts';
import { showPane } from './pane.ts';
import { showRedText } from './redText.ts';
import { registerFunctions } from './registerFunctions.ts';
import { showSelectedCell } from './selectedCell.ts';
import { budget } from './sheets/budget.ts';
import { tco } from './sheets/tco.ts';
import { tryIt } from './sheets/tryIt.ts';
import { vendors } from './sheets/vendors.ts';
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
  const place = browserPlace(() => window.localStorage);
  const notices = showNotices(element('notices', HTMLElement));
  let keep: Keeper | undefined;
  // First of all: it is the way out of a workbook that cannot be shown.
  offerNewWorkbook(element('new', HTMLButtonElement), element('ask-new', HTMLDialogElement), () => {
    keep?.stop();
    place.clear();
    window.location.reload();
  });
  const registered = provideCustomFunctions(window);
  const [metadata, examples] = await Promise.all([loadMetadata(), loadExamples(), loadFunctions()]);
  const shelf = browserShelf(() => window.localStorage);
  const useBook = (found: FoundBook) => window.ltxCost?.useBook?.(found);
  useBook(await firstBook(shelf));
  const grid = createGrid(element('grid', HTMLElement));
  // Univer's services start with the first workbook: nothing can be registered before.
  const redTexts = openWorkbook(grid, place, [budget, vendors, tco, tryIt(metadata, examples)]);
  registerFunctions(grid, metadata, registered);
  showRedText(grid, redTexts);
  forgetMessages(grid);
  const workbench = createWorkbench(grid);
  const showRed = (sheetId: string, text: string) => void redTexts.set(sheetId, text);
  const host = workbenchHost({ grid, workbench, shelf, useBook, showRed });
  showSelectedCell(grid, workbench, element('status', HTMLElement));
  showPane(element('pane', HTMLIFrameElement), element('toggle', HTMLButtonElement), host);
  grid.api.getFormula().executeCalculation();
  offerAside(place, notices);
  keep = keepWorkbook(grid, redTexts, place, notices);
  await workbench.settled();
  window.workbench = workbench;
}

function element<T extends HTMLElement>(id: string, type: abstract new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`The page has no ${type.name} called ${id}.`);
  return found;
}

start().catch((problem: unknown) => {
  element('status', HTMLElement).textContent = problem instanceof Error ? problem.message : String(problem);
  throw problem;
});
