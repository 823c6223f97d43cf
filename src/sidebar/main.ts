import { connectHost } from './connect.ts';
import { byId } from './dom/element.ts';
import { say, sentence } from './dom/say.ts';
import { connectTabs } from './dom/tabs.ts';
import { connectRates } from './rates/ratesTab.ts';
import { searchEntries } from './search.ts';
import { type Session, startSession } from './session.ts';

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

/** The other tabs come as scripts of their own, so that the first is there before they are read. */
const laterTabs = (session: Session): readonly Promise<void>[] => [
  import('./local/localTab.ts').then(({ connectLocal }) => connectLocal(session)),
  import('./insert/insertTab.ts').then(({ connectInsert }) => connectInsert(session)),
  import('./plans/sheetsTab.ts').then(({ connectSheetsTab }) => connectSheetsTab(session)),
];

async function start(): Promise<void> {
  const session = startSession(connectHost());
  connectTabs(byId('tabs'), () => {
    say(''); // what was said belongs to the tab that is left
    scrollTo(0, 0);
  });
  connectReference();
  connectRates(session);
  await Promise.all([session.load(), ...laterTabs(session)]);
}

start().catch((problem: unknown) => say(sentence(problem), 'wrong'));
