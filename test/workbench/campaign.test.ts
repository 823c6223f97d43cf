// A campaign of six concepts made by clicks and keys only, and what it would cost on another model. All figures are worked
// out by hand from the card: fast $0.03 at 720p and $0.06 at 1080p, pro $0.08 at 1080p, its retakes and extends $0.10.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from './chromium.ts';
import { type OpenWorkbench, openWorkbench } from './open.ts';

describe.skipIf(!findChromium())('A campaign in the workbench', { timeout: 120_000 }, () => {
  let bench: OpenWorkbench;
  beforeAll(async () => {
    bench = await openWorkbench({ width: 1440 });
  }, 60_000);
  afterAll(() => bench?.close());

  /** Goes to a cell by the box that names it, types, and presses Enter. */
  const type = async (cell: string, text: string) => {
    const { page } = bench;
    const box = page.locator('input.univer-size-full');
    await box.click();
    await box.fill(cell);
    await box.press('Enter');
    await expect.poll(() => page.evaluate(() => window.workbench?.selected())).toBe(`Campaign!${cell}`);
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    // Where a cell offers a list, what is typed is looked at before it is taken.
    await expect.poll(() => bench.read(`Campaign!${cell}`).then(String)).toBe(text);
    await bench.settled();
  };
  const shown = async (...cells: readonly string[]) =>
    Promise.all(
      cells.map(async (cell) => {
        const value = await bench.read(`Campaign!${cell}`);
        if (typeof value === 'number') return Number(value.toFixed(9));
        return typeof value === 'object' ? value.error : value;
      }),
    );

  test('is written with all stages of six concepts', async () => {
    const pane = bench.page.frameLocator('#pane');
    await pane.getByRole('tab', { name: 'Sheets' }).click();
    await pane.getByLabel('Concepts', { exact: true }).fill('6');
    await pane.getByRole('button', { name: 'Add this sheet: Campaign' }).click();
    await pane.getByText('The sheet Campaign is ready.').waitFor();
    await bench.settled();
    // Storyboards 2 × 6 s × 4 takes × .03, drafts 6 s × 2 × .06, final 8 s × .08, retake 8 s × .10, extend (5 + 8) s × .10
    expect(await shown('L14', 'L15', 'L16', 'L17', 'L18')).toEqual([1.44, 0.72, 0.64, 0.8, 1.3]);
    expect(await shown('M13', 'N13', 'O13')).toEqual([4.9, 6, 'within cap']);
    // 6 × 4.90; 10 %; 15 % of 29.40 + 2.94
    expect(await shown('D4', 'D5', 'D6', 'D7', 'D10')).toEqual([29.4, 2.94, 4.851, 37.191, 'all well']);
  });

  test('follows the takes of a stage, of one line, and says where a concept is over its cap', async () => {
    await type('R5', '3'); // drafts: 6 s × 3 × .06 = 1.08, six times .36 more
    expect(await shown('I15', 'L15', 'D4')).toEqual([3, 1.08, 31.56]);
    await type('R5', '2');
    await type('I16', '4'); // one final: 8 s × 4 × .08 = 2.56, so the first concept is 4.90 + 1.92
    expect(await shown('L16', 'M13', 'O13', 'D10')).toEqual([2.56, 6.82, 'over cap', '1 over cap']);
    await type('I16', '1');
  });

  test('says what the finals would cost on Veo 3.1, and what the quote would be', async () => {
    await type('L5', 'veo-3.1');
    // Veo 3.1 with sound is $0.40 a second: 8 s = 3.20, which is 2.56 more for each of six finals.
    expect(await shown('Q16', 'R16', 'Q14', 'R14')).toEqual([3.2, 2.56, 1.44, 0]);
    // 29.40 + 15.36 = 44.76; × 1.1 × 1.15 = 56.6214, against 37.191
    expect(await shown('D7', 'D8', 'D9')).toEqual([37.191, 56.6214, 19.4304]);
    await type('L5', 'pro');
    await type('L8', 'own');
    // The example machine makes 8 s of video a minute, so 8 s take an hour's sixtieth of $0.79088, which is $0.0131813…;
    // six finals save 6 × (0.64 - 0.79088 ÷ 60) × 1.1 × 1.15.
    expect(await shown('D9')).toEqual([-4.75755368]);
    await type('L8', 'api');
  });

  test('warns of extends that cost more than one longer clip, with the saving', async () => {
    await type('H16', '5');
    await type('H18', '3');
    // The extend is (3 + 8) s × .10 = 1.10; three seconds more of one clip are 3 × .08 = .24.
    expect(await shown('L18', 'S13')).toEqual([
      1.1,
      'One clip of 8 s costs $0.86 less than the final with its extends.',
    ]);
    expect(await shown('S19')).toEqual(['']); // 8 + 5 = 13 s are more than one clip of pro may have
  });

  test('makes a line by the route that money and hours choose', async () => {
    await type('J15', 'cheapest');
    // 12 s of video are 0.025 h of the machine at $0.79088: cheaper than $0.72 while waiting costs nothing.
    expect(await shown('L15', 'P15')).toEqual([0.019772, 0.025]);
    await type('P4', '100000');
    // 0.39 minutes of 2 runs, 2 at once, are 0.0065 h on the API.
    expect(await shown('L15', 'P15')).toEqual([0.72, 0.0065]);
    await type('J14', 'own'); // no speed at 720p: an error, never 0
    expect(await shown('L14', 'M13', 'O13')).toEqual(['#VALUE!', '#VALUE!', 'not priced']);
    expect((await shown('S14'))[0]).toMatch(/No speed of the machine is known/);
    expect(await shown('D10')).toEqual(['1 not priced']);
    await type('J14', 'api');
  });

  test('offers what has a price where a cell is edited', async () => {
    const { page } = bench;
    await type('D16', 'pro');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('F2');
    await page.getByText('ltx-2.5-pro', { exact: true }).click();
    await expect.poll(() => bench.read('Campaign!D16')).toBe('ltx-2.5-pro');
    await bench.settled();
    expect(await shown('L16')).toEqual([0.85]); // 5 s × .17
    expect(bench.complaints).toEqual([]);
  });
});
