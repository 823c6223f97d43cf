import type { StoredRig } from '../../../shared/book/stored.ts';
import { changed } from '../../../shared/book/writeBook.ts';
import { button, el } from '../dom/element.ts';
import { tellFirst } from '../rates/tellFirst.ts';
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
  const { part, store } = tellFirst(session);
  const use = ({ name }: StoredRig) =>
    store(() => ({
      name: `Use ${name}`,
      doing: 'Changing the machine',
      next: (stored) => changed(stored, { activeRig: name }),
      done: `${name} is in use.`,
    }));
  const remove = ({ name }: StoredRig) =>
    store(() => ({
      name: `Remove ${name}`,
      doing: 'Removing the machine',
      next: (stored) => {
        const rest = stored.rigs.filter((rig) => rig.name !== name);
        return changed(stored, {
          rigs: rest,
          activeRig: isNamed(name, stored.activeRig) ? rest[0]?.name : stored.activeRig,
        });
      },
      done: `${name} is removed.`,
    }));
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
    part,
  ];
}
