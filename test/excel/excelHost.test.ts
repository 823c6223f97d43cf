import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EMPTY_BOOK } from '../../shared/book/stored.ts';
import { changed, writeBook } from '../../shared/book/writeBook.ts';
import { excelHost } from '../../src/excel/excelHost.ts';
import { settingsShelf } from '../../src/excel/host/settingsShelf.ts';
import type { FoundBook } from '../../src/host/bookMemory.ts';
import type { Change, Insertion } from '../../src/host/change.ts';
import { firstBook } from '../../src/host/storedBook.ts';
import { loadOffice } from './native/inNode.ts';
import { NativeExcel } from './native/nativeExcel.ts';

const one = changed(EMPTY_BOOK, { pinned: '2026-10-01' });
const two = changed(one, { pinned: '2026-11-01' });
const [text1, text2] = [writeBook(one), writeBook(two)];

let excel = new NativeExcel();
let used: FoundBook[] = [];
let host = excelHost((found) => used.push(found));

/** Microsoft's own library between the host and a workbook. */
beforeAll(async () => {
  await loadOffice(() => excel);
});

/** A workbook with these settings, and a page that was just opened beside it. */
function open(settings: ReadonlyMap<string, string> = new Map()): void {
  excel = new NativeExcel();
  for (const [key, value] of settings) excel.book.settings.set(key, value);
  used = [];
  host = excelHost((found) => used.push(found));
}

beforeEach(() => open());

describe('the book in the settings of a workbook', () => {
  it('reads back what was stored, and hands it to the functions', async () => {
    expect(await host.readBook()).toBeUndefined();
    expect(await host.writeBook(text1, undefined)).toBe('stored');
    expect(used.at(-1)).toMatchObject({ state: 'book', text: text1 });
    expect(await host.writeBook(text2, one.revision)).toBe('stored');
    open(excel.book.settings);
    expect(await firstBook(settingsShelf)).toMatchObject({ state: 'book', text: text2 });
    expect(await host.writeBook(text1, one.revision)).toBe('conflict');
  });

  it.each([
    ['the first', [], undefined, text1],
    ['another', [text1], one.revision, text2],
  ] as const)('%s: whichever step fails, the workbook and the functions have the old book or the new', async (_, before, basedOn, text) => {
    for (const each of before) await host.writeBook(each, undefined);
    const { settings } = excel.book;
    open(settings);
    await host.writeBook(text, basedOn);
    const { steps } = excel;
    expect(steps).toBeGreaterThan(8);
    const old = before[0];
    const ends = new Set<string | undefined>();
    for (let at = 1; at <= steps; at += 1) {
      for (const how of ['before', 'after'] as const) {
        open(settings);
        excel.failing = { at, how };
        const outcome = await host.writeBook(text, basedOn).catch(({ message }: Error) => message);
        excel.failing = undefined;
        const told = used.at(-1);
        const stored = (await host.readBook())?.text;
        expect([old, text], `step ${at} fails ${how}`).toContain(stored);
        // What the functions were told last, if anything, is what the workbook holds.
        if (told) expect(told.state === 'book' ? told.text : undefined).toBe(stored);
        if (outcome === 'stored') expect(stored).toBe(text);
        else expect(outcome).toMatch(/try again/);
        ends.add(stored);
      }
    }
    expect(ends).toEqual(new Set([old, text]));
  });

  it('a workbook that does not answer gives the functions no other prices', async () => {
    await host.writeBook(text1, undefined);
    excel.failing = { at: excel.steps + 1, how: 'before' };
    expect(await firstBook(settingsShelf)).toEqual({ state: 'unreachable' });
  });

  it('a damaged book is told to page and functions, with the copy before', async () => {
    await host.writeBook(text1, undefined);
    await host.writeBook(text2, one.revision);
    const key = `ltx-book-${excel.book.settings.get('ltx-book')}`;
    excel.book.settings.set(key, 'spoiled');
    await expect(host.readBook()).rejects.toMatchObject({ name: 'BookDamaged', lastGood: text1 });
    expect(used.at(-1)).toMatchObject({ state: 'damaged' });
  });
});

it('does without hearing of settings that somebody else changed, where Excel takes no listener', async () => {
  excel.failures.push('GeneralException');
  expect(() => host.onBookChange(() => {})).not.toThrow();
  await expect.poll(() => excel.failures).toEqual([]);
});

const insert = async (formula: string, more: Partial<Insertion> = {}) => {
  const { outcomes } = await host.change({
    action: 'Insert it',
    steps: [{ step: 'insert', formula, ...more }],
  });
  return outcomes[0];
};

