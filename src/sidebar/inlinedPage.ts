import type { ScriptRun } from '../sheets/page/ask.ts';
import { sheetsHost } from '../sheets/page/host.ts';
import { connectHost } from './connect.ts';
import { byId } from './dom/element.ts';
import { startPage } from './start.ts';

declare const google: { readonly script: { readonly run: ScriptRun } };

/** The page as one file: the sidebar of Google Sheets. The text of the worker's script stands in the page. */
startPage(
  () => connectHost({ sheets: async () => sheetsHost(google.script.run) }),
  () => new Worker(URL.createObjectURL(new Blob([byId('reader').textContent ?? '']))),
);
