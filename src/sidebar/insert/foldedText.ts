import { el } from '../dom/element.ts';
import { linkedText } from '../dom/linkedText.ts';

/** What fits in a few lines of a narrow page. */
const SHORT = 160;

/** A sentence to read. Of a long one its first clause: what else bears it out is folded under it. */
export function foldedText(text: string, attributes: { readonly class?: string } = {}): HTMLElement {
  const [first = '', ...more] = text.split('; ');
  if (text.length <= SHORT || more.length === 0) return el('p', attributes, ...linkedText(text));
  return el(
    'details',
    { class: 'source' },
    el('summary', {}, ...linkedText(first)),
    el('p', { class: 'hint' }, ...linkedText(more.join('; '))),
  );
}
