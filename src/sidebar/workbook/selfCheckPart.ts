import { button, type Child, el } from '../dom/element.ts';
import { count } from '../dom/money.ts';
import { say } from '../dom/say.ts';
import { runTask } from '../dom/task.ts';
import type { Session } from '../session.ts';
import { cellList } from './cellLink.ts';
import { type SelfCheck, selfCheck } from './selfCheck.ts';

/** Where the buttons of the self-check lead. */
export interface Mends {
  readonly showTab: (panel: string) => void;
  readonly makeLive: () => void;
  readonly unfreeze: () => void;
}

/** Looks through the workbook, and shows each thing to mend with the button that mends it. */
export function selfCheckPart(
  session: Session,
  mends: Mends,
): { readonly parts: readonly HTMLElement[]; readonly forget: () => void } {
  const result = el('div', { id: 'self-check', role: 'status' });
  const check = () =>
    void runTask('Checking the workbook', async (signal, done) => {
      const found = await selfCheck(session, { signal, done });
      if (signal.aborted) return;
      result.replaceChildren(facts(found), ...lines(found));
    });

  const open = (panel: string, id: string) => {
    mends.showTab(panel);
    const fold = document.getElementById(id);
    if (fold instanceof HTMLDetailsElement) fold.open = true;
    fold?.scrollIntoView({ block: 'start' });
    fold?.querySelector('summary')?.focus();
  };

  const lines = (found: SelfCheck): readonly HTMLElement[] => {
    const { host } = session;
    const updates = ['Look for new prices', () => open('rates', 'update')] as const;
    const all: readonly HTMLElement[] = [
      ...found.errors.map(({ kind, cells }) =>
        item(`${kind} in ${count(cells.length, 'cell')}`, cellList(host, 'Where, and why', cells)),
      ),
      ...some(found.dead, (cells) =>
        item(
          `Left by another product, calculating nothing: ${count(cells.length, 'formula')}`,
          cellList(host, 'Where', cells),
          'Enter them again',
          () => open('rates', 'dead-formulas'),
        ),
      ),
      ...some(found.unlinked, (cells) =>
        item(
          `Not linked, so that new prices may not reach them: ${count(cells.length, 'formula')}`,
          cellList(host, 'Where', cells),
          'Link formulas',
          () => open('rates', 'link-formulas'),
        ),
      ),
      ...some(found.old, (cells) =>
        item(
          `Prices last checked more than 90 days ago: ${count(cells.length, 'cell')}`,
          cellList(host, 'Which', cells),
          ...updates,
        ),
      ),
      ...some(found.ended, (cells) =>
        item(
          `Models that have ended, or will: ${count(cells.length, 'cell')}`,
          cellList(host, 'Which', cells),
          ...updates,
        ),
      ),
      ...some(found.portable, (cells) =>
        item(
          `Portable, with prices of their own: ${count(cells.length, 'cell')}`,
          undefined,
          'Make live',
          mends.makeLive,
        ),
      ),
      ...(found.frozen > 0
        ? [
            item(
              `Frozen for sign-off: ${count(found.frozen, 'formula')}`,
              undefined,
              'Unfreeze',
              mends.unfreeze,
            ),
          ]
        : []),
      ...some(found.leftovers, (sheets) =>
        item(
          `Nothing of ours uses ${sheets.map(({ made }) => made.name).join(', ')} any more. Deleted, they do not come back by Undo.`,
          undefined,
          `Delete ${count(sheets.length, 'sheet')}`,
          () => remove(sheets),
        ),
      ),
    ];
    return all.length > 0
      ? [el('ul', { class: 'plain findings' }, all)]
      : [el('p', {}, 'Nothing needs mending.')];
  };

  const remove = (steps: SelfCheck['leftovers']) =>
    void runTask('Deleting the sheets', async () => {
      await session.host.change({ action: 'Delete sheets', steps });
      forget();
      say(`${count(steps.length, 'sheet')} deleted.`, 'good');
    });

  const forget = () => result.replaceChildren();
  return {
    parts: [
      el(
        'p',
        { class: 'hint' },
        'Counts the LTX formulas, and finds errors, old prices and what else needs mending. Nothing is changed.',
      ),
      el('p', { class: 'buttons' }, button('Check this workbook', check, { class: 'main' })),
      result,
    ],
    forget,
  };
}

const some = <T>(list: readonly T[], make: (list: readonly T[]) => HTMLElement): readonly HTMLElement[] =>
  list.length > 0 ? [make(list)] : [];

const item = (text: string, more: Child, label?: string, press?: () => void): HTMLElement =>
  el(
    'li',
    { class: 'finding' },
    el('p', {}, text),
    more,
    label !== undefined && press ? el('p', { class: 'buttons' }, button(label, press)) : undefined,
  );

function facts({ product, card, machine, calls }: SelfCheck): HTMLElement {
  const total = calls.reduce((sum, each) => sum + each.count, 0);
  const fact = (name: string, value: string) => [el('dt', {}, name), el('dd', {}, value)];
  return el(
    'div',
    {},
    el(
      'dl',
      { class: 'facts' },
      fact('Here', product),
      fact('Rate card', card),
      fact('Machine', machine),
      fact('Calls', total === 0 ? 'none of an LTX function' : count(total, 'call')),
    ),
    calls.length > 0
      ? el(
          'details',
          {},
          el('summary', {}, 'By function'),
          el(
            'dl',
            { class: 'facts' },
            calls.map(({ name, count: number }) => fact(name, String(number))),
          ),
        )
      : undefined,
  );
}
