// Round trips of a whole workbook, made in the page beside the workbench.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { tokens } from '../../shared/formula/tokens.ts';
import { readWorkbook } from '../../src/workbook/readWorkbook.ts';
import { frozenBook } from '../frozenCard.ts';
import { findLibreOffice } from '../libreOffice.ts';
import { findChromium } from '../workbench/chromium.ts';
import { downloaded, openFile } from '../workbench/handleFiles.ts';
import { type OpenWorkbench, openWorkbench } from '../workbench/open.ts';
import { converted } from '../workbook/converted.ts';

describe.skipIf(!findChromium())('the tab Workbook', { timeout: 120_000 }, () => {
  let bench: OpenWorkbench;
  let pane: FrameLocator;
  beforeAll(async () => {
    bench = await openWorkbench({ book: frozenBook });
    pane = bench.page.frameLocator('#pane');
    await pane.getByRole('button', { name: 'Check this workbook' }).waitFor();
  }, 60_000);
  afterAll(() => bench.close());
  afterEach(() => expect(bench.complaints).toEqual([]));

  const status = () => pane.locator('#status').textContent();
  const cell = async (address: string) => {
    await bench.settled();
    return bench.read(address);
  };
  /** Every formula of ours, by its cell. */
  const formulas = () =>
    bench.page.evaluate(async () => {
      const cells = (await window.workbenchHost?.formulas()) ?? [];
      return Object.fromEntries(cells.map(({ sheet, address, formula }) => [`${sheet}!${address}`, formula]));
    });
  /** What all cells of the ready-made sheets show. */
  const values = async () => {
    await bench.settled();
    return bench.page.evaluate(() =>
      ["'Concept budget'!A1:L30", "'Vendor comparison'!A1:H90", "'TCO review'!A1:H60"].map((range) =>
        window.workbench?.readAll(range),
      ),
    );
  };
  const sheets = () => bench.page.evaluate(() => window.workbench?.sheetNames());
  const fold = (name: string) => pane.locator('#workbook summary', { hasText: new RegExp(`^${name}$`) });
  const look = async (name: string) => {
    if (!(await pane.getByRole('button', { name: `${name}…` }).isVisible())) await fold(name).click();
    await pane.getByRole('button', { name: `${name}…` }).click();
  };
  const apply = async (name: string) => {
    await look(name);
    await pane.getByRole('button', { name: `Apply: ${name}` }).click();
  };

  test('portable, with other inputs, and live again: the same formulas as before', async () => {
    const [live, shown] = [await formulas(), await values()];
    await look('Make portable');
    const proposal = pane.getByRole('region', { name: 'Make portable' });
    await proposal.waitFor();
    expect(await proposal.textContent()).toMatch(/\d+ formulas of \d+ become native formulas/);
    expect(await formulas()).toEqual(live);
    await pane.getByRole('button', { name: 'Apply: Make portable' }).click();
    await expect.poll(status).toMatch(/^\d+ formulas are portable\. Each shows what it showed before\.$/);
    const portable = await formulas();
    expect(Object.values(portable).filter((formula) => !formula.includes('COUNTA("'))).toEqual([]);
    expect(close(await values(), shown)).toEqual([]);

    // Two clips of 8 s, twice, on pro at 1080p: 32 s at $0.08; then 40 s.
    expect(await cell('Concept budget!H12')).toBeCloseTo(2.56, 12);
    await bench.write('Concept budget!E12', '5');
    expect(await cell('Concept budget!H12')).not.toBeCloseTo(2.56, 3);
    const changed = await cell('Concept budget!H12');

    await apply('Make live');
    await expect.poll(status).toMatch(/^\d+ formulas are live\.$/);
    expect(await formulas()).toEqual(live);
    expect(await cell('Concept budget!H12')).toBeCloseTo(Number(changed), 12);
    await pane.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(status).toBe('The workbook is as it was.');
    expect(await formulas()).toEqual(portable);
    await apply('Make live');
    await expect.poll(status).toMatch(/are live\.$/);
    await bench.write('Concept budget!E12', '4');
    expect(await formulas()).toEqual(live);
  });

  const soffice = findLibreOffice();
  test.skipIf(!soffice)(
    'portable, downloaded, calculated anew by LibreOffice and opened again: the same formulas and values, which come back to life',
    async () => {
      const [live, shown] = [await formulas(), await values()];
      await apply('Make portable');
      await expect.poll(status).toMatch(/are portable\./);
      const portable = await formulas();
      const folder = await mkdtemp(path.join(tmpdir(), 'ltx-portable-'));
      try {
        const file = await downloaded(bench, /live formulas/, folder);
        const anew = await converted(soffice!, file, {
          ...{ format: 'xlsx', recalculates: true },
          folder: path.join(folder, 'out'),
        });
        const { workbook } = await readWorkbook(await readFile(anew));
        // On the sheets of prices #N/A says what a model does not have; nobody looks there.
        const errors = workbook.sheets
          .filter(({ name }) => !name.startsWith('LTX '))
          .flatMap(({ name, cells }) =>
            cells
              .filter(({ value }) => value !== null && typeof value === 'object')
              .map((each) => [name, each]),
          );
        expect(errors).toEqual([]);
        await openFile(bench, anew);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
      expect(bare(await formulas())).toEqual(bare(portable));
      expect(close(await values(), shown)).toEqual([]);
      await apply('Make live');
      await expect.poll(status).toMatch(/are live\.$/);
      expect(await formulas()).toEqual(live);
      expect(close(await values(), shown)).toEqual([]);
    },
  );

  test('frozen, but for what somebody changed, and unfrozen', async () => {
    const [live, shown] = [await formulas(), await values()];
    await apply('Freeze');
    await expect.poll(status).toMatch(/^[\d,]+ formulas are frozen, and listed on the sheet LTX Log\.$/);
    expect(await values()).toEqual(shown);
    const left = Object.entries(await formulas());
    await bench.write('Concept budget!H12', '99');
    await look('Unfreeze');
    const proposal = pane.getByRole('region', { name: 'Unfreeze' });
    await proposal.waitFor();
    expect(await proposal.textContent()).toContain(
      "'Concept budget'!H12: the cell holds something else by now",
    );
    await pane.getByRole('button', { name: 'Apply: Unfreeze' }).click();
    await expect.poll(status).toMatch(/calculated again/);
    const { 'Concept budget!H12': formula, ...others } = live;
    expect(await formulas()).toEqual(others);
    expect(left.length).toBeLessThan(5);
    await bench.write('Concept budget!H12', String(formula));
    expect(await formulas()).toEqual(live);
  });

  test('checked: what is there is counted, and each fault leads to its cell and to what mends it', async () => {
    await bench.page.evaluate(() => window.workbench?.scratch('Faults', 20, 5));
    await bench.write('Faults!A1', '=LTX_COST("nobody","1080p",20)');
    await bench.write('Faults!A2', '=_xldudf_LTX_COST("pro","1080p",20)');
    await bench.settled();
    await pane.getByRole('button', { name: 'Check this workbook' }).click();
    const check = pane.locator('#self-check');
    await expect.poll(() => check.textContent()).toContain('#N/A in 1 cell');
    await check.getByText('Where, and why').click();
    expect(await check.textContent()).toMatch(/Faults!A1.*nobody/);
    await check.getByRole('button', { name: 'Faults!A1' }).click();
    await expect.poll(() => bench.page.evaluate(() => window.workbench?.selected())).toBe('Faults!A1');
    expect(await check.textContent()).toContain('Herethe workbench');
    expect(await check.textContent()).toContain('Not linked');
    expect(await check.textContent()).toMatch(/Nothing of ours uses LTX Terms/);
    const before = await sheets();
    await check.getByRole('button', { name: /^Delete \d+ sheet/ }).click();
    await expect.poll(status).toMatch(/deleted\.$/);
    expect((await sheets())!.length).toBeLessThan(before!.length);
    await pane.getByRole('button', { name: 'Check this workbook' }).click();
    await check.getByRole('button', { name: 'Enter them again' }).click();
    expect(await pane.getByRole('button', { name: 'Look for dead formulas' }).isVisible()).toBe(true);
  });
});

/** LibreOffice leaves spaces out of formulas, though not of texts in them, and keeps 15 digits of a number. */
const bare = (formulas: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(formulas).map(([at, formula]) => [
      at,
      tokens(formula)
        .filter(({ kind }) => kind !== 'space')
        .map(({ kind, text }) => (kind === 'number' ? Number(Number(text).toPrecision(15)) : text))
        .join(''),
    ]),
  );

/** The places where two tables differ by more than the last digits. */
function close(a: unknown, b: unknown, at = ''): string[] {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length
      ? a.flatMap((each, i) => close(each, b[i], `${at}/${i}`))
      : [`${at}: ${a.length} and ${b.length}`];
  const isSame =
    typeof a === 'number' && typeof b === 'number'
      ? Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b))
      : JSON.stringify(a) === JSON.stringify(b);
  return isSame ? [] : [`${at}: ${JSON.stringify(a)} and ${JSON.stringify(b)}`];
}
