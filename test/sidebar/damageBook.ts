import type { Page } from 'playwright-core';

/** Cuts the end off what the workbench has stored, and opens the workbench anew. */
export async function damageBook(page: Page): Promise<void> {
  await page.evaluate(() => {
    const slot = `ltx-book-${localStorage.getItem('ltx-book')}`;
    localStorage.setItem(slot, (localStorage.getItem(slot) ?? '').slice(0, -20));
  });
  await page.reload();
  await page.waitForFunction(() => window.workbench !== undefined);
}
