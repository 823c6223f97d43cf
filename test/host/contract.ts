/**
 * What every product answers the page, as cases. Each product hands in how it is opened and what it cannot do; a new one is
 * proved by one call.
 */
import { beforeEach, describe, expect, test } from 'vitest';
import { EMPTY_BOOK } from '../../shared/book/stored.ts';
import { toBook } from '../../shared/book/toBook.ts';
import { changed, writeBook } from '../../shared/book/writeBook.ts';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import { traceCell } from '../../shared/trace/traceCell.ts';
import type { Change, Changed, Step } from '../../src/host/change.ts';
import { type Host, isBookDamaged } from '../../src/host/contract.ts';
import type { SheetPlan } from '../../src/host/sheetPlan.ts';
import { heldCells } from '../../src/sidebar/explain/heldCells.ts';

/** A workbook whose only cells are those of an empty sheet called Sheet1, and what stands beside it. */
export interface Product {
  readonly host: Host;
  /** Types a text into a cell: `=1+1`, `'text`, `2.5`. */
  type(sheet: string, address: string, text: string): Promise<void>;
  select(address: string): Promise<void>;
  /** The names of the sheets that the contract's cases may make, in order. */
  sheets(): Promise<readonly string[]>;
  /** The name of the sheet that the person looks at. */
  lookedAt(): Promise<string>;
  /** Damages the stored book that counts. */
  damageBook(): Promise<void>;
}

export interface Abilities {
  /** What a formula shows: the models of Excel and Sheets calculate nothing and show it in brackets. */
  readonly shows: (formula: string, value: string) => string;
  /** Where cells can be protected: protects one. */
  readonly protect?: (address: string) => void;
  /** Where it can be asked: where the entries come from that a range offers. */
  readonly offered?: (sheet: string, range: string) => string | undefined;
  /** Where the product's own undo can be tried. */
  readonly undo?: { undo(): Promise<void>; redo(): Promise<void> };
  /** Where the product tells: makes what stands in a cell of Sheet1 spill into the cell below. */
  readonly spill?: (address: string, below: string) => void;
}

const one = changed(EMPTY_BOOK, { pinned: '2026-10-01' });
const two = changed(one, { pinned: '2026-11-01' });
const [text1, text2] = [writeBook(one), writeBook(two)];

const PLAN: SheetPlan = {
  name: 'sheet1',
  columns: [{ width: 120, looks: ['money'] }, { width: 90 }],
  rows: [
    {
      cells: [{ text: '=HYPERLINK("https://example.com")', looks: ['title'] }, { text: '1080' }],
      height: 30,
    },
    { cells: [null, { number: 2.5, looks: ['input'] }, { formula: '=LTX_CREDIT_RATE(10,B2)' }] },
  ],
  frozenRows: 1,
  redText: 'over "cap"',
  names: [{ name: 'LTX_RATES', range: 'A1:B2' }],
};

