import type { SheetPlan } from '../../host/sheetPlan.ts';
import { conceptBudget } from '../../readySheets/conceptBudget.ts';
import { tcoReview } from '../../readySheets/tcoReview.ts';
import { vendorComparison } from '../../readySheets/vendorComparison.ts';
import { button, byId, el } from '../dom/element.ts';
import { say } from '../dom/say.ts';
import { runTask } from '../dom/task.ts';
import { undoButton } from '../dom/undoButton.ts';
import type { Session } from '../session.ts';
import { sheetRemoved } from '../skippedCells.ts';
import { rigInUse } from '../withRig.ts';

const READY_MADE: readonly {
  readonly title: string;
  readonly about: string;
  readonly plan: (session: Session) => SheetPlan;
}[] = [
  {
    title: 'Concept budget',
    about:
      'One concept from storyboard to final: clips, seconds, takes, retakes and extends, with or without sound, against a cap that turns red.',
    plan: conceptBudget,
  },
  {
    title: 'Vendor comparison',
    about: 'The same clip on every model that has a price, cheapest first, with when each price was checked.',
    plan: vendorComparison,
  },
  {
    title: 'TCO review',
    about:
      'API against an own and a rented machine: assumptions on top, the table and its chart below, sources and dates at the bottom.',
    plan: (session) => tcoReview(rigInUse(session.book())),
  },
];

/** The ready-made sheets. Each becomes a new sheet of live formulas. */
export function connectSheetsTab(session: Session): void {
  const write = ({ title, plan }: (typeof READY_MADE)[number], undo: HTMLElement) =>
    void runTask(`Writing ${title}`, async () => {
      const planned = plan(session);
      const { outcomes, back } = await session.host.change({
        action: `Add the sheet ${title}`,
        steps: [{ step: 'sheet', plan: planned }],
      });
      const [{ name }] = outcomes;
      undo.replaceChildren(undoButton(session.host, back, sheetRemoved(name)) ?? '');
      say(`The sheet ${name} is ready. Blue values are yours to change.`, 'good');
    });
  byId('sheets').append(
    el('h2', {}, 'Ready-made sheets'),
    el(
      'p',
      { class: 'hint' },
      'Each is added as a new sheet of live formulas. Cells that are there stay as they are.',
    ),
    ...READY_MADE.map((each) => {
      const undo = el('span');
      return el(
        'section',
        { class: 'card', 'aria-label': each.title },
        el('h3', {}, each.title),
        el('p', {}, each.about),
        el(
          'p',
          { class: 'buttons' },
          button('Add this sheet', () => write(each, undo), {
            'aria-label': `Add this sheet: ${each.title}`,
          }),
          undo,
        ),
      );
    }),
  );
}
