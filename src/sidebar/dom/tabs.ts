const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
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