export function hostContract(open: () => Promise<Product>, can: Abilities): void {
  let product: Product;
  let host: Host;
  beforeEach(async () => {
    product = await open();
    ({ host } = product);
  });
  const change = <const S extends readonly Step[]>(...steps: S): Promise<Changed<S>> =>
    host.change({ action: 'Try it', steps });
  const take = async (back: Change | undefined) => {
    if (!back) throw new Error('There is nothing to take back.');
    const { outcomes } = await host.change(back);
    return outcomes.flatMap((outcome) => ('skipped' in outcome ? outcome.skipped : []));
  };
  const held = async (address: string, sheet = 'Sheet1') =>
    (await host.readCells([{ sheet, range: address }]))[0]?.[0]?.[0];
  /** The LTX formulas of the sheets that the cases make. */
  const listed = async () => {
    const names = await product.sheets();
    return (await host.formulas()).filter(({ sheet }) => names.includes(sheet));
  };
  const formulaAt = async (address: string, sheet = 'Sheet1') =>
    (await host.formulas()).find((cell) => cell.sheet === sheet && cell.address === address)?.formula;
  const at = (address: string, before: string, after: string, sheet = 'Sheet1') => ({
    sheet,
    address,
    before,
    after,
  });

  describe('the book', () => {
    test('reads back as it was stored, and is not replaced by one that was made from another', async () => {
      expect(await host.readBook()).toBeUndefined();
      expect(await host.writeBook(text1, undefined)).toBe('stored');
      expect(await host.readBook()).toEqual({ text: text1 });
      expect(await host.writeBook(text2, undefined)).toBe('conflict');
      expect(await host.writeBook(text2, one.revision)).toBe('stored');
      expect(await host.writeBook(text1, one.revision)).toBe('conflict');
      expect(await host.readBook()).toEqual({ text: text2 });
    });

    test('that is damaged comes with the one before, and is replaced only by choice', async () => {
      await host.writeBook(text1, undefined);
      await host.writeBook(text2, one.revision);
      await product.damageBook();
      const damage = await host.readBook().catch((error: unknown) => error);
      if (!isBookDamaged(damage)) throw damage;
      expect(damage.message).toMatch(/damaged.*choose/);
      expect(damage.lastGood).toBe(text1);
      expect(await host.writeBook(text1, two.revision)).toBe('conflict');
      expect(await host.writeBook(text1, damage.basedOn)).toBe('stored');
      expect(await host.readBook()).toEqual({ text: text1 });
    });
  });

  describe('a formula', () => {
    const RATE = '=LTX_CREDIT_RATE(10,200)'; // $10 per 100 credits ÷ 200 s per 100 credits

    test('goes into the selected cell, but not over what is there, and is taken back', async () => {
      await product.select('C3');
      const place = { sheet: 'Sheet1', address: 'C3' };
      expect(await host.selectedCell()).toEqual({ ...place, isEmpty: true });
      const { outcomes, back } = await change({ step: 'insert', formula: RATE });
      expect(outcomes).toEqual([{ done: true, ...place, shown: can.shows(RATE, '0.05') }]);
      expect(await host.selectedCell()).toEqual({ ...place, isEmpty: false });
      const again = await change({ step: 'insert', formula: '=LTX_MODELS()' });
      expect(again).toEqual({ outcomes: [{ done: false, ...place, why: 'occupied' }], back: undefined });
      expect(await formulaAt('C3')).toBe(RATE);
      expect(await take(back)).toEqual([]);
      expect(await held('C3')).toBe('');
    });

    test.each([
      ['=1+1', undefined],
      ["'=1+1", '=1+1'],
      ["'1080", '1080'],
      ["'TRUE", 'TRUE'],
      ['1080.5', 1080.5],
      ['TRUE', true],
      ['some text', 'some text'],
    ])('takes the place of %s when told to, which comes back as it was', async (text, value) => {
      await product.type('Sheet1', 'A1', text);
      await product.select('A1');
      const before = await held('A1');
      if (value !== undefined) expect(before).toBe(value);
      const { outcomes, back } = await change({ step: 'insert', formula: RATE, overwrite: true });
      expect(outcomes[0]).toMatchObject({ done: true });
      expect(await formulaAt('A1')).toBe(RATE);
      expect(await take(back)).toEqual([]);
      expect(await held('A1')).toBe(before);
      // What has come back is what was there, and not only what it looked like.
      const { outcomes: probe } = await change({ step: 'cells', changes: [at('A1', entered(text), '')] });
      expect(probe).toEqual([{ skipped: [] }]);
    });

    test('is not taken back where somebody has typed meanwhile', async () => {
      await product.select('A1');
      const { back } = await change({ step: 'insert', formula: RATE });
      await product.type('Sheet1', 'A1', 'my own text');
      expect(await take(back)).toEqual([{ sheet: 'Sheet1', address: 'A1', why: 'changed' }]);
      expect(await held('A1')).toBe('my own text');
    });

    if (can.protect)
      test('stays out of a protected cell', async () => {
        await product.select('B2');
        await product.type('Sheet1', 'B2', 'mine');
        can.protect?.('B2');
        const place = { sheet: 'Sheet1', address: 'B2', why: 'protected' };
        const { outcomes } = await change(
          { step: 'insert', formula: RATE, overwrite: true },
          { step: 'cells', changes: [at('B2', "'mine", RATE)] },
        );
        expect(outcomes).toEqual([{ done: false, ...place }, { skipped: [place] }]);
        expect(await held('B2')).toBe('mine');
      });
  });

  describe('formulas', () => {
    test('are listed where they call an LTX function or were made portable, on all sheets', async () => {
      const calls = ['=1+LTX_CREDIT_RATE(10,200)', '=1+ltx_frame_rate(10,24)'] as const;
      await product.type('Sheet1', 'B2', calls[0]);
      await product.type('Sheet1', 'D9', '="LTX_COST(1)"');
      const portable = '=IF(COUNTA("LTX_CREDIT_RATE([1],200)",10),10/200)';
      await product.type('Sheet1', 'D10', portable);
      const rows = [{ cells: [] }, { cells: [null, { formula: calls[1] }] }];
      await change({ step: 'sheet', plan: { name: "It's mine", columns: [], rows } });
      expect(await listed()).toMatchObject([
        { sheet: 'Sheet1', address: 'B2', formula: calls[0], isArray: false },
        { sheet: 'Sheet1', address: 'D10', formula: portable },
        {
          sheet: "It's mine",
          address: 'B2',
          formula: expect.stringMatching(/^=1\+ltx_frame_rate\(10,24\)$/i),
        },
      ]);
      const change2 = await change({
        step: 'cells',
        changes: [at('B2', String(await formulaAt('B2', "It's mine")), '7', "It's mine")],
      });
      expect(change2.outcomes).toEqual([{ skipped: [] }]);
      expect(await held('B2', "It's mine")).toBe(7);
    });

    test('are rewritten together and taken back together, but for what somebody changed meanwhile', async () => {
      const [old, linked] = ['=LTX_CARD_VERSION()', '=1+LTX_CREDIT_RATE(10,200)'];
      const cells = ['A1', 'A2', 'A3', 'A4', 'A5'];
      for (const cell of cells) await product.type('Sheet1', cell, old);
      const before = await listed();
      const changes = before.map(({ sheet, address, formula }) => ({
        sheet,
        address,
        before: formula,
        after: linked,
      }));
      await product.type('Sheet1', 'A1', 'my own text');
      await product.type('Sheet1', 'A2', '=LTX_CARD_VERSION()&"!"');
      await product.type('Sheet1', 'A3', '');
      const { outcomes, back } = await change({
        step: 'cells',
        changes: [...changes, at('A1', old, linked, 'Nowhere')],
      });
      const skip = (address: string) => ({ sheet: 'Sheet1', address, why: 'changed' });
      expect(outcomes).toEqual([
        { skipped: [...['A1', 'A2', 'A3'].map(skip), { sheet: 'Nowhere', address: 'A1', why: 'missing' }] },
      ]);
      expect(await held('A1')).toBe('my own text');
      expect(await formulaAt('A2')).toBe('=LTX_CARD_VERSION()&"!"');
      expect(await held('A3')).toBe('');
      expect(await formulaAt('A4')).toBe(linked);
      await product.type('Sheet1', 'A4', '5');
      expect(await take(back)).toEqual([skip('A4')]);
      expect(await held('A4')).toBe(5);
      expect(await formulaAt('A5')).toBe(old);
    });
  });

  describe('cells that are changed as a whole', () => {
    const OLD = '=LTX_CARD_VERSION()';

    test('all stay as they were where one is not what was looked at, and so does the rest of the change', async () => {
      for (const address of ['A1', 'A2', 'A3']) await product.type('Sheet1', address, OLD);
      await product.type('Sheet1', 'A2', 'mine');
      const changes = ['A1', 'A2', 'A3'].map((address) => at(address, OLD, '5'));
      await expect(
        change({ step: 'sheet', plan: PLAN }, { step: 'cells', changes, isWhole: true }),
      ).rejects.toThrow('Nothing was changed. Sheet1!A2: changed meanwhile');
      expect(await formulaAt('A1')).toBe(OLD);
      expect(await held('A2')).toBe('mine');
      expect(await formulaAt('A3')).toBe(OLD);
      expect(await product.sheets()).toEqual(['Sheet1']);
    });

    test('are as they were where the person cancels, and so is the rest of the change', async () => {
      await product.type('Sheet1', 'A1', OLD);
      const control = new AbortController();
      control.abort();
      const steps = [
        { step: 'sheet', plan: PLAN },
        { step: 'cells', changes: [at('A1', OLD, '5')], isWhole: true },
      ] as const;
      await expect(host.change({ action: 'Try it', steps }, { signal: control.signal })).rejects.toThrow(
        'Cancelled. Nothing was changed.',
      );
      expect(await formulaAt('A1')).toBe(OLD);
      expect(await product.sheets()).toEqual(['Sheet1']);
    });

    if (can.protect)
      test('are refused with a sentence where one is protected', async () => {
        await product.type('Sheet1', 'B2', OLD);
        can.protect?.('B2');
        const changes = [at('B2', OLD, '5')];
        await expect(change({ step: 'cells', changes, isWhole: true })).rejects.toThrow(
          'Nothing was changed. Sheet1!B2: protected; remove the protection of the sheet, then try again.',
        );
        expect(await formulaAt('B2')).toBe(OLD);
      });

    test('make room for what is written where a result was spilled, and spill again when that is taken back', async () => {
      const spilling = '=LTX_RATE("pro",C1:C2)';
      await product.type('Sheet1', 'C1', "'1080p");
      await product.type('Sheet1', 'C2', "'1440p");
      await product.type('Sheet1', 'A1', spilling);
      can.spill?.('A1', 'A2');
      const before = (await listed()).find(({ address }) => address === 'A1');
      if (can.spill) expect(before?.spill).toEqual([[before?.value], [await held('A2')]]);
      const { back } = await change(
        { step: 'cells', changes: [at('A1', spilling, '1')], isWhole: true },
        { step: 'cells', changes: [at('A2', '', '2')], isWhole: true },
      );
      expect([await held('A1'), await held('A2')]).toEqual([1, 2]);
      expect(await take(back)).toEqual([]);
      const after = (await listed()).map(({ address, formula }) => [address, formula]);
      expect(after).toEqual([['A1', spilling]]);
    });
  });

  test('cells are told as a person would type them, by place and by name', async () => {
    await product.type('Sheet1', 'A1', '=1+1');
    await product.type('Sheet1', 'B1', "'=2");
    await product.type('Sheet1', 'A2', '2.5');
    await change({ step: 'sheet', plan: PLAN });
    const places = [
      { sheet: 'Sheet1', range: 'A1:C2' },
      { sheet: 'Sheet1', range: 'A9' },
      { sheet: 'Nowhere', range: 'A1' },
      { sheet: undefined, range: 'LTX_RATES' },
      { sheet: undefined, range: 'LTX_NOTHING' },
    ];
    expect(await host.readEntries(places)).toEqual([
      [
        ['=1+1', "'=2", ''],
        ['2.5', '', ''],
      ],
      [['']],
      undefined,
      [
        ['\'=HYPERLINK("https://example.com")', "'1080"],
        ['', '2.5'],
      ],
      undefined,
    ]);
  });

  test('a cell is explained from what the product tells of it and of others', async () => {
    await product.type('Sheet1', 'A1', '2.5');
    await product.type('Sheet1', 'A2', '=A1*2-LTX_RATES');
    await product.type('Sheet1', 'C1', '4');
    await product.type('Sheet1', 'C3', '5');
    await product.type('Sheet1', 'A3', '=SUM(C:C,9:9)');
    await change({ step: 'sheet', plan: { ...PLAN, names: [{ name: 'LTX_RATES', range: 'B2' }] } });
    const read = heldCells(host, new AbortController().signal);
    const part = await traceCell({ sheet: 'Sheet1', address: 'A2' }, toBook(EMPTY_BOOK, embeddedCard), read);
    expect(part).toMatchObject({
      formula: '=A1*2-LTX_RATES',
      how: {
        is: 'sum',
        addends: [
          { sign: 1, part: { value: 5, how: { parts: [{ text: 'A1', value: 2.5 }, { value: 2 }] } } },
          { sign: -1, part: { text: 'LTX_RATES', value: 2.5 } },
        ],
      },
    });
    const whole = await traceCell({ sheet: 'Sheet1', address: 'A3' }, toBook(EMPTY_BOOK, embeddedCard), read);
    expect(whole.how.is === 'sum' && whole.how.addends.map((each) => each.part)).toMatchObject([
      { text: 'C1', value: 4 },
      { text: 'C3', value: 5 },
    ]);
  });

  test('a cell of another sheet is shown and selected', async () => {
    await change({ step: 'sheet', plan: PLAN });
    await host.goTo({ sheet: 'Sheet1', address: 'B3' });
    expect(await host.selectedCell()).toMatchObject({ sheet: 'Sheet1', address: 'B3' });
    expect(await host.productVersion()).toMatch(/^[A-Za-z ]+( \d.*)?$/);
  });

  describe('version cells', () => {
    const versions = (LTX_CARD: string, LTX_RIG_VERSION: string) => ({ LTX_CARD, LTX_RIG_VERSION });

    test('are made once, hold text whatever it looks like, and leave the person where they were', async () => {
      const first = await change({ step: 'versions', versions: versions('2026-11-20-00000000', '=1') });
      expect(first.back).toBeUndefined();
      expect(await host.readNamed('LTX_CARD')).toEqual([['2026-11-20-00000000']]);
      expect(await host.readNamed('LTX_RIG_VERSION')).toEqual([['=1']]);
      expect(await product.lookedAt()).toBe('Sheet1');
      await change({ step: 'versions', versions: versions('2026-12-01-11111111', 'example') });
      expect(await host.readNamed('LTX_CARD')).toEqual([['2026-12-01-11111111']]);
      expect(await host.readNamed('LTX_RIG_VERSION')).toEqual([['example']]);
      expect(await product.sheets()).toEqual(['Sheet1', 'LTX Versions']);
    });

    test('stay where the links to them are taken back', async () => {
      await product.type('Sheet1', 'A1', '=LTX_CARD_VERSION()');
      const { back } = await change(
        { step: 'versions', versions: versions('2026-11-20-00000000', '-') },
        { step: 'cells', changes: [at('A1', '=LTX_CARD_VERSION()', '=LTX_CARD')] },
      );
      expect(await take(back)).toEqual([]);
      expect(await formulaAt('A1')).toBe('=LTX_CARD_VERSION()');
      expect(await host.readNamed('LTX_CARD')).toEqual([['2026-11-20-00000000']]);
    });
  });

  describe('a planned sheet', () => {
    const sheet = (plan: SheetPlan = PLAN) => change({ step: 'sheet', plan });

    test('stands beside those that are there, its text as text, and is looked at', async () => {
      const chart = { kind: 'line', title: 'Costs', axis: 'A1:A2', series: 'B1:B2', at: 'D2' } as const;
      const { outcomes } = await sheet({ ...PLAN, chart });
      expect(outcomes).toEqual([{ name: 'sheet1 2' }]);
      expect(await product.sheets()).toEqual(['Sheet1', 'sheet1 2']);
      expect(await product.lookedAt()).toBe('sheet1 2');
      expect(await host.readNamed('LTX_RATES')).toEqual([
        ['=HYPERLINK("https://example.com")', '1080'],
        ['', 2.5],
      ]);
      expect(await formulaAt('C2', 'sheet1 2')).toBe('=LTX_CREDIT_RATE(10,B2)');
    });

    if (can.offered)
      test('offers entries of a named list, of its own or of another sheet', async () => {
        await sheet();
        const own = { name: 'LTX_OWN', range: 'B1:B2' };
        const lists = [
          { range: 'C2:C9', entries: 'LTX_RATES' },
          { range: 'D2', entries: own.name },
        ];
        await sheet({ ...PLAN, name: 'Offers', names: [own], lists });
        const offered = lists.map(({ range }) => can.offered?.('Offers', range));
        expect(offered).toEqual(["='sheet1 2'!A1:B2", '=Offers!B1:B2']);
      });

    test('is not made where it is to offer entries that are not there', async () => {
      await expect(sheet({ ...PLAN, lists: [{ range: 'C2', entries: 'LTX_NOTHING' }] })).rejects.toThrow();
      expect(await product.sheets()).toEqual(['Sheet1']);
    });

    test('has a name that moves to a newer one, and back when that is taken away', async () => {
      await sheet();
      const { back, outcomes } = await sheet();
      expect(outcomes[0].name).toBe('sheet1 3');
      await product.type('sheet1 2', 'B2', '7');
      expect((await host.readNamed('LTX_RATES'))?.[1]).toEqual(['', 2.5]);
      expect(await take(back)).toEqual([]);
      expect(await product.sheets()).toEqual(['Sheet1', 'sheet1 2']);
      expect((await host.readNamed('LTX_RATES'))?.[1]).toEqual(['', 7]);
    });

    test('takes its name with it where that is new', async () => {
      const { back } = await sheet();
      expect(await take(back)).toEqual([]);
      expect(await product.sheets()).toEqual(['Sheet1']);
      expect(await host.readNamed('LTX_RATES')).toBeUndefined();
      expect(await take(back)).toEqual([{ sheet: 'sheet1 2', address: 'A1', why: 'missing' }]);
    });

    test.each([
      ['a number was typed over', 'B2', '3'],
      ['a formula was typed over', 'C2', '=B2*2'],
      ['a text was emptied', 'A1', ''],
      ['something was added', 'B9', 'my note'],
    ])('stays where %s', async (_, address, text) => {
      const { back } = await sheet();
      await product.type('sheet1 2', address, text);
      expect(await take(back)).toEqual([{ sheet: 'sheet1 2', address, why: 'changed' }]);
      expect(await product.sheets()).toEqual(['Sheet1', 'sheet1 2']);
      expect((await host.readNamed('LTX_RATES'))?.length).toBe(2);
      if (address !== 'C2') expect(await formulaAt('C2', 'sheet1 2')).toBe('=LTX_CREDIT_RATE(10,B2)');
    });

    test('that fails half-way leaves nothing behind, nor do the steps before it', async () => {
      await sheet();
      await product.type('Sheet1', 'A1', '=LTX_CARD_VERSION()');
      const names = [...(PLAN.names ?? []), { name: 'LTX_OTHER', range: 'no range' }];
      const failed = change(
        { step: 'cells', changes: [at('A1', '=LTX_CARD_VERSION()', '5')] },
        { step: 'sheet', plan: { ...PLAN, names } },
      );
      await expect(failed).rejects.toThrow();
      expect(await product.sheets()).toEqual(['Sheet1', 'sheet1 2']);
      expect(await formulaAt('A1')).toBe('=LTX_CARD_VERSION()');
      expect((await host.readNamed('LTX_RATES'))?.[1]).toEqual(['', 2.5]);
    });
  });

  test('a change of many steps is taken back in one', async () => {
    await product.type('Sheet1', 'A1', "'old");
    const { back } = await change(
      { step: 'cells', changes: [at('A1', "'old", '1')] },
      { step: 'cells', changes: [at('A1', '1', '2')] },
      { step: 'sheet', plan: PLAN },
    );
    expect(back?.action).toBe('Undo Try it');
    expect(await take(back)).toEqual([]);
    expect(await held('A1')).toBe('old');
    expect(await product.sheets()).toEqual(['Sheet1']);
  });

  if (can.undo)
    test('a change is one step of the product’s own undo, and of its redo', async () => {
      await product.type('Sheet1', 'A1', 'typed before');
      await product.type('Sheet1', 'A2', '=LTX_CARD_VERSION()');
      await change(
        { step: 'versions', versions: { LTX_CARD: '2026-11-20-00000000', LTX_RIG_VERSION: '-' } },
        { step: 'cells', changes: [at('A2', '=LTX_CARD_VERSION()', '=LTX_CREDIT_RATE(10,200)')] },
        { step: 'sheet', plan: PLAN },
      );
      const all = ['Sheet1', 'LTX Versions', 'sheet1 2'];
      expect(await product.sheets()).toEqual(all);
      await can.undo?.undo();
      expect(await product.sheets()).toEqual(['Sheet1', 'LTX Versions']);
      expect(await formulaAt('A2')).toBe('=LTX_CARD_VERSION()');
      expect(await host.readNamed('LTX_RATES')).toBeUndefined();
      // The prices in force are still those, whatever is undone in the cells.
      expect(await host.readNamed('LTX_CARD')).toEqual([['2026-11-20-00000000']]);
      await can.undo?.redo();
      expect(await product.sheets()).toEqual(all);
      expect(await formulaAt('A2')).toBe('=LTX_CREDIT_RATE(10,200)');
      expect(await formulaAt('C2', 'sheet1 2')).toBe('=LTX_CREDIT_RATE(10,B2)');
      expect((await host.readNamed('LTX_RATES'))?.[1]).toEqual(['', 2.5]);
      expect(await host.readNamed('LTX_CARD')).toEqual([['2026-11-20-00000000']]);
      await can.undo?.undo();
      await can.undo?.undo(); // what the person typed before is still to be had
      expect(await held('A2')).toBe('');
      expect(await held('A1')).toBe('typed before');
    });

  test('many places are read at once, and nothing is said of those that do not exist', async () => {
    await product.type('Sheet1', 'A1', '5');
    const places = [
      { sheet: 'Sheet1', range: 'A1:B1' },
      { sheet: undefined, range: '$A$1' },
      { sheet: 'Nowhere', range: 'A1' },
      { sheet: undefined, range: 'LTX_NOTHING' },
    ];
    expect(await host.readCells(places)).toEqual([[[5, '']], [[5]], undefined, undefined]);
    expect(await host.readNamed('LTX_NOTHING')).toBeUndefined();
    await host.recalculate();
  });
}

/** A typed text as the contract tells cells: what is no formula, number or truth value is a text. */
const entered = (text: string): string => (/^[=']|^[\d.]+$|^TRUE$/.test(text) ? text : `'${text}`);
