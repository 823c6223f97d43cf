import { beforeEach, describe, expect, it } from 'vitest';
import { EMPTY_BOOK } from '../../shared/book/stored.ts';
import { changed, writeBook } from '../../shared/book/writeBook.ts';
import { excelHost } from '../../src/excel/excelHost.ts';
import { settingsShelf } from '../../src/excel/host/settingsShelf.ts';
import type { FoundBook } from '../../src/host/bookMemory.ts';
import { firstBook } from '../../src/host/storedBook.ts';
import { OfficeModel } from './office.ts';

const one = changed(EMPTY_BOOK, { pinned: '2026-10-01' });
const two = changed(one, { pinned: '2026-11-01' });
const [text1, text2] = [writeBook(one), writeBook(two)];

let office = new OfficeModel();
let used: FoundBook[] = [];
let host = excelHost((found) => used.push(found));

/** A workbook with these settings, and a page that was just opened beside it. */
function open(settings: ReadonlyMap<string, string> = new Map()): void {
  office = new OfficeModel();
  for (const [key, value] of settings) office.settings.set(key, value);
  Object.assign(globalThis, { Excel: office.excel });
  used = [];
  host = excelHost((found) => used.push(found));
}

beforeEach(() => open());

/** What a property that was not loaded gives: the model would be of no use if it gave the value. */
it('is tried against a model that gives nothing before it was loaded and synchronised', async () => {
  const run = office.excel.run as typeof Excel.run;
  office.settings.set('key', 'value');
  const reads: ((context: Excel.RequestContext) => unknown)[] = [
    (context) => context.workbook.settings.getItemOrNullObject('key').value,
    (context) => context.workbook.settings.getItemOrNullObject('key').isNullObject,
    (context) => context.workbook.settings.getItemOrNullObject('key').load('value').value,
    (context) => context.workbook.worksheets.load('items/name').items,
    (context) => context.workbook.getActiveCell().formulas,
  ];
  for (const read of reads)
    await expect(run(async (context) => read(context))).rejects.toMatchObject({ code: 'PropertyNotLoaded' });
});

describe('the book in the settings of a workbook', () => {
  it('reads back what was stored, and hands it to the functions', async () => {
    expect(await host.readBook()).toBeUndefined();
    expect(await host.writeBook(text1, undefined)).toBe('stored');
    expect(used.at(-1)).toMatchObject({ state: 'book', text: text1 });
    expect(await host.writeBook(text2, one.revision)).toBe('stored');
    open(office.settings);
    expect(await firstBook(settingsShelf)).toMatchObject({ state: 'book', text: text2 });
    expect(await host.writeBook(text1, one.revision)).toBe('conflict');
  });

  it.each([
    ['the first', [], undefined, text1],
    ['another', [text1], one.revision, text2],
  ] as const)('%s: whichever step fails, the workbook and the functions have the old book or the new', async (_, before, basedOn, text) => {
    for (const each of before) await host.writeBook(each, undefined);
    const { settings } = office;
    open(settings);
    await host.writeBook(text, basedOn);
    const { steps } = office;
    expect(steps).toBeGreaterThan(8);
    const old = before[0];
    const ends = new Set<string | undefined>();
    for (let at = 1; at <= steps; at += 1) {
      for (const how of ['before', 'after'] as const) {
        open(settings);
        office.failure = { at, how };
        const outcome = await host.writeBook(text, basedOn).catch(({ message }: Error) => message);
        office.failure = undefined;
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
    office.failure = { at: office.steps + 1, how: 'before' };
    expect(await firstBook(settingsShelf)).toEqual({ state: 'unreachable' });
  });

  it('a damaged book is told to page and functions, with the copy before', async () => {
    await host.writeBook(text1, undefined);
    await host.writeBook(text2, one.revision);
    const key = `ltx-book-${office.settings.get('ltx-book')}`;
    office.settings.set(key, 'spoiled');
    await expect(host.readBook()).rejects.toMatchObject({ name: 'BookDamaged', lastGood: text1 });
    expect(used.at(-1)).toMatchObject({ state: 'damaged' });
  });
});

it('tells of settings that somebody else changed, and does without where Excel takes no listener', async () => {
  let told = 0;
  host.onBookChange(() => {
    told += 1;
  });
  await host.readBook(); // until what was asked for is done
  for (const listener of office.settingsListeners) await listener();
  expect(told).toBe(1);
  office.failure = { at: office.steps + 1, how: 'before' };
  expect(() => host.onBookChange(() => {})).not.toThrow();
  await new Promise((next) => setImmediate(next));
  expect(office.settingsListeners).toHaveLength(1);
});

it('calculates everything again', async () => {
  await host.recalculate();
  expect(office.calculations).toEqual(['Full']);
});
