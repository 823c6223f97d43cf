import type { ScriptRun } from '../sheets/page/ask.ts';
import { say } from './dom/say.ts';
import { detectHost } from './host.ts';
import type { Host } from './hostInterface.ts';
import { hostNone } from './hostNone.ts';
import { lateHost } from './lateHost.ts';
import { connectionText } from './status.ts';

declare const google: { readonly script: { readonly run: ScriptRun } };

/** Connects the page to what it stands beside, and says what it found where that is not plain. */
export function connectHost(): Host {
  const name = detectHost(window);
  document.documentElement.dataset['host'] = name;
  switch (name) {
    case 'workbench':
      return workbench();
    case 'excel':
      return lateHost('excel', excel());
    case 'sheets':
      return lateHost('sheets', sheets());
    case 'none':
      say('No spreadsheet is connected: this page is open on its own.');
      return hostNone();
  }
}

/** The workbench made the host itself: the page beside it only looks it up. */
function workbench(): Host {
  const { workbenchHost } = window.parent as unknown as { readonly workbenchHost: Host };
  return workbenchHost;
}

async function excel(): Promise<Host> {
  const { connectExcel } = await import('../excel/connect.ts');
  return connectExcel((connection) => say(connectionText(connection)));
}

async function sheets(): Promise<Host> {
  const { sheetsHost } = await import('../sheets/page/host.ts');
  return sheetsHost(google.script.run);
}
