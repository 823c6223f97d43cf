import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { excelHost } from '../../src/excel/excelHost.ts';
import { loadOffice } from '../excel/native/inNode.ts';
import { NativeExcel } from '../excel/native/nativeExcel.ts';
import { hostContract } from './contract.ts';

let excel = new NativeExcel();
await loadOffice(() => excel);
const host = excelHost(() => {});

function open(): void {
  excel = new NativeExcel();
}

describe('Excel', () => {
  hostContract(
    async () => {
      open();
      return {
        host,
        type: async (sheet, address, text) => excel.book.write(sheet, address, typedInto(text)),
        select: async (address) => {
          excel.book.selected = address;
        },
        sheets: async () => excel.book.sheets.map(({ name }) => name),
        lookedAt: async () => excel.book.active.name,
        damageBook: async () =>
          void excel.book.settings.set(`ltx-book-${excel.book.settings.get('ltx-book')}`, 'spoiled'),
      };
    },
    {
      shows: (formula) => `[${formula.slice(1)}]`,
      offered: (sheet, range) => excel.book.sheet(sheet)?.lists.get(range),
      spill: (address, below) => {
        excel.book.write('Sheet1', below, excel.book.content('Sheet1', address)!);
        excel.book.spills.set(`Sheet1!${below}`, address);
      },
      protect: () => {
        excel.book.sheet('Sheet1')!.isProtected = true;
      },
    },
  );

  describe('of its own', () => {
    beforeEach(open);
    afterEach(() => void vi.restoreAllMocks());

    const OLD = '=LTX_MODELS()';
    const NEW = '=LTX_MODELS(,LTX_CARD)';
    const linking = (...addresses: readonly string[]) =>
      ({
        action: 'Link formulas',
        steps: [
          {
            step: 'cells',
            changes: addresses.map((address) => ({ sheet: 'Sheet1', address, before: OLD, after: NEW })),
          },
        ],
      }) as const;

    it('names no cell that another spills into, and not all of a sheet are protected where some are unlocked', async () => {
      excel.book.write('Sheet1', 'B2', OLD);
      excel.book.write('Sheet1', 'B3', OLD);
      excel.book.spills.set('Sheet1!B3', 'B2');
      expect((await host.formulas()).map(({ address }) => address)).toEqual(['B2']);
      excel.book.write('Sheet1', 'B3', OLD);
      excel.book.sheet('Sheet1')!.isProtected = true;
      excel.book.sheet('Sheet1')!.unlocked.add('2,1');
      const { outcomes } = await host.change(linking('B2', 'B3'));
      expect(outcomes[0].skipped).toEqual([{ sheet: 'Sheet1', address: 'B2', why: 'protected' }]);
      expect(excel.book.shown('Sheet1', 'B3')).toBe('[LTX_MODELS(,LTX_CARD)]');
    });

    it.each([
      1, 2, 3,
    ])('writes all others where it refuses write %i of three, names it, and takes two back', async (nth) => {
      const cells = ['A1', 'A2', 'A3'];
      for (const address of cells) excel.book.write('Sheet1', address, OLD);
      const refused = cells[nth - 1]!;
      excel.book.refuses = (sheet, address) => sheet === 'Sheet1' && address === refused;
      const { outcomes, back } = await host.change(linking(...cells));
      expect(outcomes[0].skipped).toEqual([{ sheet: 'Sheet1', address: refused, why: 'array' }]);
      const shown = () => cells.map((address) => excel.book.shown('Sheet1', address));
      expect(shown()).toEqual(
        cells.map((at) => (at === refused ? `[${OLD.slice(1)}]` : `[${NEW.slice(1)}]`)),
      );
      excel.book.refuses = () => false;
      expect((await host.change(back!)).outcomes).toEqual([{ skipped: [] }]);
      expect(shown()).toEqual(cells.map(() => `[${OLD.slice(1)}]`));
    });

    it.each([
      ['makes one undo step of it', true, { delayForCellEdit: true, mergeUndoGroup: true }],
      ['asks for none of an older one', false, { delayForCellEdit: true }],
    ])('%s', async (_, mergesUndo, options) => {
      vi.spyOn(Office.context.requirements, 'isSetSupported').mockReturnValue(mergesUndo);
      const run = vi.spyOn(Excel, 'run');
      excel.book.write('Sheet1', 'A1', OLD);
      await host.change(linking('A1'));
      expect(run.mock.calls[0]?.[0]).toEqual(options);
    });

    it('takes a sheet away with what spills in it, which it can never undo', async () => {
      const plan = { name: 'Table', columns: [], rows: [{ cells: [{ formula: OLD }] }] };
      const { back } = await host.change({ action: 'Add it', steps: [{ step: 'sheet', plan }] });
      excel.book.write('Table', 'A2', 'spilled');
      excel.book.spills.set('Table!A2', 'A1');
      const run = vi.spyOn(Excel, 'run');
      expect((await host.change(back!)).outcomes).toEqual([{ skipped: [] }]);
      expect(excel.book.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
      expect(run.mock.calls[0]?.[0]).toEqual({ delayForCellEdit: true });
    });

    it('leaves nothing of a change behind, whichever step fails', { timeout: 120_000 }, async () => {
      const change = {
        action: 'Add it',
        steps: [
          ...linking('A1', 'A2').steps,
          {
            step: 'sheet',
            plan: {
              name: 'Table',
              columns: [{ width: 80 }],
              rows: [{ cells: [{ text: 'x' }, { formula: OLD }] }],
              names: [{ name: 'LTX_RATES', range: 'A1:B1' }],
            },
          },
        ],
      } as const;
      const state = () => ({
        sheets: excel.book.sheets.map(({ name, cells }) => [name, [...cells]]),
        names: Object.fromEntries(
          [...excel.book.names].map(([name, { sheet, ...area }]) => [name, { ...area, sheet: sheet.name }]),
        ),
      });
      const ready = () => {
        open();
        for (const address of ['A1', 'A2']) excel.book.write('Sheet1', address, OLD);
        excel.book.names.set('ltx_rates', {
          sheet: excel.book.sheet('Sheet1')!,
          top: 4,
          left: 0,
          height: 1,
          width: 1,
        });
        excel.steps = 0;
      };
      ready();
      const before = state();
      await host.change(change);
      const { steps } = excel;
      const after = state();
      const ends = new Set<boolean>();
      expect(steps).toBeGreaterThan(15);
      for (let at = 1; at <= steps; at += 1)
        for (const how of ['before', 'after'] as const) {
          ready();
          excel.failing = { at, how };
          const failed = await host.change(change).then(
            () => false,
            () => true,
          );
          if (failed) expect(state(), `step ${at} fails ${how}`).toEqual(before);
          else expect(state(), `step ${at} fails ${how}`).toEqual(after);
          ends.add(failed);
        }
      expect(ends).toEqual(new Set([true, false])); // a cell that Excel refuses once is written again
    });
  });
});

/** What Excel makes of a text that is typed. */
function typedInto(text: string): string | number | boolean {
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  return text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}
