import { type Child, el } from '../dom/element.ts';

const MOST = 100;

/** A list under its title, folded; nothing where there are no lines. */
export function fold(title: string, lines: readonly Child[], open = false): readonly HTMLElement[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(0, MOST).map((line) => el('li', {}, line));
  const more = lines.length - shown.length;
  return [
    el(
      'details',
      { open },
      el('summary', {}, title),
      el('ul', { class: 'plain' }, shown),
      more > 0 ? el('p', { class: 'soft' }, `and ${more} more`) : undefined,
    ),
  ];
}
