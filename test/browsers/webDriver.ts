// The W3C's protocol to drive a browser with: https://www.w3.org/TR/webdriver2/
import { type Key, type RealBrowser, VIEWPORT } from './realBrowser.ts';

/** Asks a driver for one command. Rejects with the driver's words. */
export type Ask = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => Promise<unknown>;

export const askAt =
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

/** A new browser that obeys a driver. */
export async function driven(driver: Ask): Promise<RealBrowser> {
  const { sessionId } = (await driver('POST', '/session', { capabilities: {} })) as { sessionId: string };
  const browser = session((method, path, body) => driver(method, `/session/${sessionId}${path}`, body));
  await browser.size();
  return browser;
}

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
