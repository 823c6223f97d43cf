import type { CellContent } from './cellValue.ts';
import type { WorkbenchGrid } from './grid.ts';
import type { Workbench } from './workbench.ts';

/** Texts longer than this rarely fit their cell. */
const FITS_A_CELL = 30;

/** Says in the line under the grid what is wrong in the selected cell, or its text in full. */
export function showSelectedCell({ api }: WorkbenchGrid, workbench: Workbench, line: HTMLElement): void {
  const show = () => {
    const address = workbench.selected();
    const content = workbench.read(address);
    const text = lineText(content);
    line.classList.toggle('wrong', typeof content === 'object');
    line.textContent = text === '' ? '' : `${address.split('!').pop()}: ${text}`;
    // The keyboard scrolls only what it can come to.
    if (line.scrollHeight > line.clientHeight) line.tabIndex = 0;
    else line.removeAttribute('tabindex');
  };
  api.addEvent(api.Event.SelectionChanged, show);
  api.addEvent(api.Event.ActiveSheetChanged, show);
  api.getFormula().calculationResultApplied(show);
}

function lineText(content: CellContent): string {
  if (typeof content === 'object') return content.message;
  return typeof content === 'string' && content.length > FITS_A_CELL ? content : '';
}
