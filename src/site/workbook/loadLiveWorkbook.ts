import { rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { buildScripts } from '../scripts.ts';
import { withoutHyphenation } from '../workbench/withoutHyphenation.ts';

/** Univer is made for bundlers: Node alone does not load it. The bundle stands in a folder for a moment. */
export async function loadLiveWorkbook(folder: string): Promise<typeof import('./liveWorkbook.ts')> {
  const built = await buildScripts({
    entryPoints: { liveWorkbook: path.join(import.meta.dirname, 'liveWorkbook.ts') },
    platform: 'node',
    format: 'cjs',
    plugins: [withoutHyphenation],
  });
  const file = path.join(folder, 'liveWorkbook.cjs');
  await writeFile(file, built.text('liveWorkbook.js'));
  try {
    return createRequire(import.meta.url)(file);
  } finally {
    await rm(file);
  }
}
