import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { JSDOM, ResourceLoader, VirtualConsole } from 'jsdom';
import { bridge, type PaneWindow } from './macBridge.ts';
import type { NativeExcel } from './nativeExcel.ts';

const HOSTED = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const LIBRARY = path.dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js'));

class FromPackage extends ResourceLoader {
  override fetch(url: string) {
    return url.startsWith(HOSTED) ? (readFile(path.join(LIBRARY, url.slice(HOSTED.length))) as never) : null;
  }
}

/** Puts Microsoft's own `Excel` and `Office` into this process, for code that is tried without a page. The native side may be another for each test. */
export async function loadOffice(behind: () => Pick<NativeExcel, 'answer'>): Promise<void> {
  const { window } = new JSDOM(`<!doctype html><head></head>`, {
    url: 'https://localhost/taskpane.html?_host_Info=Excel$Mac$16.00$en-US$$$$0',
    runScripts: 'dangerously',
    resources: new FromPackage(),
    virtualConsole: new VirtualConsole(),
  });
  bridge(window as unknown as PaneWindow, { answer: (...args) => behind().answer(...args) });
  const script = window.document.createElement('script');
  script.src = `${HOSTED}office.js`;
  window.document.head.append(script);
  await new Promise((resolve) => script.addEventListener('load', resolve));
  await window['Office'].onReady();
  Object.assign(globalThis, { Excel: window['Excel'], Office: window['Office'] });
}
