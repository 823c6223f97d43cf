import { expect } from 'vitest';
import type { RealBrowser } from './realBrowser.ts';

/** What a person does on our page, alone or beside the workbench's sheets. All of it waits for what it needs. */
export interface Visitor {
  /** Clicks what has that name: its aria-label, its label, or what is written on it. */
  click(name: string): Promise<void>;
  /** Clicks a field and types in place of what is there. */
  fill(name: string, text: string): Promise<void>;
  /** Puts a text into a field at once, as from the clipboard or a picker. */
  paste(name: string, text: string): Promise<void>;
  /** The text of the first element for a CSS selector, undefined if there is none. */
  text(selector: string): Promise<string | undefined>;
  /** How many pixels the page is wider than what is seen of it. */
  overhang(): Promise<number>;
  says(text: RegExp): Promise<void>;
}

export function visitor(browser: RealBrowser): Visitor {
  const text = (selector: string) => browser.run(textOf, selector);
  async function click(name: string): Promise<void> {
    let point: Point | undefined;
    // Twice at the same place, but for how half a pixel is rounded: it does not move any more.
    await expect
      .poll(
        async () => {
          const before = point;
          point = (await browser.run(pointOf, name)) ?? undefined;
          const moved =
            point && before && Math.max(Math.abs(point.x - before.x), Math.abs(point.y - before.y));
          return moved !== undefined && moved <= 1 ? 'there' : 'not there';
        },
        { message: `a place to click: ${name}` },
      )
      .toBe('there');
    if (point) await browser.click(point.x, point.y);
  }
  return {
    click,
    text,
    async fill(name, typed) {
      await click(name);
      await browser.run(focusedField, 'select');
      await browser.type(typed);
      await expect.poll(() => browser.run(focusedField), { message: `the text of ${name}` }).toBe(typed);
    },
    async paste(name, put) {
      await click(name);
      expect(await browser.run(focusedField, { put }), `the text of ${name}`).toBe(put);
    },
    overhang: () => browser.run(overhang),
    says: (pattern) => expect.poll(() => text('#status')).toMatch(pattern),
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

// Each of these runs in the browser, so it cannot use the others.

/** The middle of what has that name, can be seen and used, and is not covered. */
const pointOf = (name: string): Point | undefined => {
  const frame = document.querySelector<HTMLIFrameElement>('#pane');
  const page = frame?.contentDocument ?? document;
  const usable = 'button, summary, input, select, textarea, [role=tab]';
  for (const each of page.querySelectorAll<HTMLElement & { labels?: NodeListOf<HTMLElement> }>(usable)) {
    const called = each.getAttribute('aria-label') ?? (each.labels?.[0] ?? each).textContent ?? '';
    if (called.trim() !== name || each.getClientRects().length === 0 || each.matches(':disabled')) continue;
    each.scrollIntoView({ block: 'center' });
    const box = each.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    if (!each.contains(page.elementFromPoint(x, y))) continue;
    const around = frame?.getBoundingClientRect();
    return {
      x: Math.round(x + (around?.left ?? 0) + (frame?.clientLeft ?? 0)),
      y: Math.round(y + (around?.top ?? 0) + (frame?.clientTop ?? 0)),
    };
  }
  return undefined;
};

const textOf = (selector: string): string | undefined => {
  const page = document.querySelector<HTMLIFrameElement>('#pane')?.contentDocument ?? document;
  return page.querySelector(selector)?.textContent ?? undefined;
};

const overhang = (): number => {
  const page = document.querySelector<HTMLIFrameElement>('#pane')?.contentDocument ?? document;
  return page.documentElement.scrollWidth - page.documentElement.clientWidth;
};

/** What the field holds that has the focus, after all of it was selected or another text put in its place. */
const focusedField = (change?: 'select' | { readonly put: string }): string | undefined => {
  const page = document.querySelector<HTMLIFrameElement>('#pane')?.contentDocument ?? document;
  const field = page.activeElement;
  if (!field || !('value' in field)) return undefined;
  if (change === 'select') page.execCommand('selectAll');
  else if (change) {
    field.value = change.put;
    for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }));
  }
  return String(field.value);
};
