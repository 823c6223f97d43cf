import { findProgram } from '../program.ts';
import { CHROMIUM_ARGS, findChromium } from '../workbench/chromium.ts';
import { puppeteerBrowser } from './puppeteerBrowser.ts';
import type { RealBrowser } from './realBrowser.ts';
import { webkitBrowser } from './webkitBrowser.ts';

const chromium = findChromium();
const firefox = findProgram({
  name: 'Firefox',
  variable: 'FIREFOX',
  places: [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
  install: 'firefox-esr',
});
const webkit = findProgram({
  name: 'WebKitWebDriver',
  variable: 'WEBKIT_DRIVER',
  places: ['/usr/bin/WebKitWebDriver'],
  install: 'webkit2gtk-driver',
});
const xvfb = findProgram({ name: 'Xvfb', variable: 'XVFB', places: ['/usr/bin/Xvfb'], install: 'xvfb' });

/** The engines of the browsers that people open the page in, and how to start each where this machine has it. */
export const ENGINES: readonly (readonly [name: string, launch: (() => Promise<RealBrowser>) | undefined])[] =
  [
    ['Chromium', chromium ? () => puppeteerBrowser('chrome', chromium, CHROMIUM_ARGS) : undefined],
    ['Firefox', firefox ? () => puppeteerBrowser('firefox', firefox) : undefined],
    ['WebKit', webkit && xvfb ? () => webkitBrowser(webkit, xvfb) : undefined],
  ];
