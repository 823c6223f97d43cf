import { quoted } from '../../../shared/wording.ts';
import type { WorkbenchGrid } from '../grid.ts';
import { workbookOf } from '../host/ltxCells.ts';

/** Asks before a file takes the place of a workbook that holds anything; true where it may. */
export function askToReplace(dialog: HTMLDialogElement, grid: WorkbenchGrid, name: string): Promise<boolean> {
  const isEmpty = workbookOf(grid)
    .getSheets()
    .every((sheet) =>
      sheet
        .getSheet()
        .getCellMatrix()
        .toArray()
        .flat()
        .every((cell) => !cell?.f && !cell?.si && (cell?.v ?? '') === ''),
    );
  if (isEmpty) return Promise.resolve(true);
  const title = dialog.querySelector('h2');
  if (title) title.textContent = `Open ${quoted(name)} in place of this workbook?`;
  return new Promise((resolve) => {
    dialog.returnValue = 'cancel';
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'open'), { once: true });
    dialog.showModal();
  });
}
