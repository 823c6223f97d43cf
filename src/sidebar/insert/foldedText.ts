import { el } from '../dom/element.ts';
import { withLinks } from '../dom/withLinks.ts';

/** What fits in a few lines of a narrow page. */
const SHORT = 160;

/** A sentence to read. Of a long one its first clause: what else bears it out is folded under it. */
export function foldedText(text: string, attributes: { readonly class?: string } = {}): HTMLElement {
  const [first = '', ...more] = text.split('; ');
  if (text.length <= SHORT || more.length === 0) return el('p', attributes, ...withLinks(text));
  return el(
    'details',
    { class: 'source' },
    el('summary', {}, ...withLinks(first)),
    el('p', { class: 'hint' }, ...withLinks(more.join('; '))),
  );
}
