const RESTING = 'button, input, select, textarea, summary, a[href], [tabindex]';

const isShown = (element: Element): boolean => element.getClientRects().length > 0;
const nameOf = (element: Element): string => element.getAttribute('aria-label') ?? element.textContent ?? '';

/**
 * Remembers what has the focus. What this gives puts it back where the page took it away: to the same control, or to one
 * of its name made anew, or to the first that is nearest to its place.
 */
export function rememberFocus(): () => void {
  const had = document.activeElement;
  const around: Element[] = [];
  for (let at = had; at; at = at.parentElement) around.push(at);
  return () => {
    const now = document.activeElement;
    if (!had || had === document.body || (now && now !== document.body && isShown(now))) return;
    for (const place of around.filter(isShown)) {
      const all = [place, ...place.querySelectorAll(RESTING)].filter(
        (each) => each instanceof HTMLElement && each.matches(RESTING) && each.tabIndex >= 0 && isShown(each),
      );
      const found = all.find((each) => nameOf(each) === nameOf(had)) ?? all[0];
      if (found instanceof HTMLElement) return found.focus();
    }
  };
}
