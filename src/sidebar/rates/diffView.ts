import type { Book } from '../../../shared/book.ts';
import { cardVersion } from '../../../shared/rates/version.ts';
import { el } from '../dom/element.ts';
import { change, count, money } from '../dom/money.ts';
import type { Impact } from './impact.ts';

/** What another card would change: the formulas of this workbook first, then every price. */
export function diffView(now: Book, next: Book, impact: Impact): readonly HTMLElement[] {
  return [
    el('h2', {}, 'What would change'),
    el('p', {}, `From card ${cardVersion(now.card)} to card ${cardVersion(next.card)}.`),
    el('p', {}, el('strong', {}, impactText(impact))),
  ];
}

function impactText({ formulas, touched, notPreviewed, before, after }: Impact): string {
  if (formulas === 0) return 'No formula of this workbook calls an LTX function.';
  const rest = notPreviewed > 0 ? ` ${count(notPreviewed, 'formula')} could not be previewed.` : '';
  if (touched === 0)
    return `None of the ${count(formulas, 'formula')} of this workbook would show anything else.${rest}`;
  const dollars =
    before === after ? '' : ` Costs: ${money(before)} → ${money(after)} (${change(after - before)}).`;
  return `${count(touched, 'formula')} of ${formulas} in this workbook would show something else.${dollars}${rest}`;
}
