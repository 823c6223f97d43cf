import { EMPTY_BOOK, type StoredBook } from '../../../shared/book/stored.ts';
import { changed } from '../../../shared/book/write.ts';
import { toCell } from '../../../shared/cell.ts';
import { readRig } from '../../../shared/local/rig/readRig.ts';
import { button, el } from '../dom/element.ts';
import { say } from '../dom/say.ts';
import { runTask } from '../dom/task.ts';
import type { Session } from '../session.ts';
import { withRig } from '../withRig.ts';

/** Where the stored book does not read back: what is wrong, and the ways out, none of which is taken unasked. */
export function damagePart(session: Session): readonly HTMLElement[] {
  const damage = session.damage();
  if (!damage) return [];
  const good = session.lastGood();
  const repair = async () => {
    const cells = await session.host.readNamed('LTX_RIG');
    if (!cells) throw new Error('No range of this workbook is named LTX_RIG. Choose another way.');
    const rig = readRig(cells.map((row) => row.map(toCell)));
    const more = await session.store(withRig(EMPTY_BOOK, rig));
    say(`The card of the add-in is in use, and ${rig.name} as its sheet has it.${more}`, 'good');
  };
  const use = (book: StoredBook, done: string) =>
    void runTask('Storing the rate card', async () => {
      const more = await session.store(book);
      say(`${done}${more}`, 'good');
    });
  return [
    el(
      'section',
      { class: 'alarm', role: 'alert', 'aria-label': 'Damaged prices' },
      el('h2', {}, 'The stored prices are damaged'),
      el('p', {}, damage.message),
      el('p', {}, 'Cells show an error until you choose. Nothing has been replaced.'),
      el(
        'p',
        { class: 'buttons' },
        good &&
          button('Use the last good copy', () =>
            use(changed(good, {}), 'The last good copy is in use again.'),
          ),
        button('Use the card of the add-in', () =>
          use(changed(EMPTY_BOOK, {}), 'The rate card of the add-in is in use.'),
        ),
        button(
          'Use that card and the machine of the sheet LTX Rig',
          () => void runTask('Reading the sheet', repair),
        ),
      ),
    ),
  ];
}
