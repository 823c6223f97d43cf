import type { Frame } from 'playwright-core';

/** What has the focus in the page, by what a screen reader calls it; `nothing` where the focus was lost. */
export const focused = (frame: Frame): Promise<string> =>
  frame.evaluate(() => {
    const at = document.activeElement;
    if (!(at instanceof HTMLElement) || at === document.body || at.getClientRects().length === 0)
      return 'nothing';
    const labels = at instanceof HTMLInputElement || at instanceof HTMLSelectElement ? at.labels : null;
    const label = labels?.[0] ?? (at.id && document.querySelector(`label[for="${at.id}"]`));
    return (at.getAttribute('aria-label') ?? (label || at).textContent ?? '').trim();
  });

const MOST = 150;

/** Presses Tab, or Shift+Tab, until something of that name has the focus. */
export async function tabTo(frame: Frame, name: string | RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  const seen: string[] = [];
  for (let i = 0; i < MOST; i += 1) {
    await frame.page().keyboard.press(key);
    const now = await focused(frame);
    if (typeof name === 'string' ? now === name : name.test(now)) return;
    if (now === 'nothing') break; // the focus left the page
    seen.push(now);
  }
  throw new Error(`no way to ${name} by ${key}, which went: ${seen.join(' | ')}`);
}

/** The same, then Enter. */
export async function press(frame: Frame, name: string | RegExp, key?: 'Tab' | 'Shift+Tab') {
  await tabTo(frame, name, key);
  await frame.page().keyboard.press('Enter');
}

/** The same, then typing in place of what is there. */
export async function type(frame: Frame, name: string | RegExp, text: string) {
  await tabTo(frame, name);
  await frame.page().keyboard.press('ControlOrMeta+A');
  await frame.page().keyboard.insertText(text);
}

/** From whatever tab is open to another, by the arrow keys. */
export async function openTab(frame: Frame, name: string) {
  await frame.getByRole('tab', { selected: true }).focus();
  for (let i = 0; i < 5 && (await focused(frame)) !== name; i += 1)
    await frame.page().keyboard.press('ArrowRight');
}
