import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { type Served, serve } from '../../../src/site/serving/serve.ts';

const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const LIBRARY = path.dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js'));
const DIST = path.resolve(import.meta.dirname, '../../../dist/excel');
/** Excel for Mac, and a shared runtime with functions (`$3`): without it Microsoft's runtime never starts. */
const IN_EXCEL = '?_host_Info=Excel$Mac$16.00$en-US$$$$3';

export interface ExcelScene {
  /** How late functions.js comes, in ms; undefined where it never comes. */
  readonly functionsAfter?: number | undefined;
  /** What Excel says it can do; the current version's where left out. */
  readonly sets?: Readonly<Record<string, string>>;
  /** Runs in the page before its scripts, and sets the scene. `nativeExcel` is Excel. */
  readonly before?: (() => void) | undefined;
}

export interface ExcelPane {
  readonly page: Page;
  /** What the functions have answered so far, by the id of the call. */
  readonly answerTo: (id: number) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

let native: Promise<string> | undefined;

/** The native side as one script. */
const nativeScript = (): Promise<string> => {
  native ??= build({
    entryPoints: [path.join(import.meta.dirname, 'inPage.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    logLevel: 'warning',
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '');
  return native;
};

/** Opens the built task pane in Excel: Microsoft's own office.js and runtime, and below them a native side of our own. */
export async function openExcel(browser: Browser, scene: ExcelScene = {}): Promise<ExcelPane> {
  const served: Served = await serve(DIST);
  const page = await browser.newPage({ viewport: { width: 320, height: 800 } });
  await page.route(`${CDN}**`, async (route) => {
    const file = path.join(LIBRARY, new URL(route.request().url()).pathname.slice('/lib/1/hosted/'.length));
    await route.fulfill({ path: file });
  });
  const { functionsAfter } = scene;
  await page.route(`${served.url}functions.js`, async (route) => {
    if (!('functionsAfter' in scene)) return route.continue();
    if (functionsAfter === undefined) return route.abort();
    await new Promise((resolve) => setTimeout(resolve, functionsAfter));
    return route.continue();
  });
  const { sets } = scene;
  await page.addInitScript(`window.nativeOptions = ${JSON.stringify(sets ? { sets } : {})}`);
  await page.addInitScript(await nativeScript());
  if (scene.before) await page.addInitScript(scene.before);
  await page.goto(`${served.url}taskpane.html${IN_EXCEL}`);
  return {
    page,
    answerTo: (id) =>
      page.evaluate((wanted) => {
        const result = window.nativeExcel.results.find(([each]) => each === wanted);
        return result?.[1] === true && Array.isArray(result[2]) ? result[2][0]?.[0] : result?.slice(1);
      }, id),
    close: async () => {
      await page.close();
      await served.close();
    },
  };
}
