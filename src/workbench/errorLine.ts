import type { Grid } from './grid.ts';
import type { Workbench } from './workbench.ts';

/** Says in the line under the grid what is wrong in the selected cell. */
export function showErrors({ api }: Grid, workbench: Workbench, line: HTMLElement): void {
  const show = () => {
    const address = workbench.selected();
    const content = workbench.read(address);
    const wrong = typeof content === 'object' && content.message !== '';
    line.classList.toggle('wrong', wrong);
    line.textContent = wrong ? `${address.split('!').pop()}: ${content.message}` : '';
  };
  api.addEvent(api.Event.SelectionChanged, show);
  api.addEvent(api.Event.ActiveSheetChanged, show);
  api.getFormula().calculationResultApplied(show);
}
