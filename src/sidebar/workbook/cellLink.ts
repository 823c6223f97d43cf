import type { Host } from '../../host/contract.ts';
import { button, type Child, el } from '../dom/element.ts';
import { runTask } from '../dom/task.ts';

export interface CellPlace {
  readonly sheet: string;
  readonly address: string;
}

/** The name of a cell, which shows the cell. */
export const cellLink = (
  host: Host,
  { sheet, address }: CellPlace,
  text = `${sheet}!${address}`,
): HTMLElement =>
  button(text, () => void runTask('Showing the cell', async () => host.goTo({ sheet, address })), {
    class: 'cell',
    title: 'Show this cell',
  });

const MOST = 50;

/** A list of cells under its title, folded, each with what is to be said of it; nothing where there is none. */
export function cellList(
  host: Host,
  title: string,
  cells: readonly (CellPlace & { readonly why?: string })[],
): Child {
  if (cells.length === 0) return undefined;
  const more = cells.length - MOST;
  return el(
    'details',
    {},
    el('summary', {}, title),
    el(
      'ul',
      { class: 'plain' },
      cells
        .slice(0, MOST)
        .map((cell) => el('li', {}, cellLink(host, cell), cell.why === undefined ? '' : ` ${cell.why}`)),
      more > 0 ? el('li', { class: 'soft' }, `and ${more} more`) : undefined,
    ),
  );
}
