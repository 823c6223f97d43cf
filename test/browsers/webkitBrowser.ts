import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { vi } from 'vitest';
import type { RealBrowser } from './realBrowser.ts';
import { askAt, driven } from './webDriver.ts';

/** WebKit by its WebDriver, on a display that nobody sees. */
export async function webkitBrowser(driver: string, xvfb: string): Promise<RealBrowser> {
  const display = spawn(xvfb, ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    display.once('error', reject).once('exit', () => reject(new Error(`${xvfb} did not start.`)));
    display.stdout.once('data', (line: Buffer) => resolve(line.toString().trim()));
  });
  const port = await freePort();
  const running = spawn(driver, [`--port=${port}`], {
    stdio: 'ignore',
    // Root may have no sandbox, and a display of this kind no graphics card.
    env: {
      ...process.env,
      DISPLAY: `:${number}`,
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
    },
  });
  const ask = askAt(`http://127.0.0.1:${port}`);
  const end = () => Promise.all([running, display].map(ended));
  try {
    const isReady = () =>
      ask('GET', '/status').then(
        () => true,
        () => false,
      );
    await vi.waitUntil(isReady, { timeout: 30_000 });
    const browser = await driven(ask);
    return { ...browser, close: () => browser.close().finally(end) };
  } catch (problem) {
    await end();
    throw problem;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill();
  await gone;
}
