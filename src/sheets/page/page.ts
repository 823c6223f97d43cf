import { connectHost } from '../../sidebar/connectHost.ts';
import { byId } from '../../sidebar/dom/element.ts';
import { runHere } from '../../sidebar/reader/runHere.ts';
import { startPage } from '../../sidebar/start.ts';
import type { ScriptRun } from './ask.ts';
import { sheetsHost } from './sheetsHost.ts';

declare const google: { readonly script: { readonly run: ScriptRun } };

const readerText = (): string => byId('reader').textContent ?? '';

/** The page as one file: the sidebar of Google Sheets. The text of the worker's script stands in the page. */
startPage(() => connectHost({ sheets: async () => sheetsHost(google.script.run) }), {
  makeWorker: () => new Worker(URL.createObjectURL(new Blob([readerText()]))),
  runHere: () => runHere({ text: readerText() }),
});
