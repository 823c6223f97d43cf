import { detectHost } from './host.ts';
import { connectOffice } from './office.ts';
import { searchEntries } from './search.ts';
import { connectSheets } from './sheets.ts';
import { connectionText } from './status.ts';

const byId = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page lacks #${id}`);
  return element;
};

/** Puts a sentence where screen readers announce it; none hides the line. */
function say(id: string, text: string): void {
  const line = byId(id);
  line.textContent = text;
  line.hidden = text === '';
}

function connect(): void {
  const status = (text: string) => say('status', text);
  const host = detectHost(window);
  document.documentElement.dataset['host'] = host;
  switch (host) {
    case 'excel':
      connectOffice((connection) => status(connectionText(connection)));
      break;
    case 'sheets':
      connectSheets(byId('version').textContent ?? '', status);
      break;
    case 'workbench':
      status('Connected to the workbench.');
      break;
    case 'none':
      status('No spreadsheet is connected: this page is open on its own.');
      break;
  }
}

const search = byId('search');
if (search instanceof HTMLInputElement) {
  const entries = [...document.querySelectorAll<HTMLElement>('details.function')];
  searchEntries(search, entries, (text) => say('found', text));
  byId('search-box').hidden = false; // without scripts there is nothing to search with
}
connect();
