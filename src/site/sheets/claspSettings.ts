import { readFile } from 'node:fs/promises';
import path from 'node:path';

const HOW =
  'Copy .clasp.json.example to .clasp.json, put the id of your Apps Script project in it, and run "npx clasp login" once.';

/** Why nothing can be pushed from the folder `root` yet, in one or two sentences; undefined if all is ready. */
export async function claspProblem(root: string): Promise<string | undefined> {
  const settings = await readFile(path.join(root, '.clasp.json'), 'utf8').catch(() => undefined);
  if (settings === undefined) return `There is no .clasp.json. ${HOW}`;
  const example = await readFile(path.join(root, '.clasp.json.example'), 'utf8');
  return settings.trim() === example.trim() ? `.clasp.json is still the example. ${HOW}` : undefined;
}
