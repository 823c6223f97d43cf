import './page.css';
import { provideCustomFunctions } from './customFunctions.ts';
import { forgetMessages } from './forgetMessages.ts';
import { createGrid } from './grid.ts';
import { loadExamples, loadFunctions, loadMetadata } from './loadBundle.ts';
import { showPane } from './pane.ts';
import { showRedText } from './redText.ts';
import { registerFunctions } from './registerFunctions.ts';
import { showSelectedCell } from './selectedCell.ts';
import { budget } from './sheets/budget.ts';
import { tco } from './sheets/tco.ts';
import { toWorkbook } from './sheets/toWorkbook.ts';
import { tryIt } from './sheets/tryIt.ts';
import { vendors } from './sheets/vendors.ts';
import { createWorkbench, type Workbench } from './workbench.ts';

declare global {
  interface Window {
    /** There once the sheets are open and calculated. */
    workbench?: Workbench;
    /** The same for the task pane: by it, the pane knows that it is in the workbench and not in Excel. */
    workbenchHost?: Workbench;
  }
}

async function start(): Promise<void> {
  const registered = provideCustomFunctions(window);
  const [metadata, examples] = await Promise.all([loadMetadata(), loadExamples(), loadFunctions()]);
  const plans = [budget, vendors, tco, tryIt(metadata, examples)];
  const grid = createGrid(element('grid', HTMLElement));
  // Univer's services start with the first workbook: nothing can be registered before.
  grid.api.createWorkbook(toWorkbook(plans));
  registerFunctions(grid, metadata, registered);
  showRedText(grid, plans);
  forgetMessages(grid);
  const workbench = createWorkbench(grid);
  showSelectedCell(grid, workbench, element('status', HTMLElement));
  showPane(element('pane', HTMLIFrameElement), element('toggle', HTMLButtonElement), workbench);
  grid.api.getFormula().executeCalculation();
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
