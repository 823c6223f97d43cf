import path from 'node:path';
import { expect } from 'vitest';
import type { OpenWorkbench } from './open.ts';

/** Downloads what an item of the menu offers, and gives the file in the folder. */
export async function downloaded({ page }: OpenWorkbench, item: RegExp, folder: string): Promise<string> {
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: item }).click(),
  ]);
  const to = path.join(folder, file.suggestedFilename());
  await file.saveAs(to);
  return to;
}

/** Opens a file, and answers the question whether it may replace what is there; '' where none is asked. */
export async function openFile(
  bench: OpenWorkbench,
  file: string | { readonly name: string; readonly bytes: Uint8Array },
  answer: 'Open' | 'Cancel' | '' = 'Open',
): Promise<void> {
  const { page } = bench;
  await page.setInputFiles(
    '#bar input',
    typeof file === 'string'
      ? file
      : { name: file.name, mimeType: 'application/octet-stream', buffer: Buffer.from(file.bytes) },
  );
  if (answer) await page.getByRole('button', { name: answer, exact: true }).click();
  await expect.poll(() => page.locator('#bar').getAttribute('aria-busy')).toBe(null);
  await bench.settled();
}