describe('cells', () => {
  it('gives a General cell a dollar format, and one with a format of its own none', async () => {
    await insert('=LTX_COST(1,2,3)', { look: 'money' });
    excel.book.selected = 'B1';
    excel.book.sheets[0]!.formats.set('0,1', '0.000');
    await insert('=LTX_COST(1,2,3)', { look: 'money' });
    excel.book.selected = 'C1';
    await insert('=LTX_MODELS()');
    expect([...excel.book.sheets[0]!.formats]).toEqual([
      ['0,0', '$#,##0.00'],
      ['0,1', '0.000'],
    ]);
  });

  it('says what a cell shows once it is calculated, and nothing where that takes long', async () => {
    let looks = 0;
    excel.book.show = () => {
      looks += 1;
      return looks < 4 ? '#BUSY!' : '$1.60';
    };
    expect(await insert('=LTX_COST(1,2,3)')).toMatchObject({ done: true, shown: '$1.60' });
    excel.book.show = () => '#BUSY!';
    expect(await insert('=LTX_COST(1,2,3)', { overwrite: true })).toEqual({
      done: true,
      sheet: 'Sheet1',
      address: 'A1',
      shown: undefined,
    });
  });

  it('reads a large sheet in parts of at most 5 MB, tells how far it is, and can be given up', async () => {
    excel.mostBytes = 5_000_000;
    const { cells } = excel.book.sheets[0]!;
    // 50,000 rows: a text of 150 characters, a number, and in every tenth row a formula.
    for (let row = 0; row < 50_000; row += 1) {
      cells.set(`${row},0`, 'x'.repeat(150));
      cells.set(`${row},1`, row);
      if (row % 10 === 0) cells.set(`${row},2`, `=LTX_COST(A${row + 1},"1080p",B${row + 1})`);
    }
    const shares: number[] = [];
    const found = await host.formulas({ done: (share) => shares.push(share) });
    expect(found).toHaveLength(5000);
    expect(found.at(-1)).toMatchObject({ address: 'C49991', formula: '=LTX_COST(A49991,"1080p",B49991)' });
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);

    const control = new AbortController();
    const reading = host.formulas({ signal: control.signal, done: () => control.abort() });
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  });

  describe('writes what no request of 5 MB holds', () => {
    const ROWS = 5000;
    const SOURCE = `https://example.com/${'x'.repeat(1200)}`;
    // As long as portable formulas are.
    const portable = (row: number) =>
      `=IF(COUNTA("LTX_RATE([1])",A${row}),${'INDEX(A1:A9,1)+'.repeat(100)}0)`;
    const live = (row: number) => `=LTX_RATE(A${row})`;
    const freezing: Change = {
      action: 'Freeze formulas',
      steps: [
        {
          step: 'sheet',
          plan: {
            name: 'LTX Log',
            columns: [],
            rows: Array.from({ length: ROWS }, (_, i) => ({
              cells: [{ text: live(i + 1) }, { text: SOURCE }],
            })),
            names: [{ name: 'LTX_LOG_1', range: `A1:B${ROWS}` }],
          },
        },
        {
          step: 'cells',
          isWhole: true,
          changes: Array.from({ length: ROWS }, (_, i) => ({
            ...{ sheet: 'Sheet1', address: `A${i + 1}`, before: live(i + 1), after: portable(i + 1) },
          })),
        },
      ],
    };
    const held = () => Array.from({ length: ROWS }, (_, i) => excel.book.content('Sheet1', `A${i + 1}`));
    const lines = <T>(line: (row: number) => T) => Array.from({ length: ROWS }, (_, i) => line(i + 1));
    beforeEach(() => {
      excel.mostBytes = 5_000_000;
      for (let row = 1; row <= ROWS; row += 1) excel.book.write('Sheet1', `A${row}`, live(row));
    });

    it('in parts, tells how far it is, reads it back, and takes it back', async () => {
      const shares: number[] = [];
      const { outcomes, back } = await host.change(freezing, { done: (share) => shares.push(share) });
      expect(outcomes).toEqual([{ name: 'LTX Log' }, { skipped: [] }]);
      expect(held()).toEqual(lines(portable));
      expect(shares.length).toBeGreaterThan(10);
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
      expect(shares.at(-1)).toBe(1);
      const [log] = await host.readEntries([{ sheet: undefined, range: 'LTX_LOG_1' }]);
      expect(log).toEqual(lines((row) => [`'${live(row)}`, `'${SOURCE}`]));
      expect((await host.change(back!)).outcomes).toEqual([{ skipped: [] }, { skipped: [] }]);
      expect(held()).toEqual(lines(live));
      expect(excel.book.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
    }, 60_000);

    it('and leaves nothing half done where it is cancelled or refused on the way', async () => {
      for (const part of [1, 5, 12, 20]) {
        const control = new AbortController();
        let parts = 0;
        const done = () => {
          parts += 1;
          if (parts === part) control.abort();
        };
        await expect(host.change(freezing, { signal: control.signal, done })).rejects.toThrow(
          'Cancelled. Nothing was changed.',
        );
        expect(held()).toEqual(lines(live));
        expect(excel.book.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
      }
      excel.book.refuses = (sheet, address) => sheet === 'Sheet1' && address === `A${ROWS}`;
      await expect(host.change(freezing)).rejects.toThrow(
        `Nothing was changed. Sheet1!A${ROWS}: part of an array`,
      );
      excel.book.refuses = () => false;
      expect(held()).toEqual(lines(live));
      expect(excel.book.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
    }, 120_000);
  });

  it('asks for spill parents only where a formula is that of its neighbour', async () => {
    excel.mostBytes = 300_000; // where each of 10,000 cells were asked for, the answer would be larger
    for (let row = 1; row <= 10_000; row += 1)
      excel.book.write('Sheet1', `A${row}`, `=LTX_COST("pro","1080p",B${row})`);
    for (const row of [1, 2, 3]) excel.book.write('Sheet1', `E${row}`, '=LTX_RATE("pro",G1:G3)');
    excel.book.spills.set('Sheet1!E2', 'E1').set('Sheet1!E3', 'E1');
    const found = await host.formulas();
    expect(found).toHaveLength(10_001);
    expect(found.filter(({ address }) => address.startsWith('E')).map(({ address }) => address)).toEqual([
      'E1',
    ]);
  });

  it('calculates everything again', async () => {
    await host.recalculate();
    expect(excel.book.calculations).toEqual(['Full']);
  });
});
