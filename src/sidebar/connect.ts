import { say } from './dom/say.ts';
import { detectHost } from './host.ts';
import type { Host } from './hostInterface.ts';
import { hostNone } from './hostNone.ts';

/** Connects the page to what it stands beside, and says what it found where that is not plain. */
export function connectHost(): Host {
  const name = detectHost(window);
  document.documentElement.dataset['host'] = name;
  switch (name) {
    case 'workbench':
      return workbench();
    case 'excel':
    case 'sheets':
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
