import type { Banners } from '../banners.ts';
import type { WorkbenchGrid } from '../grid.ts';
import { loadAddIn } from '../loadBundle.ts';
import type { Workbench } from '../workbench.ts';
import { askToReplace } from './askToReplace.ts';
import type { Take } from './download.ts';
import { openMenu } from './menu.ts';

interface Surroundings {
  readonly bar: HTMLElement;
  readonly dialog: HTMLDialogElement;
  readonly grid: WorkbenchGrid;
  readonly workbench: Workbench;
  readonly banners: Banners;
}

/** Lets the bar open files and hand them out. What reads and writes them is loaded when it is first used. */
export function offerFiles({ bar, dialog, grid, workbench, banners }: Surroundings): void {
  const [open, download, menu, input] = ['#open', '#download', '#download-menu', 'input'].map((selector) =>
    bar.querySelector<HTMLElement>(selector),
  );
  if (!open || !download || !menu || !(input instanceof HTMLInputElement))
    throw new Error('The bar is not whole.');
  const hide = { label: 'Hide', act: () => banners.takeBack('file') };
  const busy = async (work: () => Promise<void>) => {
    banners.takeBack('file');
    bar.setAttribute('aria-busy', 'true');
    try {
      await work();
    } catch (problem) {
      banners.say('file', problem instanceof Error ? problem.message : String(problem), [hide]);
    } finally {
      bar.removeAttribute('aria-busy');
    }
  };

  open.addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    input.value = ''; // so that the same file can be chosen again
    if (!file) return;
    void busy(async () => {
      const { readFile, showFile } = await import('./files.ts');
      const read = await readFile(file);
      if (!(await askToReplace(dialog, grid, read.name))) return;
      banners.say('file', await showFile(grid, workbench, read), [hide]);
    });
  });

  openMenu(download, menu, (choice) => {
    void busy(async () => {
      const [{ fileOf }, addIn] = await Promise.all([import('./files.ts'), loadAddIn()]);
      await workbench.settled();
      save(await fileOf(grid, choice as Take, addIn));
    });
  });
}

function save(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  // The browser may read it a moment later.
  window.setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
