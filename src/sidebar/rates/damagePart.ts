import { EMPTY_BOOK, type StoredBook } from '../../../shared/book/stored.ts';
import { changed } from '../../../shared/book/writeBook.ts';
import { button, el } from '../dom/element.ts';
import { say } from '../dom/say.ts';
import { runTask } from '../dom/task.ts';
import type { Session } from '../session.ts';
import { repairView } from './repairView.ts';
import { withSheetRig } from './sheetRig.ts';

/** Where the stored book does not read back: what is wrong, and the ways out, none of which is taken unasked. */
export function damagePart(session: Session): readonly HTMLElement[] {
  const damage = session.damage();
  if (!damage) return [];
  const good = session.lastGood();
  const useCopy = (book: StoredBook) =>
    void runTask('Storing the last good copy', async () => {
      const more = await session.store(changed(book, {}));
      say(`The last good copy is in use again.${more}`, 'good');
    });
  const useShipped = () =>
    void runTask('Storing the rate card', async () => {
      const { book, said } = await withSheetRig(session.host, changed(EMPTY_BOOK, {}));
      const more = await session.store(book);
      say(`The rate card of the add-in is in use.${said}${more}`, 'good');
    });
  const proposal = el('section', {
    class: 'proposal',
    'aria-label': 'What can be rebuilt',
    tabindex: -1,
    hidden: true,
  });
  const lookAtSheet = () =>
    void runTask('Reading the sheet', async (signal) => {
      const cells = await session.host.readNamed('LTX_RATES_SOURCES');
      if (!cells)
        throw new Error('No range of this workbook is named LTX_RATES_SOURCES. Choose another way.');
      const repair = await session.read('sheetPrices', cells, signal);
      proposal.replaceChildren(...repairView(session, repair, good ?? EMPTY_BOOK));
      proposal.hidden = false;
      proposal.focus();
      say('Look at what the sheet LTX Rates gives, then decide.');
    });
  const fromSheet = button('Rebuild the prices from the sheet LTX Rates', lookAtSheet, { hidden: true });
  // Offered only where there is such a sheet; a workbook that does not answer says so when something is chosen.
  session.host.readNamed('LTX_RATES_SOURCES').then(
    (cells) => {
      fromSheet.hidden = !cells;
    },
    () => undefined,
  );
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
        good && button('Use the last good copy', () => useCopy(good), { class: 'main' }),
        fromSheet,
        button('Use the card of the add-in', useShipped),
      ),
      el(
        'p',
        { class: 'hint' },
        'The card of the add-in and a rebuilt one come with the machine of the sheet LTX Rig, where there is one.',
      ),
    ),
    proposal,
  ];
}
