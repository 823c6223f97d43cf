import { ICommandService } from '@univerjs/core';
import type { Look } from '../host/sheetPlan.ts';
import { openMenu } from './files/menu.ts';
import type { WorkbenchGrid } from './grid.ts';
import { styleOf } from './host/looks.ts';
import { workbookOf } from './host/ltxCells.ts';

/** What the buttons of the bar ask of the grid, by their ids. */
const COMMANDS: Readonly<Record<string, string>> = {
  find: 'ui.operation.open-find-dialog',
  sort: 'sheet.command.sort-range-custom',
  filter: 'sheet.command.smart-toggle-filter',
};

/** Lets the bar find, sort and filter, format the numbers of the selected cells, and print. */
export function offerTools(grid: WorkbenchGrid, bar: HTMLElement): void {
  const { injector } = grid;
  for (const [id, command] of Object.entries(COMMANDS)) {
    const button = bar.querySelector(`#${id}`);
    if (!button) throw new Error(`The bar has no button called ${id}.`);
    button.addEventListener('click', () => void injector.get(ICommandService).executeCommand(command));
  }
  const [format, menu] = ['#format', '#format-menu'].map((id) => bar.querySelector<HTMLElement>(id));
  if (!format || !menu) throw new Error('The bar has no formats.');
  openMenu(format, menu, (look) => {
    const pattern = look === 'general' ? 'General' : styleOf([look as Look]).n?.pattern;
    if (pattern) workbookOf(grid).getActiveRange()?.setNumberFormat(pattern);
  });
  bar.querySelector('#print')?.addEventListener('click', () => window.print());
}
