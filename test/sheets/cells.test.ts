import { beforeEach, describe, expect, test } from 'vitest';
import { linkFormula } from '../../shared/formula/link.ts';
import { functions } from '../../shared/functions/index.ts';
import type { SheetPlan } from '../../src/host/sheetPlan.ts';
import { sheetsHost } from '../../src/sheets/page/sheetsHost.ts';
import { FakeGoogle } from './fakes.ts';
import { scriptRun } from './scriptRun.ts';
import { sheetsRuntime } from './vm.ts';

let google = new FakeGoogle();
let host = sheetsHost(scriptRun(() => ''));
beforeEach(() => {
  google = new FakeGoogle(['dist/sheets/Sidebar']);
  const script = sheetsRuntime({ google });
  host = sheetsHost(
    scriptRun((json) => {
      google.caller = 'person';
      return script.run('sidebarCall', json);
    }),
  );
});

const first = () => google.spreadsheet.sheets[0]!;

describe('the cells of a Google spreadsheet', () => {
  test('take semicolons and decimal commas where the country writes them', async () => {
    google.spreadsheet.locale = 'de_DE';
    await host.change({
      action: 'Insert LTX_COST',
      steps: [{ step: 'insert', formula: '=LTX_COST("pro","1080p",1.5)' }],
    });
    expect(first().getRange('A1').getFormula()).toBe('=LTX_COST("pro";"1080p";1,5)');
  });

  test('come with the separator of a spreadsheet whose decimals have a comma', async () => {
    first().getRange('A1').setFormula('=LTX_MODELS("ltx")');
    expect((await host.formulas()).map(({ separator }) => separator)).toEqual([undefined]);
    google.spreadsheet.locale = 'de_DE';
    const fresh = sheetsHost(scriptRun((json) => sheetsRuntime({ google }).run('sidebarCall', json)));
    const [found] = await fresh.formulas();
    expect(linkFormula(found?.formula ?? '', functions, found?.separator)).toBe(
      '=LTX_MODELS("ltx";LTX_CARD)',
    );
  });

  test('are read sheet by sheet, 20,000 rows at a time, which tells how far it has come and can be given up', async () => {
    const long = first();
    long.rows = 50_000;
    google.spreadsheet.insertSheet('Other').getRange('C2').setFormula('=LTX_MODELS()');
    for (const address of ['A1', 'B20001', 'A45000'])
      long.getRange(address).setFormula('=LTX_CARD_VERSION()');
    const shares: number[] = [];
    const cells = await host.formulas({ done: (share) => shares.push(share) });
    expect(cells.map(({ sheet, address }) => `${sheet}!${address}`)).toEqual([
      'Sheet1!A1',
      'Sheet1!B20001',
      'Sheet1!A45000',
      'Other!C2',
    ]);
    expect(cells[3]).toMatchObject({ formula: '=LTX_MODELS()', value: '[LTX_MODELS()]', isArray: false });
    expect(shares).toEqual([0.25, 0.5, 0.75, 1]);
    const control = new AbortController();
    const heard: number[] = [];
    const reading = host.formulas({
      signal: control.signal,
      done(share) {
        heard.push(share);
        control.abort();
      },
    });
    await expect(reading).rejects.toThrow();
    expect(heard).toEqual([0.25]);
  });

  test('are read as far as they still go where rows, columns or a sheet were taken away meanwhile', async () => {
    first().getRange('Z1000').setFormula('=LTX_MODELS()');
    google.spreadsheet.insertSheet('Gone');
    google.spreadsheet.insertSheet('Short').getRange('A900').setFormula('=LTX_MODELS()');
    const cells = await host.formulas({
      done(share) {
        if (share > 0.5) return;
        google.spreadsheet.deleteSheet(google.spreadsheet.getSheetByName('Gone')!);
        google.spreadsheet.getSheetByName('Short')!.rows = 10;
      },
    });
    expect(cells.map(({ address }) => address)).toEqual(['Z1000']);
  });

  describe('that are many', () => {
    const entry = (i: number, of: 'before' | 'after') =>
      of === 'before' ? `=LTX_MODELS("${i}")` : String(i);
    const changes = Array.from({ length: 2500 }, (_, i) => ({
      sheet: 'Sheet1',
      address: `A${i + 1}`,
      before: entry(i, 'before'),
      after: entry(i, 'after'),
    }));
    const asked: string[] = [];
    let fails = (_: number): boolean => false;
    beforeEach(() => {
      asked.length = 0;
      fails = () => false;
      first().rows = 3000;
      for (const { address, before } of changes) first().getRange(address).setFormula(before);
      const script = sheetsRuntime({ google });
      host = sheetsHost(
        scriptRun((json) => {
          google.caller = 'person';
          asked.push(String(json));
          return fails(asked.length)
            ? JSON.stringify({ ok: false, error: 'No.' })
            : script.run('sidebarCall', json);
        }),
      );
    });
    const change = () => host.change({ action: 'Link', steps: [{ step: 'cells', changes }] });
    const held = () => changes.map(({ address }) => first().getRange(address).getValue());

    test('are changed 1,000 at a time, and taken back as many at a time', async () => {
      first().getRange('A1500').setValue('mine');
      const { outcomes, back } = await change();
      expect(asked).toHaveLength(3);
      expect(outcomes).toEqual([{ skipped: [{ sheet: 'Sheet1', address: 'A1500', why: 'changed' }] }]);
      expect(held()[2499]).toBe(2499);
      const undone = await host.change(back!);
      expect(asked).toHaveLength(6);
      expect(undone.outcomes.flatMap((outcome) => ('skipped' in outcome ? outcome.skipped : []))).toEqual([]);
      expect(first().getRange('A2500').getFormula()).toBe('=LTX_MODELS("2499")');
    });

    test('are as they were where one of the calls fails', async () => {
      fails = (call) => call === 3;
      await expect(change()).rejects.toThrow('No.');
      expect(changes.every(({ address, before }) => first().getRange(address).getFormula() === before)).toBe(
        true,
      );
      fails = (call) => call > 7;
      await expect(change()).rejects.toThrow(/^No\. A part of it may have been written/);
    });
  });

  test('make a planned sheet beside those that are there: text as text, names, a chart', async () => {
    const looks = [
      ...(['title', 'heading', 'header', 'note', 'strong', 'total', 'input'] as const),
      ...(['right', 'wrap', 'money', 'rate', 'multiple', 'share', 'date'] as const),
    ];
    const plan: SheetPlan = {
      name: 'Sheet1',
      columns: Array.from({ length: 30 }, () => ({ width: 80, looks: ['money'] as const })),
      rows: [
        { cells: [{ text: '=HYPERLINK("https://example.com")', looks }, { text: '1080' }], height: 30 },
        { cells: [null, { number: 2.5 }, { formula: '=B2*1.5' }] },
      ],
      frozenRows: 1,
      redText: 'over cap',
      names: [{ name: 'LTX_RATES', range: 'A1:C2' }],
      chart: { kind: 'line', title: 'Costs', axis: 'A1:A2', series: 'B1:C2', at: 'E2' },
    };
    google.spreadsheet.locale = 'fr_FR';
    const { outcomes } = await host.change({ action: 'Add it', steps: [{ step: 'sheet', plan }] });
    expect(outcomes).toEqual([{ name: 'Sheet1 2' }]);
    expect(await host.readNamed('LTX_RATES')).toEqual([
      ['=HYPERLINK("https://example.com")', '1080', ''],
      ['', 2.5, '[B2*1,5]'],
    ]);
    const made = google.spreadsheet.getSheetByName('Sheet1 2');
    expect(made?.charts).toEqual([
      'line, A1:A2, B1:C2, 1 header, title: Costs, useFirstColumnAsDomain: true',
    ]);
    expect(made?.rules).toHaveLength(1);
    expect(first().cells.size).toBe(0);
  });

  test('are read with dates as functions take them', async () => {
    first()
      .getRange('A1')
      .setValue(new Date(Date.UTC(2026, 10, 20, 5)));
    expect(await host.readCells([{ sheet: 'Sheet1', range: 'A1:B1' }])).toEqual([[['2026-11-20', '']]]);
  });

  test('take a date back that a formula took the place of', async () => {
    const cell = first().getRange('A1');
    cell.setValue(new Date(Date.UTC(2026, 10, 20, 5))); // midnight in New York
    const { back } = await host.change({
      action: 'Insert LTX_MODELS',
      steps: [{ step: 'insert', formula: '=LTX_MODELS()', overwrite: true }],
    });
    expect(cell.getFormula()).toBe('=LTX_MODELS()');
    await host.change(back!);
    expect(cell.getValue()).toBe(46_346); // days from 1899-12-30 to 2026-11-20, which the cell's format shows as that day
  });

  test.each([
    ['goes with what its formulas spill', undefined, []],
    ['stays with its formulas where a person typed beside what they spill', 'C5', ['Table']],
  ] as const)('of a sheet that is taken away: it %s', async (_, typed, left) => {
    const rows = [{ cells: [{ formula: '=LTX_MODELS()' }] }];
    const { back } = await host.change({
      action: 'Add it',
      steps: [{ step: 'sheet', plan: { name: 'Table', columns: [], rows } }],
    });
    const sheet = google.spreadsheet.getSheetByName('Table')!;
    for (const [cell, key] of [
      ['A2', '2,1'],
      ['B2', '2,2'],
    ] as const) {
      sheet.getRange(cell).setValue('spilled');
      sheet.spills.set(key, '1,1');
    }
    if (typed) sheet.getRange(typed).setValue('mine');
    const { outcomes } = await host.change(back!);
    expect(outcomes).toEqual([
      { skipped: typed ? [{ sheet: 'Table', address: typed, why: 'changed' }] : [] },
    ]);
    expect(google.spreadsheet.sheets.map(({ name }) => name)).toEqual(['Sheet1', ...left]);
    if (typed) expect(sheet.getRange('A1').getFormula()).toBe('=LTX_MODELS()');
  });

  test('are more rows than a new sheet has, where a plan needs them', async () => {
    const rows = Array.from({ length: 1200 }, (_, i) => ({ cells: [{ number: i }] }));
    const plan = { name: 'Long', columns: [{ width: 80, looks: ['money'] as const }], rows };
    await host.change({ action: 'Add it', steps: [{ step: 'sheet', plan }] });
    expect(google.spreadsheet.getSheetByName('Long')?.getRange('A1200').getValue()).toBe(1199);
  });
});
