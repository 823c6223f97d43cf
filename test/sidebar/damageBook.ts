import type { Page } from 'playwright-core';

/** To be run in the workbench: cuts the end off what it has stored. */
export const cutBook = (): void => {
  const slot = `ltx-book-${localStorage.getItem('ltx-book')}`;
  localStorage.setItem(slot, (localStorage.getItem(slot) ?? '').slice(0, -20));
};

/** Damages the book and opens the workbench anew. */
export async function damageBook(page: Page): Promise<void> {
  await page.evaluate(cutBook);
  await page.reload();
  await page.waitForFunction(() => window.workbench !== undefined);
}
