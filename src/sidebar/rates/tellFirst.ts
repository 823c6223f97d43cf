import type { StoredBook } from '../../../shared/book/stored.ts';
import { toBook } from '../../../shared/book/toBook.ts';
import type { LongWork } from '../../host/contract.ts';
import { button, el } from '../dom/element.ts';
import { say, sentence } from '../dom/say.ts';
import { runTask } from '../dom/task.ts';
import type { Session } from '../session.ts';
import { impactOf, losing } from './impact.ts';
import { changesText, impactLines, losingText } from './impactView.ts';

/** Another book that a person wishes for. */
interface Wish {
  /** What the person does, as its button says it: `Pin`. */
  readonly name: string;
  /** The same while it goes on: `Pinning`. */
  readonly doing: string;
  /** From the book that is stored when it is applied. */
  readonly next: (stored: StoredBook) => StoredBook;
  /** What to say once it is stored. */
  readonly done: string;
}

/** Stores what is wished for: at once where no formula would give another figure, else after it was told which would. */
export interface TellFirst {
  readonly part: HTMLElement;
  /** `wish` throws a sentence where what the person gave cannot be read. */
  readonly store: (wish: () => Wish) => void;
}

export function tellFirst(session: Session): TellFirst {
  const part = el('section', { class: 'proposal', tabindex: -1, hidden: true });
  const dismiss = () => {
    part.hidden = true;
    part.replaceChildren();
  };

  const apply = async ({ next, done }: Wish, losses = '') => {
    const more = await session.store(next(session.stored()));
    dismiss();
    say(`${done}${losses}${more}`, losses ? 'plain' : 'good');
  };

  const look = async (
    wish: Wish,
    opener: Element | null,
    reading: LongWork & { readonly signal: AbortSignal },
  ) => {
    dismiss();
    const { name, doing, next } = wish;
    const book = toBook(next(session.stored()), session.shipped);
    // A workbook that cannot be looked through does not keep its person from what they want.
    const impact = await impactOf(session.host, session.book(), book, reading).catch(sentence);
    if (reading.signal.aborted) return;
    const isKnown = typeof impact !== 'string';
    if (isKnown && !impact.changed.some(({ isFigure }) => isFigure)) return apply(wish);
    const back = (then: () => void) => () => {
      if (opener instanceof HTMLElement) opener.focus();
      then();
    };
    const lost = isKnown ? losing(impact) : [];
    const losses = lost.length > 0 ? ` ${losingText(lost, 'now get')}` : '';
    part.setAttribute('aria-label', `What would change: ${name}`);
    part.replaceChildren(
      el('h3', {}, 'What would change'),
      ...(isKnown
        ? impactLines(impact)
        : [el('p', {}, `What it does to the formulas of this workbook is not known: ${impact}`)]),
      el(
        'p',
        { class: 'buttons' },
        button(
          'Apply',
          back(() => void runTask(doing, () => apply(wish, losses))),
          {
            class: 'main',
            'aria-label': `Apply: ${name}`,
          },
        ),
        button('Cancel', back(cancel), { 'aria-label': `Cancel: ${name}` }),
      ),
    );
    part.hidden = false;
    part.focus();
    say(`${isKnown ? changesText(impact) : 'What would change is not known.'} Look, then apply or cancel.`);
  };

  const cancel = () => {
    dismiss();
    say('Nothing was changed.');
  };
  return {
    part,
    store: (wish) => {
      const opener = document.activeElement;
      void runTask('Looking through the workbook', (signal, done) => look(wish(), opener, { signal, done }));
    },
  };
}
