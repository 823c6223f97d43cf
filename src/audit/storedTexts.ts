import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { dayInName, LARGEST_TEXT, type SourceText } from './edition.ts';
import type { Source } from './sources/source.ts';

/** The texts of a folder, the newest of each source: `comfy-2026-08-22.mdx`. A source without a file is told as not read. */
export async function storedTexts(folder: string, sources: readonly Source[]): Promise<SourceText[]> {
  const names = await readdir(folder);
  return Promise.all(
    sources.map(async (source): Promise<SourceText> => {
      const [newest] = names
        .flatMap((name) => {
          const { name: stem, ext } = path.parse(name);
          const day = dayInName(stem);
          const isIts =
            ext === `.${source.ending}` && stem.replace(/-\d{4}-\d\d(?:-\d\d)?$/, '') === source.file;
          return isIts ? [{ file: path.join(folder, name), day: day ?? source.readOn }] : [];
        })
        .sort((a, b) => (a.day < b.day ? 1 : -1));
      if (!newest) return { source, why: `the folder has no ${source.file}.${source.ending}` };
      const { size } = await stat(newest.file);
      if (size > LARGEST_TEXT)
        return { source, why: `the file has ${size} bytes, and ${LARGEST_TEXT} is the most` };
      return { source, text: await readFile(newest.file, 'utf8'), day: newest.day };
    }),
  );
}
