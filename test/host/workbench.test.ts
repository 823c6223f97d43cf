import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import type { Change } from '../../src/host/change.ts';
import type { Host } from '../../src/host/contract.ts';
import { findChromium } from '../workbench/chromium.ts';
import { type OpenWorkbench, openWorkbench } from '../workbench/open.ts';
import { hostContract } from './contract.ts';

describe.skipIf(!findChromium())('The workbench', { timeout: 60_000 }, () => {
  let bench: OpenWorkbench;
  let first: readonly string[] = [];
  const sheets = () => bench.page.evaluate(() => window.workbench?.sheetNames() ?? []);
  beforeAll(async () => {
    bench = await openWorkbench();
    first = await sheets();
  }, 60_000);
  afterAll(() => bench?.close());
  afterEach(() => expect(bench.complaints).toEqual([]));

  const undo = async (key: string) => {
    await bench.page.keyboard.press(key);
    await bench.settled();
  };

  hostContract(
    async () => {
      const { page } = bench;
      const made = (await sheets()).filter((name) => !first.includes(name));
      await page.evaluate(async (names) => {
        for (const name of names) window.workbench?.discard(name);
        for (const key of Object.keys(localStorage))
          if (key.startsWith('ltx-book')) localStorage.removeItem(key);
        await window.workbenchHost?.readBook(); // the functions hear of it
        window.workbench?.scratch('Sheet1', 30, 12);
      }, made);
      return {
        host: hostOf(bench),
        type: async (sheet, address, text) => {
          await bench.write(`'${sheet.replaceAll("'", "''")}'!${address}`, text);
          await bench.settled();
        },
        select: async (address) => {
          await page.evaluate((at) => window.workbench?.select(`Sheet1!${at}`), address);
        },
        sheets: async () => (await sheets()).filter((name) => !first.includes(name)),
        lookedAt: async () => (await hostOf(bench).selectedCell()).sheet,
        damageBook: () =>
          page.evaluate(() => {
            const slot = localStorage.getItem('ltx-book');
            localStorage.setItem(`ltx-book-${slot}`, 'spoiled');
          }),
      };
    },
    {
      shows: (_, value) => value,
      spill: () => undefined, // it calculates
      undo: { undo: () => undo('Control+z'), redo: () => undo('Control+y') },
    },
  );
});

/** The host in the page, as one of this process: what it is asked and what it answers or throws crosses over as data. */
function hostOf({ page }: OpenWorkbench): Host {
  const ask =
    (method: Exclude<keyof Host, 'product'>) =>
    async (...args: readonly unknown[]) => {
      const answer = await page.evaluate(
        async ([name, given]) => {
          const host = window.workbenchHost;
          if (!host) throw new Error('The workbench is not open.');
          try {
            return { value: await Reflect.apply(host[name], host, given) };
          } catch (error) {
            const { name: kind, message, ...rest } = error as Error & Record<string, unknown>;
            return { thrown: { name: kind, message, ...rest } };
          }
        },
        [method, args] as const,
      );
      if (answer.thrown) throw Object.assign(new Error(answer.thrown.message), answer.thrown);
      return answer.value;
    };
  return {
    product: 'workbench',
    readBook: ask('readBook'),
    writeBook: ask('writeBook'),
    selectedCell: ask('selectedCell'),
    formulas: ask('formulas'),
    // A signal does not get into the page: one that has been given already is made there.
    change: (asked, work) => (work?.signal?.aborted ? cancelled(page, asked) : ask('change')(asked)),
    readNamed: ask('readNamed'),
    readCells: ask('readCells'),
    readEntries: ask('readEntries'),
    goTo: ask('goTo'),
    productVersion: ask('productVersion'),
    recalculate: ask('recalculate'),
  } as Host;
}

async function cancelled(page: OpenWorkbench['page'], asked: Change): Promise<never> {
  const message = await page.evaluate(
    (change) =>
      window.workbenchHost?.change(change, { signal: AbortSignal.abort() }).then(
        () => 'It was done all the same.',
        (error: Error) => error.message,
      ),
    asked,
  );
  throw new Error(message);
}
