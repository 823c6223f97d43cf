import { launch } from 'puppeteer-core';
import { type RealBrowser, VIEWPORT } from './realBrowser.ts';

/** Chromium by its own protocol, or Firefox by WebDriver BiDi. */
export async function puppeteerBrowser(
  browser: 'chrome' | 'firefox',
  executablePath: string,
  args: string[] = [],
): Promise<RealBrowser> {
  const running = await launch({
    browser,
    executablePath,
    args,
    defaultViewport: VIEWPORT,
    protocolTimeout: 60_000,
  });
  const page = await running.newPage();
  return {
    open: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    run: <Result>(code: unknown, ...given: readonly unknown[]) =>
      page.evaluate(`(${code})(...${JSON.stringify(given)})`) as Promise<Result>,
    click: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    async press(key, modifier) {
      if (modifier) await page.keyboard.down(modifier);
      await page.keyboard.press(key);
      if (modifier) await page.keyboard.up(modifier);
    },
    close: () => running.close(),
  };
}
