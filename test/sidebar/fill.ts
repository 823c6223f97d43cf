import path from 'node:path';
import type { Frame } from 'playwright-core';

const BENCHMARKS = path.resolve(import.meta.dirname, '../fixtures/benchmarks');

export const TABS = ['Workbook', 'Rates', 'Local', 'Insert', 'Sheets', 'Help'] as const;

/** A machine of the catalogue in the form of Local, with the priced model that its first local one stands for. */
export async function chooseMachine(page: Frame, name: string): Promise<void> {
  await page.getByRole('tab', { name: 'Local' }).click();
  await page.getByLabel('Search for a machine').fill(name);
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('button', { name: 'Use fast' }).first().click();
  await page.getByRole('button', { name: 'Use this machine' }).click();
}

/** A history of ComfyUI, with its speeds in the form. */
export async function importHistory(page: Frame): Promise<void> {
  await page.getByRole('tab', { name: 'Local' }).click();
  const history = path.join(BENCHMARKS, 'comfyui_history.json');
  await page.getByLabel('Files of your inference runner').setInputFiles(history);
  const result = page.locator('#import-result');
  await result.getByRole('button', { name: 'Use fast' }).first().click();
  await result.getByRole('button', { name: 'Take these speeds' }).click();
}

/** Each tab of the page with something to show: a proposal, an imported benchmark, a machine, a table, all unfolded. */
export async function fill(page: Frame, cardAddress: string): Promise<void> {
  await page.getByRole('tab', { name: 'Rates' }).click();
  await page.getByText('Look at another address').click();
  await page.getByLabel('Address of a rate card').fill(cardAddress);
  await page.getByRole('button', { name: 'Check for updates' }).click();
  await page.getByRole('button', { name: 'Keep the card in use' }).waitFor();
  await page.getByRole('tab', { name: 'Local' }).click();
  const history = path.join(BENCHMARKS, 'comfyui_history.json');
  await page.getByLabel('Files of your inference runner').setInputFiles(history);
  await page.locator('#import-result').getByRole('button', { name: 'Use fast' }).first().click();
  await page.getByRole('button', { name: 'Fill in the example' }).click();
  await page.getByRole('tab', { name: 'Insert' }).click();
  await page.getByLabel('Function', { exact: true }).selectOption('LTX_COMPARE');
  await page.getByLabel('Resolution', { exact: true }).fill('1080p');
  await page.getByLabel('Seconds', { exact: true }).fill('10');
  await page.locator('#preview .cards').waitFor();
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}
