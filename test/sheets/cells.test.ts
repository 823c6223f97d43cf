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
const at = { sheet: 'Sheet1', address: 'B2' };

describe('the cells of a Google spreadsheet', () => {
  test('take a formula where the person is, but not over what is there, nor where it is protected', async () => {
    google.spreadsheet.selected = 'B2';
    expect(await host.selectedCell()).toEqual({ ...at, isEmpty: true });
    expect(await host.insertFormula('=LTX_COST("pro","1080p",1.5)')).toEqual({
      done: true,
      ...at,
      shown: '[LTX_COST("pro","1080p",1.5)]',
    });
    expect(await host.insertFormula('=1')).toEqual({ done: false, ...at, why: 'occupied' });
    expect(await host.insertFormula('=LTX_MODELS()', true)).toMatchObject({ done: true });
    first().protectedCells.add('2,2');
    expect(await host.insertFormula('=1', true)).toEqual({ done: false, ...at, why: 'protected' });
    expect(first().getRange('B2').getFormula()).toBe('=LTX_MODELS()');
  });

  test('take semicolons and decimal commas where the country writes them', async () => {
    google.spreadsheet.locale = 'de_DE';
    await host.insertFormula('=LTX_COST("pro","1080p",1.5)');
    expect(first().getRange('A1').getFormula()).toBe('=LTX_COST("pro";"1080p";1,5)');
  });

  test('are listed where their formula calls an LTX function, and rewritten where they may be', async () => {
    first().getRange('B2').setFormula('=1+LTX_RATE("pro","1080p")');
    first().getRange('B3').setFormula('="LTX_RATE()"');
    first().getRange('C3').setFormula('=LTX_MODELS()');
    first().protectedCells.add('3,3');
    const found = await host.formulas();
    expect(found).toEqual([
      { ...at, formula: '=1+LTX_RATE("pro","1080p")', value: '[1+LTX_RATE("pro","1080p")]', isArray: false },
      { sheet: 'Sheet1', address: 'C3', formula: '=LTX_MODELS()', value: '[LTX_MODELS()]', isArray: false },
    ]);
    const change = (sheet: string, address: string, before: string) => ({
      sheet,
      address,
      before,
      formula: '=LTX_MODELS(,LTX_CARD)',
    });
    const [one = '', other = ''] = found.map(({ formula }) => formula);
    expect(
      await host.setFormulas([
        change('Sheet1', 'B2', one),
        change('Sheet1', 'C3', other),
        change('Gone', 'A1', other),
      ]),
    ).toEqual({
      skipped: [
        { sheet: 'Sheet1', address: 'C3', why: 'protected' },
        { sheet: 'Gone', address: 'A1', why: 'missing' },
      ],
    });
    expect(first().getRange('B2').getFormula()).toBe('=LTX_MODELS(,LTX_CARD)');
    expect(first().getRange('C3').getFormula()).toBe('=LTX_MODELS()');
  });

  test('keep what was changed after the look at them', async () => {
    for (const cell of ['A1', 'A2', 'A3']) first().getRange(cell).setFormula('=LTX_MODELS()');
    const changes = (await host.formulas()).map(({ sheet, address, formula }) => ({
      sheet,
      address,
      before: formula,
      formula: '=LTX_MODELS(,LTX_CARD)',
    }));
    first().getRange('A1').setValue('my own text');
    first().getRange('A2').setFormula('=LTX_MODELS()&"!"');
    const skipped = ['A1', 'A2'].map((address) => ({ sheet: 'Sheet1', address, why: 'changed' }));
    expect(await host.setFormulas(changes)).toEqual({ skipped });
    expect(first().getRange('A1').getValue()).toBe('my own text');
    expect(first().getRange('A2').getFormula()).toBe('=LTX_MODELS()&"!"');
    expect(first().getRange('A3').getFormula()).toBe('=LTX_MODELS(,LTX_CARD)');
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

  test('hold the versions under their names, as text', async () => {
    await host.setVersions({ LTX_CARD: '2026-11-20-00000000', LTX_RIG_VERSION: '=1' });
    expect(await host.readNamed('LTX_CARD')).toEqual([['2026-11-20-00000000']]);
    expect(await host.readNamed('LTX_RIG_VERSION')).toEqual([['=1']]);
    expect(google.spreadsheet.active).toBe(first()); // the person stays where they were
    await host.setVersions({ LTX_CARD: '2026-12-01-11111111', LTX_RIG_VERSION: 'example' });
    expect(await host.readNamed('LTX_CARD')).toEqual([['2026-12-01-11111111']]);
    expect(google.spreadsheet.sheets).toHaveLength(2);
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
      chart: { kind: 'line', title: 'Costs', data: 'A1:C2', at: 'E2' },
    };
    google.spreadsheet.locale = 'fr_FR';
    expect(await host.writeSheet(plan)).toEqual({ name: 'Sheet1 2', hasChart: true });
    expect(await host.readNamed('LTX_RATES')).toEqual([
      ['=HYPERLINK("https://example.com")', '1080', ''],
      ['', 2.5, '[B2*1,5]'],
    ]);
    const made = google.spreadsheet.getSheetByName('Sheet1 2');
    expect(made?.charts).toEqual(['line, A1:C2, 1 header, title: Costs, useFirstColumnAsDomain: true']);
    expect(made?.rules).toHaveLength(1);
    expect(first().cells.size).toBe(0);
  });

  test('are read many at once, dates as formulas take them, and nothing where there is no such place', async () => {
    first()
      .getRange('A1')
      .setValue(new Date(Date.UTC(2026, 10, 20, 5)));
    first().getRange('B1').setValue(7);
    const places = [
      { sheet: 'Sheet1', range: 'A1:B1' },
      { sheet: undefined, range: '$B$1' },
      { sheet: 'Gone', range: 'A1' },
      { sheet: undefined, range: 'LTX_NOTHING' },
    ];
    expect(await host.readCells(places)).toEqual([[['2026-11-20', 7]], [[7]], undefined, undefined]);
    await host.recalculate();
  });
});
