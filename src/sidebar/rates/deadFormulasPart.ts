import type { FormulaChange, SkippedCell } from '../../host/contract.ts';
import { button, el } from '../dom/element.ts';
import { count } from '../dom/money.ts';
import { say } from '../dom/say.ts';
import { runTask } from '../dom/task.ts';
import type { Session } from '../session.ts';
import { changesBack, without } from './changesBack.ts';
import { type DeadFormulas, deadFormulas } from './deadFormulas.ts';
import { leftAsTheyWere } from './skippedCells.ts';

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
      // What would be in the way of a table goes before the table comes; back it goes the other way round.
      const inTheWay = await set(cleared);
      const again = await set(entered);
      const changes = again.made.filter(({ before, formula }) => before !== formula);
      const back = changes.length > 0 ? changesBack(changes, await host.formulas()) : [];
      const undo = [back, inTheWay.made.map((change) => ({ ...change, before: '', formula: change.before }))];
      list.replaceChildren(
        ...(back.length > 0
          ? [
              el(
                'p',
                { class: 'buttons' },
                button('Undo', () => takeBack(undo)),
              ),
            ]
          : []),
      );
      const skipped = [...inTheWay.skipped, ...again.skipped];
      say(
        `${count(again.made.length, 'formula')} entered again.${leftAsTheyWere(skipped)}`,
        skipped.length > 0 ? 'plain' : 'good',
      );
    });

  const takeBack = (steps: readonly (readonly FormulaChange[])[]) =>
    void runTask('Taking it back', async () => {
      const skipped: SkippedCell[] = [];
      for (const step of steps) skipped.push(...(await set(step)).skipped);
      list.replaceChildren();
      say(`The formulas are as they were.${leftAsTheyWere(skipped)}`, skipped.length > 0 ? 'plain' : 'good');
    });

  const set = async (changes: readonly FormulaChange[]) => {
    const { skipped } = changes.length > 0 ? await host.setFormulas(changes) : { skipped: [] };
    return { skipped, made: without(changes, skipped) };
  };

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
      .map(({ sheet, address, formula }) => el('li', {}, `${sheet}!${address} `, el('code', {}, formula))),
    entered.length > NAMED ? el('li', {}, `and ${entered.length - NAMED} more`) : undefined,
  ),
  ...(cleared.length > 0
    ? [el('p', { class: 'hint' }, `${count(cleared.length, 'value')} beside them make room for the tables.`)]
    : []),
  el('p', { class: 'buttons' }, button('Enter them again', enter, { class: 'main' })),
];
