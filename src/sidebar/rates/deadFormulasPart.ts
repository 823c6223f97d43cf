import { type DeadFormulas, deadFormulas } from '../../host/deadFormulas.ts';
import { button, el } from '../dom/element.ts';
import { count } from '../dom/money.ts';
import { say } from '../dom/say.ts';
import { runTask } from '../dom/task.ts';
import { undoButton } from '../dom/undoButton.ts';
import type { Session } from '../session.ts';
import { leftAsTheyWere } from '../skippedCells.ts';

const NAMED = 20;

/** Finds formulas of ours that show #NAME? or that another product froze, enters them again, and takes that back. */
export function deadFormulasPart({ host }: Session): readonly HTMLElement[] {
  const list = el('div', { role: 'status' });

  const look = () =>
    void runTask('Looking through the formulas', async (signal, done) => {
      list.replaceChildren();
      const dead = deadFormulas(await host.formulas({ signal, done }));
      if (signal.aborted) return;
      if (dead.entered.length === 0) return say('Every LTX formula here is alive.', 'good');
      list.replaceChildren(...listOf(dead, () => enter(dead)));
    });

  const enter = ({ entered, cleared }: DeadFormulas) =>
    void runTask('Entering the formulas', async () => {
      // What would be in the way of a table goes before the table comes.
      const { outcomes, back } = await host.change({
        action: 'Enter formulas again',
        steps: [
          { step: 'cells', changes: cleared },
          { step: 'cells', changes: entered },
        ],
      });
      const skipped = outcomes.flatMap((outcome) => outcome.skipped);
      const undo = undoButton(host, back, (left) => `The formulas are as they were.${leftAsTheyWere(left)}`);
      list.replaceChildren(undo ? el('p', { class: 'buttons' }, undo) : '');
      say(
        `${count(entered.length - outcomes[1].skipped.length, 'formula')} entered again.${leftAsTheyWere(skipped)}`,
        skipped.length > 0 ? 'plain' : 'good',
      );
    });

  return [
    el(
      'p',
      { class: 'hint' },
      'Formulas show #NAME? where they were typed or opened without the add-in, and a workbook saved by Google Sheets holds values in their place. Here they are entered again as live formulas.',
    ),
    el('p', { class: 'buttons' }, button('Look for dead formulas', look)),
    list,
  ];
}

const listOf = ({ entered, cleared }: DeadFormulas, enter: () => void): readonly HTMLElement[] => [
  el('p', {}, `${count(entered.length, 'formula')} would be entered again:`),
  el(
    'ul',
    { class: 'plain' },
    entered
      .slice(0, NAMED)
      .map(({ sheet, address, after }) => el('li', {}, `${sheet}!${address} `, el('code', {}, after))),
    entered.length > NAMED ? el('li', {}, `and ${entered.length - NAMED} more`) : undefined,
  ),
  ...(cleared.length > 0
    ? [el('p', { class: 'hint' }, `${count(cleared.length, 'value')} beside them make room for the tables.`)]
    : []),
  el('p', { class: 'buttons' }, button('Enter them again', enter, { class: 'main' })),
];
