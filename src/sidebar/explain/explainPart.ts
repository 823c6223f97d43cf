import { traceCell } from '../../../shared/trace/traceCell.ts';
import { button, el } from '../dom/element.ts';
import { say } from '../dom/say.ts';
import { runTask } from '../dom/task.ts';
import { undoButton } from '../dom/undoButton.ts';
import type { Session } from '../session.ts';
import { sheetRemoved } from '../skippedCells.ts';
import { heldCells } from './heldCells.ts';
import { partView } from './partView.ts';
import { receiptSheet } from './receiptSheet.ts';

/** Explains the selected cell when it is asked to: what its number is made of, with receipts. */
export function explainPart(session: Session): readonly HTMLElement[] {
  const { host } = session;
  const result = el('div', { id: 'explained', role: 'region', 'aria-label': 'What the cell is made of' });
  result.hidden = true;

  const explain = () =>
    void runTask('Explaining the cell', async (signal) => {
      const { sheet, address, isEmpty } = await host.selectedCell();
      if (isEmpty)
        throw new Error(`${address} is empty: select a cell that shows something, then try again.`);
      const part = await traceCell({ sheet, address }, session.book(), heldCells(host, signal));
      if (signal.aborted) return;
      const undo = el('span');
      const write = () =>
        void runTask('Writing the sheet', async () => {
          const plan = receiptSheet(part, sheet);
          const { outcomes, back } = await host.change({
            action: 'Write the receipt',
            steps: [{ step: 'sheet', plan }],
          });
          const [{ name }] = outcomes;
          undo.replaceChildren(undoButton(host, back, sheetRemoved(name)) ?? '');
          say(`The sheet ${name} holds how ${address} comes about.`, 'good');
        });
      result.replaceChildren(
        partView(host, part),
        el('p', { class: 'buttons' }, button('Write as a sheet', write), undo),
      );
      result.hidden = false;
      say(`${sheet}!${address} is explained.`, 'good');
    });

  return [
    el(
      'p',
      { class: 'hint' },
      'Select a cell: what its number is made of, down to the prices and their sources.',
    ),
    el('p', { class: 'buttons' }, button('Explain this cell', explain)),
    result,
  ];
}
