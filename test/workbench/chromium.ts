import { existsSync } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Quiet and without a network of its own; `--no-sandbox` because root may not have one. */
export const CHROMIUM_ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The Chromium to test in: the CHROMIUM variable, else the usual places. Without one, browser tests are
 * skipped with a printed reason; in CI that would hide a failure, so there it is one.
 */
export function findChromium(): string | undefined {
  const named = process.env['CHROMIUM'];
  if (named && !existsSync(named)) throw new Error(`CHROMIUM: there is no file ${named}.`);
  const found = named ?? PLACES.find((place) => existsSync(place));
  if (found) return found;
  const reason = 'No Chromium found. Install it, or set CHROMIUM to its path.';
  if (process.env['CI']) throw new Error(reason);
  console.warn(`Browser tests are skipped: ${reason}`);
  return undefined;
}
