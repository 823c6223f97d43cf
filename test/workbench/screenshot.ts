import { openWorkbench } from './open.ts';

// Takes a picture of the built workbench: tsx test/workbench/screenshot.ts picture.png [light|dark] [width] [sheet]
const [file = 'workbench.png', scheme = 'light', width = '1400', sheet = 'Concept budget'] =
  process.argv.slice(2);

const { page, close } = await openWorkbench({ width: Number(width), height: 900 });
try {
  await page.emulateMedia({ colorScheme: scheme === 'dark' ? 'dark' : 'light' });
  await page.getByText(sheet, { exact: true }).first().click();
  await page.waitForTimeout(1000); // The canvas tells nobody when it is drawn.
  await page.screenshot({ path: file });
} finally {
  await close();
}
