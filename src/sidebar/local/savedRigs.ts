import type { StoredBook, StoredRig } from '../../../shared/book/stored.ts';
import { changed } from '../../../shared/book/writeBook.ts';
import { button, el } from '../dom/element.ts';
import { say } from '../dom/say.ts';
import { runTask } from '../dom/task.ts';
import type { Session } from '../session.ts';
import { isNamed } from '../withRig.ts';
import { priceTable } from './priceTable.ts';

/** The rigs that the workbook keeps, each with what can be done about it. */
export function savedRigs(session: Session, edit: (rig: StoredRig) => void): readonly HTMLElement[] {
  const { rigs, activeRig } = session.stored();
  if (session.damage())
    return [el('p', { class: 'hint' }, 'What is stored is damaged, so formulas use no machine: see Rates.')];
  if (rigs.length === 0)
    return [
      el(
        'p',
        { class: 'hint' },
        'None yet: formulas use an example, an RTX 4090. Choose a machine, import a benchmark, or type the figures below.',
      ),
    ];
  const store = (name: string, book: StoredBook, done: string) =>
    void runTask(name, async () => {
      const more = await session.store(book);
      say(`${done}${more}`, 'good');
    });
  const use = ({ name }: StoredRig) =>
    store('Changing the machine', changed(session.stored(), { activeRig: name }), `${name} is in use.`);
  const remove = ({ name }: StoredRig) => {
    const rest = session.stored().rigs.filter((rig) => rig.name !== name);
    const next = isNamed(name, activeRig) ? rest[0]?.name : activeRig;
    store(
      'Removing the machine',
      changed(session.stored(), { rigs: rest, activeRig: next }),
      `${name} is removed.`,
    );
  };
  return [
    el(
      'ul',
      { class: 'plain' },
      rigs.map((rig) =>
        el(
          'li',
          {},
          el('strong', {}, rig.name),
          isNamed(rig.name, activeRig) ? ' in use' : '',
          el(
            'span',
            { class: 'buttons' },
            isNamed(rig.name, activeRig)
              ? undefined
              : button('Use', () => use(rig), { 'aria-label': `Use ${rig.name}` }),
            button('Change', () => edit(rig), { 'aria-label': `Change ${rig.name}` }),
            button('Remove', () => remove(rig), { 'aria-label': `Remove ${rig.name}` }),
          ),
          ...priceTable(rig, session.book()),
        ),
      ),
    ),
  ];
}
