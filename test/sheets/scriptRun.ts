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
