import { copyFile, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buildAll } from './build.ts';
import { runCommand } from './command.ts';
import { withReference, withRunners } from './readme.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const README = path.join(ROOT, 'README.md');

const HELP = `
npm run docs: writes what follows from the code: the function reference and the known runners of README.md, and NOTICES.md.
`;

await runCommand(HELP, {}, async () => {
  await writeFile(README, withRunners(withReference(await readFile(README, 'utf8'))));
  await buildAll();
  await copyFile(path.join(ROOT, 'dist/NOTICES.md'), path.join(ROOT, 'NOTICES.md'));
});
