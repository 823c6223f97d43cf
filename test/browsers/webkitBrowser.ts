import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { vi } from 'vitest';
import { type Key, type RealBrowser, VIEWPORT } from './realBrowser.ts';

/** WebKit by WebDriver (https://www.w3.org/TR/webdriver2/), on a display that nobody sees. */
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
    const { sessionId } = (await ask('POST', '/session', { capabilities: {} })) as { sessionId: string };
    const browser = session((method, path, body) => ask(method, `/session/${sessionId}${path}`, body));
    await browser.size();
    return { ...browser, close: () => browser.close().finally(end) };
  } catch (problem) {
    await end();
    throw problem;
  }
}

type Ask = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>;

const askAt =
  (address: string): Ask =>
  async (method, path, body) => {
    const answer = await fetch(`${address}${path}`, {
      method,
      body: body ? JSON.stringify(body) : null,
      signal: AbortSignal.timeout(60_000),
    });
    const { value } = (await answer.json()) as { value: unknown };
    if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };

function session(ask: Ask): RealBrowser & { size(): Promise<void> } {
  const keys = (actions: readonly object[]) =>
    ask('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  const run: RealBrowser['run'] = async <Result>(code: unknown, ...given: readonly unknown[]) => {
    const script = `const [given, done] = arguments;
      Promise.resolve((${code})(...given)).then((result) => done({ result }), (e) => done({ problem: String(e) }));`;
    const answer = await ask('POST', '/execute/async', { script, args: [given] });
    const { result, problem } = answer as { result: Result; problem?: string };
    if (problem !== undefined) throw new Error(problem);
    return result;
  };
  return {
    open: async (url) => void (await ask('POST', '/url', { url })),
    reload: async () => void (await ask('POST', '/refresh', {})),
    run,
    async click(x, y) {
      const actions = [
        { type: 'pointerMove', x, y, duration: 0, origin: 'viewport' },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await ask('POST', '/actions', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
    },
    type: async (text) => void (await keys([...text].flatMap(stroke))),
    async press(key, modifier) {
      const held = modifier ? CODES[modifier] : undefined;
      const [down, up] = held
        ? [[{ type: 'keyDown', value: held }], [{ type: 'keyUp', value: held }]]
        : [[], []];
      await keys([...down, ...stroke(CODES[key]), ...up]);
    },
    /** The window is made larger by what its frame and bars take. */
    async size() {
      const inner = await run(() => ({ width: window.innerWidth, height: window.innerHeight }));
      const outer = (await ask('GET', '/window/rect')) as typeof inner;
      await ask('POST', '/window/rect', {
        width: outer.width + VIEWPORT.width - inner.width,
        height: outer.height + VIEWPORT.height - inner.height,
      });
    },
    close: async () => void (await ask('DELETE', '')),
  };
}

/** https://www.w3.org/TR/webdriver2/#keyboard-actions */
const CODES: Readonly<Record<Key | 'Control', string>> = {
  Enter: '\uE007',
  ArrowRight: '\uE014',
  Control: '\uE009',
  z: 'z',
};

const stroke = (value: string): object[] => [
  { type: 'keyDown', value },
  { type: 'keyUp', value },
];

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function ended(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return;
  const gone = new Promise((resolve) => process.once('exit', resolve));
  process.kill();
  await gone;
}
