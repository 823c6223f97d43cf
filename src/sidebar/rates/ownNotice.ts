import { button, el } from '../dom/element.ts';
import type { Session } from '../session.ts';
import { whenBack } from '../whenBack.ts';
import { differenceOf, type Own } from './ownRange.ts';

interface Ways {
  readonly again: (own: Own, attributes: { readonly class: string }) => HTMLElement;
  readonly stop: () => void;
}

/** Says while the sheet with own prices differs from what formulas use, and offers the ways out. Looks when told, and whenever the person comes back. */
export function ownNotice(
  session: Session,
  { again, stop }: Ways,
): { readonly notice: HTMLElement; readonly look: () => void } {
  const notice = el('div', {});
  const show = async () => {
    const { own } = session.stored();
    const difference = own && (await differenceOf(session.host, own));
    if (own !== session.stored().own) return; // another look is on its way
    if (!own || !difference) return notice.replaceChildren();
    notice.replaceChildren(
      el(
        'section',
        { class: 'proposal', 'aria-label': 'Own prices have changed' },
        el('p', {}, el('strong', {}, difference.text)),
        el(
          'p',
          { class: 'buttons' },
          difference.isGone ? undefined : again(own, { class: 'main' }),
          button('Stop using them', stop),
        ),
      ),
    );
  };
  // A workbook that does not answer is looked at the next time.
  const look = () => void show().catch(() => undefined);
  whenBack(() => {
    if (session.isRead()) look();
  });
  return { notice, look };
}
