// The pushed page in a browser's document, talking to the pushed script the way google.script.run carries it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { EMPTY_BOOK } from '../../shared/book/stored.ts';
import { changed, writeBook } from '../../shared/book/write.ts';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import { cardVersion } from '../../shared/rates/version.ts';
import { sheetsHost } from '../../src/sheets/page/host.ts';
import { scriptRun } from './scriptRun.ts';
import { SHEETS_FOLDER, sheetsRuntime } from './vm.ts';

async function open(served: (json: unknown) => unknown): Promise<Document> {
  const { window } = new JSDOM(readFileSync(path.join(SHEETS_FOLDER, 'Sidebar.html'), 'utf8'), {
    runScripts: 'dangerously',
    beforeParse: (page) => Object.assign(page, { google: { script: { run: scriptRun(served) } } }),
  });
  await new Promise((resolve) => setTimeout(resolve, 50)); // the answer has come and been shown
  return window.document;
}

const status = (page: Document): string => {
  const line = page.getElementById('status');
  return line?.hidden ? '' : (line?.textContent ?? 'no status line');
};

test('the sidebar knows that it is in Google Sheets, and lists the prices that the cells use', async () => {
  const script = sheetsRuntime();
  script.google.caller = 'person';
  const asked: unknown[] = [];
  const page = await open((json) => {
    asked.push(json);
    return script.run('sidebarCall', json);
  });
  expect(asked).toHaveLength(1);
  expect(page.documentElement.dataset['host']).toBe('sheets');
  expect(status(page)).toBe('');
  const version = script.call('LTX_CARD_VERSION');
  expect(version).toEqual({ ok: true, cells: [[page.getElementById('version')?.textContent]] });
});

test('the sidebar shows the card that the document stores, as the cells use it', async () => {
  const script = sheetsRuntime();
  const asPerson = (json: unknown) => {
    script.google.caller = 'person';
    return script.run('sidebarCall', json);
  };
  const book = changed(EMPTY_BOOK, { card: { ...embeddedCard, staleAfterDays: 30 } });
  expect(await sheetsHost(scriptRun(asPerson)).writeBook(writeBook(book), undefined)).toBe('stored');
  const page = await open(asPerson);
  const version = cardVersion({ ...embeddedCard, staleAfterDays: 30 });
  expect(page.getElementById('version')?.textContent).toBe(version);
  expect(script.call('LTX_CARD_VERSION')).toEqual({ ok: true, cells: [[version]] });
});

test('the sidebar tells a person with several Google accounts what to do', async () => {
  const page = await open(() => {
    throw new Error('PERMISSION_DENIED');
  });
  expect(status(page)).toContain('several Google accounts');
});

test('the sidebar lists every function with its name', async () => {
  const script = sheetsRuntime();
  const page = await open(() => '{}');
  const text = page.body.textContent ?? '';
  for (const name of script.globals.filter((global) => global.startsWith('LTX_')))
    expect(text).toContain(name);
});
