import { sheetsHost } from '../../src/sheets/page/sheetsHost.ts';
import { FakeGoogle } from './fakes.ts';
import { scriptRun } from './scriptRun.ts';
import { type SheetsRuntime, sheetsRuntime } from './vm.ts';

export interface Opened {
  readonly script: SheetsRuntime;
  readonly google: FakeGoogle;
  readonly host: ReturnType<typeof sheetsHost>;
}

/** A script, its page and its document; with `before`, a new opening of that document. */
export function opened(before?: FakeGoogle): Opened {
  const google = new FakeGoogle(['dist/sheets/Sidebar']);
  if (before) google.stores.copyFrom(before.stores);
  const script = sheetsRuntime({ google });
  return { script, google, host: sheetsHost(scriptRun(asPerson(script))) };
}

/** Answers the page as the script does for the person who opened it. */
export const asPerson =
  (script: SheetsRuntime) =>
  (json: unknown): unknown => {
    script.google.caller = 'person';
    return script.run('sidebarCall', json);
  };

/** A script whose document stores this book. */
export async function openedWith(book: string): Promise<SheetsRuntime> {
  const { script, host } = opened();
  await host.writeBook(book, undefined);
  return script;
}
