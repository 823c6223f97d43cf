import type { ScriptRun } from '../../src/sheets/page/ask.ts';
import { overTheWire } from './fakes.ts';

/** `google.script.run` with `served` on the other side. It answers later, as a server does. */
export function scriptRun(
  served: (json: unknown) => unknown,
  succeed: (answer: string) => void = () => {},
  fail: (error: Error) => void = () => {},
): ScriptRun {
  return {
    withSuccessHandler: (handler) => scriptRun(served, handler, fail),
    withFailureHandler: (handler) => scriptRun(served, succeed, handler),
    sidebarCall(json) {
      Promise.resolve()
        .then(() => overTheWire(served(overTheWire(json))))
        .then((answer) => succeed(String(answer)), fail);
    },
  };
}

/** `google.script.run` as a page knows it: a script that talks to the page's `served`, which rejects with a message. */
export const SCRIPT_RUN = `
  const runner = (succeed, fail) => ({
    withSuccessHandler: (handler) => runner(handler, fail),
    withFailureHandler: (handler) => runner(succeed, handler),
    sidebarCall: (json) => void served(json).then(succeed, fail),
  });
  window.google = { script: { run: runner(() => {}, () => {}) } };
`;
