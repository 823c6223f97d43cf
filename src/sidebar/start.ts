import { embeddedCard } from '../../shared/rates/embedded.ts';
import type { Host } from '../host/contract.ts';
import { byId } from './dom/element.ts';
import { say, sentence } from './dom/say.ts';
import { connectTabs } from './dom/tabs.ts';
import { billedForm } from './help/billedForm.ts';
import { connectInsert } from './insert/insertTab.ts';
import { connectLocal } from './local/localTab.ts';
import { connectRates } from './rates/ratesTab.ts';
import type { Reply } from './reader/questions.ts';
import { startReader } from './reader/reader.ts';
import { connectSheetsTab } from './readySheets/readySheetsTab.ts';
import { searchEntries } from './search.ts';
import { startSession } from './session.ts';
import { readFirst } from './unread.ts';
import { watchBook } from './watchBook.ts';
import { connectWorkbook } from './workbook/workbookTab.ts';

/** What runs the script that reads texts: a worker, or the page itself where none starts. */
export interface ReaderScript {
  readonly makeWorker: () => Worker;
  readonly runHere: () => Promise<Reply>;
}

/** Starts the page: `connectHost` finds what it stands beside. */
export function startPage(connectHost: () => Host, script: ReaderScript): void {
  run(connectHost, script).catch((problem: unknown) => say(sentence(problem), 'wrong'));
}

async function run(connectHost: () => Host, script: ReaderScript): Promise<void> {
  const read = startReader(script.makeWorker, script.runHere);
  const showTab = connectTabs(byId('tabs'), () => {
    say(''); // what was said belongs to the tab that is left
    scrollTo(0, 0);
  });
  const first = document.documentElement.dataset['tab']; // the menu of Google Sheets names one
  if (first) showTab(first);
  connectReference();
  const session = startSession(connectHost(), read, embeddedCard);
  await readFirst(session);
  connectWorkbook(session, showTab);
  connectRates(session);
  connectLocal(session);
  connectInsert(session);
  connectSheetsTab(session);
  byId('help').prepend(billedForm(session));
  if (session.recovery() && !first) showTab('rates'); // what to go on with is chosen there
  watchBook(session);
}

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
