import { connectHost } from './connect.ts';
import { byId } from './dom/element.ts';
import { say, sentence } from './dom/say.ts';
import { connectTabs } from './dom/tabs.ts';
import { connectInsert } from './insert/insertTab.ts';
import { connectLocal } from './local/localTab.ts';
import { connectSheetsTab } from './plans/sheetsTab.ts';
import { connectRates } from './rates/ratesTab.ts';
import { searchEntries } from './search.ts';
import { startSession } from './session.ts';

function connectReference(): void {
  const search = byId('search');
  if (!(search instanceof HTMLInputElement)) return;
  const found = byId('found');
  const entries = [...document.querySelectorAll<HTMLElement>('details.function')];
  searchEntries(search, entries, (text) => {
    found.textContent = text;
    found.hidden = text === '';
  });
  byId('search-box').hidden = false; // without scripts there is nothing to search with
}

async function start(): Promise<void> {
  const session = startSession(connectHost());
  connectTabs(byId('tabs'), () => scrollTo(0, 0));
  connectReference();
  connectRates(session);
  connectLocal(session);
  connectInsert(session);
  connectSheetsTab(session);
  await session.load();
}

start().catch((problem: unknown) => say(sentence(problem), 'wrong'));
