import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Caller, overTheWire } from './fakes.ts';
import { SHEETS_FOLDER, sheetsRuntime } from './vm.ts';

const PAGE = readFileSync(path.join(SHEETS_FOLDER, 'Sidebar.html'), 'utf8');

const as = (caller: Caller) => {
  const runtime = sheetsRuntime();
  runtime.google.caller = caller;
  return runtime;
};

describe('the menu', () => {
  test.each(['onOpen', 'onInstall'])('stands after %s, before the add-on is authorised', (trigger) => {
    const { run, google } = as('opening');
    run(trigger, { authMode: 'NONE' });
    expect(google.menu).toEqual([
      { caption: 'Open the sidebar', target: 'showSidebar' },
      { caption: 'Function reference', target: 'showReference' },
    ]);
    expect(new Set(google.touched)).toEqual(new Set(['SpreadsheetApp']));
  });

  test('names functions that are there', () => {
    const { run, google, globals } = as('opening');
    run('onOpen');
    for (const { target } of google.menu) expect(globals).toContain(target);
  });

  test('opens the pushed page as the sidebar', () => {
    const { run, google } = as('person');
    run('showSidebar');
    expect(google.shown).toEqual([{ where: 'sidebar', html: PAGE, title: 'LTX Cost', width: 300 }]);
  });

  test('opens the same page as a dialog at its help, for the function reference', () => {
    const { run, google } = as('person');
    run('showReference');
    expect(google.shown).toEqual([
      {
        where: 'dialog',
        html: PAGE.replace('<html lang="en"', '<html data-tab="help" lang="en"'),
        title: 'LTX Cost functions',
        width: 640,
      },
    ]);
  });

  test('cannot be opened from a cell', () => {
    expect(sheetsRuntime().call('onOpen').ok).toBe(false);
  });
});

describe('the sidebar', () => {
  const ask = (request: unknown): unknown => {
    const answer = overTheWire(as('person').run('sidebarCall', overTheWire(request)));
    if (typeof answer !== 'string') throw new Error('the answer must be text');
    return JSON.parse(answer);
  };

  test('is told that no book is stored, before anything is', () => {
    expect(ask('{"ask":"readBook"}')).toEqual({ ok: true });
  });

  test.each([
    ['not JSON'],
    ['null'],
    ['[]'],
    ['{"ask":"constructor"}'],
    [7],
    [null],
    [{ ask: 'readBook' }],
  ])('gets one plain sentence when it asks %j', (request) => {
    expect(ask(request)).toEqual({ ok: false, error: expect.stringMatching(/^[A-Z].*\.$/) });
  });
});

test.each([
  [new Date(0)],
  [undefined],
  [() => 1],
  [{ at: new Date(0) }],
  [Number.NaN],
])('google.script.run does not carry %s', (value) => {
  expect(() => overTheWire(value)).toThrow();
});
