import { ILayoutService } from '@univerjs/preset-sheets-core';
import type { WorkbenchGrid } from './grid.ts';

/** A part of the page that F6 comes to. */
interface Region {
  readonly holds: (focused: Element | null) => boolean;
  /** Moves the focus into it; false where it holds nothing to focus. */
  readonly enter: () => boolean;
}

const FOCUSABLE =
  'button:not([disabled]), input:not([disabled]), select, textarea, summary, a[href], [tabindex="0"]';

/**
 * F6 goes on from the grid to the bar of files, the grid's toolbar, the sheet tabs, the foot and the task pane, Shift+F6 goes back, as in Excel.
 * In the grid Tab belongs to the cells; elsewhere it goes from control to control, and Esc returns to the grid but from
 * the pane, which has its own.
 */
export function moveBetweenRegions(
  { injector }: WorkbenchGrid,
  {
    bar,
    foot,
    pane,
  }: { readonly bar: HTMLElement; readonly foot: HTMLElement; readonly pane: HTMLIFrameElement },
): void {
  const part = (root: () => HTMLElement | null): Region => ({
    holds: (focused) => root()?.contains(focused) ?? false,
    enter: () => focusFirst(root(), FOCUSABLE),
  });
  const inPane: Region = {
    holds: (focused) => focused === pane,
    enter: () =>
      !pane.hidden && focusFirst(pane.contentDocument, `[role="tab"][aria-selected="true"], ${FOCUSABLE}`),
  };
  const around = [
    part(() => bar),
    part(() => document.querySelector<HTMLElement>('[data-u-comp="ribbon-toolbar"]')),
    part(() => document.querySelector<HTMLElement>('[data-u-comp="slide-tab-bar"]')),
    part(() => foot),
    inPane,
  ];
  const inGrid: Region = {
    holds: (focused) => !around.some((region) => region.holds(focused)),
    enter: () => {
      window.focus();
      injector.get(ILayoutService).focus();
      return true;
    },
  };
  const regions = [inGrid, ...around];

  const onKey = (event: KeyboardEvent) => {
    const here = regions.find((region) => region.holds(document.activeElement)) ?? inGrid;
    if (isPlain(event) && event.key === 'Escape' && here !== inGrid && here !== inPane && !isMenuOpen())
      inGrid.enter();
    if (event.key !== 'F6' || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const at = regions.indexOf(here);
    const onwards = [...regions.slice(at + 1), ...regions.slice(0, at)];
    (event.shiftKey ? onwards.reverse() : onwards).find((region) => region.enter());
  };
  const listen = (to: Window | null) => to?.addEventListener('keydown', onKey, { capture: true });
  listen(window);
  // Keys pressed inside the pane are heard only there.
  pane.addEventListener('load', () => listen(pane.contentWindow));
}

function focusFirst(root: ParentNode | null, selector: string): boolean {
  const controls = Array.from(root?.querySelectorAll<HTMLElement>(selector) ?? []);
  const first = controls.find((control) => control.checkVisibility());
  first?.focus();
  return first !== undefined;
}

const isMenuOpen = (): boolean =>
  document.querySelector('[role="menu"]:not([hidden]), [role="dialog"], dialog[open]') !== null;

const isPlain = ({ ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent): boolean =>
  !ctrlKey && !altKey && !metaKey && !shiftKey;
