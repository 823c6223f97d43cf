// Formulas that another product left dead, and the page beside the workbench.
import type { FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../workbench/chromium.ts';
import { type OpenWorkbench, openWorkbench } from '../workbench/open.ts';

describe.skipIf(!findChromium())('dead formulas', () => {
  let bench: OpenWorkbench;
  let pane: FrameLocator;
  beforeAll(async () => {
    bench = await openWorkbench();
    pane = bench.page.frameLocator('#pane');
  });
  afterAll(() => bench.close());

  const status = () => pane.locator('#status').textContent();
  const cell = async (address: string) => {
    await bench.settled();
    return bench.read(address);
  };
  /** What the cells themselves hold. */
  const formulas = (...addresses: string[]) =>
    bench.page.evaluate(
      async (wanted) => {
        const cells = (await window.workbenchHost?.formulas()) ?? [];
        return wanted.map((at) => cells.find((each) => `${each.sheet}!${each.address}` === at)?.formula);
      },
      addresses.map((address) => `Dead!${address}`),
    );

  it('are listed, entered again, and taken back', async () => {
    const frozen = (text: string) => `=IFERROR(__xludf.DUMMYFUNCTION("${text.replaceAll('"', '""')}"),1)`;
    const spilled = frozen('"COMPUTED_VALUE"');
    const dead = [
      ['A1', frozen('LTX_COST("pro","1080p",20)')],
      ['A2', '=_xldudf_LTX_COST("pro","1080p",40)'],
      ['A3', '=LTX_COST("pro","1080p",20)+1'], // alive
      // LTX_RATE of two resolutions, one below the other: B2 is its frozen second row.
      ['B1', frozen('LTX_RATE("pro",C1:C2)')],
      ['B2', spilled],
      ['B4', spilled], // of a formula that is not ours
      ['C1', '1080p'],
      ['C2', '1440p'],
    ] as const;
    await bench.page.evaluate(() => window.workbench?.scratch('Dead', 20, 10));
    for (const [address, text] of dead) await bench.write(`Dead!${address}`, text);
    const before = await formulas('A1', 'A2', 'B1', 'B2', 'B4');
    expect(before).toEqual([dead[0][1], dead[1][1], dead[3][1], spilled, spilled]);

    await pane.getByRole('tab', { name: 'Rates' }).click();
    await pane.getByText('Formulas that show #NAME?').click();
    await pane.getByRole('button', { name: 'Look for dead formulas' }).click();
    await pane.getByRole('button', { name: 'Enter them again' }).waitFor();
    expect(await pane.locator('#rates').textContent()).toContain('3 formulas would be entered again');
    await pane.getByRole('button', { name: 'Enter them again' }).click();
    await expect.poll(status).toBe('3 formulas entered again.');
    // $0.08 a second at 1080p, $0.16 at 1440p.
    expect([await cell('Dead!A1'), await cell('Dead!A2'), await cell('Dead!B1')]).toEqual([1.6, 3.2, 0.08]);
    expect(await bench.page.evaluate(() => window.workbench?.result('Dead!B1'))).toHaveLength(2);
    expect(await formulas('A3', 'B2', 'B4')).toEqual([dead[2][1], undefined, spilled]);

    await pane.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(status).toBe('The formulas are as they were.');
    expect(await formulas('A1', 'A2', 'B1', 'B2', 'B4')).toEqual(before);

    await pane.getByRole('button', { name: 'Look for dead formulas' }).click();
    await pane.getByRole('button', { name: 'Enter them again' }).click();
    await expect.poll(status).toBe('3 formulas entered again.');
    await pane.getByRole('button', { name: 'Look for dead formulas' }).click();
    await expect.poll(status).toBe('Every LTX formula here is alive.');
  });
});
