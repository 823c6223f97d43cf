import { button, el } from '../dom/element.ts';
import { say } from '../dom/say.ts';
import { runTask } from '../dom/task.ts';
import type { Session } from '../session.ts';

/** Where the named cells of the workbook do not say what they should: what is wrong, and the button that mends it. */
export function cellsPart(session: Session): readonly HTMLElement[] {
  const faults = session.cellFaults();
  if (faults.length === 0) return [];
  const mend = () =>
    void runTask('Writing the cells', async () => {
      await session.mendCells();
      say('The cells on the sheet LTX Versions say what is in use.', 'good');
    });
  return [
    el(
      'section',
      { class: 'proposal', 'aria-label': 'Cells to write' },
      faults.map((fault) => el('p', {}, fault)),
      el('p', { class: 'buttons' }, button('Write these cells', mend)),
    ),
  ];
}
