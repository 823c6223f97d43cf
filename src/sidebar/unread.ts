import { GROWING_PAUSES } from '../host/growingPauses.ts';
import { button, el } from './dom/element.ts';
import { say, sentence } from './dom/say.ts';
import { runTask } from './dom/task.ts';
import type { Session } from './session.ts';

const PATIENCE_MS = 1500;

/**
 * Reads the book for the first time, and keeps trying. While it is not read, now or later, the tabs that hang on it are
 * away: they would show and write prices that may not count.
 */
export function readFirst(session: Session): Promise<void> {
  const box = unreadBox(() => void runTask('Reading the prices', () => session.load()));
  document.querySelector('main')?.prepend(box);
  let failures = 0;
  let next: ReturnType<typeof setTimeout> | undefined;
  const show = () => {
    document.documentElement.dataset['book'] = session.isRead() ? 'read' : 'unread';
    if (session.isRead()) box.hidden = true;
  };
  const tryAgain = () => void session.load().catch(() => undefined); // the box tells of it
  const slow = setTimeout(() => {
    box.hidden = session.isRead();
  }, PATIENCE_MS);

  session.onUnread(() => {
    box.hidden = false;
    show();
    clearTimeout(next);
    const pause = GROWING_PAUSES[failures];
    failures += 1;
    if (pause !== undefined) next = setTimeout(tryAgain, pause);
  });
  show();
  return new Promise((resolve) => {
    session.onChange(() => {
      show();
      clearTimeout(slow);
      clearTimeout(next);
      if (failures > 0) say('The prices of this workbook are read.', 'good');
      failures = 0;
      resolve();
    });
    session.load().catch((problem: unknown) => say(sentence(problem), 'wrong'));
  });
}

const unreadBox = (again: () => void): HTMLElement =>
  el(
    'section',
    { class: 'alarm', id: 'unread', 'aria-label': 'Prices not read yet', hidden: true },
    el('h2', {}, 'Not read yet'),
    el(
      'p',
      {},
      'The prices and machines of this workbook are not read yet, so nothing is shown or written here that hangs on them. If a cell is being edited, press Enter or Escape in the sheet.',
    ),
    el('p', { class: 'buttons' }, button('Try again', again, { class: 'main' })),
  );
