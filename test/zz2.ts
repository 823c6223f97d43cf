import { openWorkbench } from './workbench/open.ts';

for (const [w, dark] of [
  [1440, false],
  [1440, true],
  [1100, false],
  [1100, true],
] as const) {
  const b = await openWorkbench({ width: w });
  if (dark) {
    await b.page.emulateMedia({ colorScheme: 'dark' });
    await b.page.waitForTimeout(500);
  }
  console.log(await b.page.evaluate(() => document.querySelector('#grid')?.getBoundingClientRect().top));
  await b.page.getByRole('button', { name: /^download/i }).click();
  await b.page.screenshot({ path: `/tmp/bar-${w}-${dark}.png`, clip: { x: 0, y: 0, width: w, height: 400 } });
  if (!dark) {
    await b.page.keyboard.press('Escape');
    await b.page.setInputFiles('#bar input', '/tmp/live.xlsx');
    await b.page.waitForTimeout(2500);
    await b.page.screenshot({ path: `/tmp/ask-${w}.png` });
  }
  await b.close();
}
