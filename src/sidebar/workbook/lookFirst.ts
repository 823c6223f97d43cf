import type { Change, Changed } from '../../host/change.ts';
import type { Host, LongWork } from '../../host/contract.ts';
import { button, type Child, el } from '../dom/element.ts';
import { say } from '../dom/say.ts';
import { runTask } from '../dom/task.ts';
import { undoButton } from '../dom/undoButton.ts';
import { leftAsTheyWere } from '../skippedCells.ts';

/** What an action would do, told before it is done. */
export interface Preview {
  readonly says: readonly Child[];
  /** Left out where there is nothing to do. */
  readonly todo?: {
    readonly change: Change;
    /** What to say once it is done. */
    readonly done: (changed: Changed) => string | Promise<string>;
  };
}

export interface Action {
  /** What the person does, as its buttons say it: `Make portable`. */
  readonly name: string;
  /** The same while it goes on: `Making the workbook portable`. */
  readonly doing: string;
  readonly look: (reading: LongWork) => Promise<Preview>;
}

/** An action that counts and tells first what it would do. `open` does what its button does. */
export interface LookFirst {
  readonly parts: readonly HTMLElement[];
  readonly open: () => void;
}

/** `changed` is called after the workbook was changed, and after that was taken back. */
export function lookFirst(host: Host, { name, doing, look }: Action, changed: () => void): LookFirst {
  const preview = el('div', { role: 'status' });

  const start = () =>
    void runTask('Looking through the workbook', async (signal, done) => {
      preview.replaceChildren();
      const { says, todo } = await look({ signal, done });
      if (signal.aborted) return;
      const apply =
        todo &&
        el(
          'p',
          { class: 'buttons' },
          button('Apply', () => run(todo), { class: 'main', 'aria-label': `Apply: ${name}` }),
          button('Cancel', () => close(), { 'aria-label': `Cancel: ${name}` }),
        );
      preview.replaceChildren(
        el('section', { class: 'proposal', 'aria-label': name }, says.map(line), apply),
      );
    });

  const run = ({ change, done }: NonNullable<Preview['todo']>) =>
    void runTask(
      doing,
      async (signal, progress) => {
        const result = await host.change(change, { signal, done: progress });
        const undo = undoButton(host, result.back, (left) => {
          changed();
          return left.length === 0
            ? 'The workbook is as it was.'
            : `The workbook is as it was, but not everywhere.${leftAsTheyWere(left)}`;
        });
        preview.replaceChildren(undo ? el('p', { class: 'buttons' }, undo) : '');
        changed();
        say(await done(result), 'good');
      },
      { takesBack: true },
    );

  const opener = button(`${name}…`, start);
  const close = () => {
    preview.replaceChildren();
    opener.focus();
    say('Nothing was changed.');
  };
  return { parts: [el('p', { class: 'buttons' }, opener), preview], open: start };
}

const line = (says: Child): Child => (typeof says === 'string' ? el('p', {}, says) : says);
