import { bookDate } from '../../../shared/book/book.ts';
import type { SheetPlan } from '../../host/sheetPlan.ts';
import { conceptBudget } from '../../readySheets/conceptBudget.ts';
import { sensitivitySheet } from '../../readySheets/sensitivitySheet.ts';
import { tcoReview } from '../../readySheets/tcoReview.ts';
import { vendorComparison } from '../../readySheets/vendorComparison.ts';
import { button, byId, el } from '../dom/element.ts';
import { say } from '../dom/say.ts';
import { runTask } from '../dom/task.ts';
import { undoButton } from '../dom/undoButton.ts';
import type { Session } from '../session.ts';
import { sheetRemoved } from '../skippedCells.ts';
import { rigInUse } from '../withRig.ts';
import { campaignForm } from './campaignForm.ts';

interface ReadyMade {
  readonly title: string;
  readonly about: string;
  /** What is asked before. */
  readonly fields?: HTMLElement;
  /** The sheet, after those that it refers to. */
  plans(session: Session): Promise<readonly SheetPlan[]>;
}

const readyMade = (): readonly ReadyMade[] => [
  {
    title: 'Concept budget',
    about:
      'One concept from storyboard to final: clips, seconds, takes, retakes and extends, with or without sound, against a cap that turns red.',
    plans: async () => [conceptBudget()],
  },
  {
    title: 'Campaign',
    about:
      'Many concepts in one budget: every stage on the API, your machine or a rented one, with contingency, markup, a quote, hours, and what another model would change.',
    ...campaignForm(),
  },
  {
    title: 'Vendor comparison',
    about: 'The same clip on every model that has a price, cheapest first, with when each price was checked.',
    plans: async () => [vendorComparison()],
  },
  {
    title: 'TCO review',
    about:
      'API against an own and a rented machine: assumptions on top, the table and its chart below, sources and dates at the bottom.',
    plans: async (session) => [tcoReview(rigInUse(session.book()), bookDate(session.book()))],
  },
  {
    title: 'Sensitivity',
    about:
      'What each figure of the machine and the API’s price do to the answer, the largest effect first, and the price of power against the life of the machine.',
    plans: async (session) => [sensitivitySheet(rigInUse(session.book()))],
  },
];

/** The ready-made sheets. Each becomes a new sheet of live formulas. */
export function connectSheetsTab(session: Session): void {
  const write = (sheet: ReadyMade, undo: HTMLElement) =>
    void runTask(`Writing ${sheet.title}`, async () => {
      const plans = await sheet.plans(session);
      const { outcomes, back } = await session.host.change({
        action: `Add the sheet ${sheet.title}`,
        steps: plans.map((plan) => ({ step: 'sheet', plan }) as const),
      });
      const { name } = outcomes[outcomes.length - 1]!;
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
    ...readyMade().map((each) => {
      const undo = el('span');
      return el(
        'section',
        { class: 'card', 'aria-label': each.title },
        el('h3', {}, each.title),
        el('p', {}, each.about),
        each.fields,
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
