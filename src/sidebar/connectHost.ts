import type { Host, HostName } from '../host/contract.ts';
import { hostNone } from '../host/hostNone.ts';
import { lateHost } from '../host/lateHost.ts';
import { detectHost } from './detectHost.ts';
import { say } from './dom/say.ts';

/** How this page reaches the products that it is made for. */
export type Products = { readonly [K in HostName & ('excel' | 'sheets')]?: () => Promise<Host> };

/** Connects the page to what it stands beside, and says what it found where that is not plain. */
export function connectHost(products: Products): Host {
  const name = detectHost(window);
  document.documentElement.dataset['host'] = name;
  if (name === 'workbench') return workbench();
  const connect = name === 'none' ? undefined : products[name];
  if (connect) return lateHost(name, connect());
  say('No spreadsheet is connected: this page is open on its own.');
  return hostNone();
}

/** The workbench made the host itself: the page beside it only looks it up. */
function workbench(): Host {
  const { workbenchHost } = window.parent as unknown as { readonly workbenchHost: Host };
  return workbenchHost;
}
