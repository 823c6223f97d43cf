import { byId } from './element.ts';

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** What is to be drawn in panels that nobody sees yet, by their ids. */
const waiting = new Map<string, (() => void)[]>();

/** Gives what draws in a panel: at once where the panel is shown, or else when it is shown next, and then once. */
export const drawnIn =
  (panel: string, draw: () => void): (() => void) =>
  () => {
    if (!byId(panel).hidden) return draw();
    const others = (waiting.get(panel) ?? []).filter((each) => each !== draw);
    waiting.set(panel, [...others, draw]);
  };

/**
 * Tabs as the ARIA practices describe them: one of them is in the tab order, the arrow keys, Home and End move and
 * show at once. Gives what shows a tab by the id of its panel.
 */
export function connectTabs(list: HTMLElement, shown: (panel: string) => void): (panel: string) => void {
  const tabs = [...list.querySelectorAll<HTMLElement>('[role=tab]')];
  const panelOf = (tab: HTMLElement) => tab.getAttribute('aria-controls') ?? '';
  const show = (panel: string) => {
    for (const tab of tabs) {
      const active = panelOf(tab) === panel;
      tab.setAttribute('aria-selected', String(active));
      tab.tabIndex = active ? 0 : -1;
      const section = document.getElementById(panelOf(tab));
      if (section) section.hidden = !active;
    }
    shown(panel);
    for (const draw of waiting.get(panel)?.splice(0) ?? []) draw();
  };
  tabs.forEach((tab, at) => {
    tab.addEventListener('click', () => show(panelOf(tab)));
    tab.addEventListener('keydown', (event) => {
      const next = tabs[STEPS[event.key]?.(at, tabs.length) ?? -1];
      if (!next) return;
      event.preventDefault();
      show(panelOf(next));
      next.focus();
    });
  });
  return show;
}
