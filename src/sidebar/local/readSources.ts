import type { TextOrBytes } from '../../../shared/local/benchmark/readTexts.ts';
import { LONGEST } from '../../../shared/local/benchmark/text/limits.ts';

/** A text from outside or the bytes of a file, and the name of that file. */
export interface Source {
  readonly name: string;
  readonly text: TextOrBytes;
}

/** The bytes of files: a shell may have written UTF-16. Throws one sentence for what is too large or cannot be read, before anything is looked at. */
export async function textsOf(files: Iterable<File>): Promise<readonly Source[]> {
  const chosen = [...files];
  if (chosen.length === 0) throw new Error('Choose a file that an inference runner wrote.');
  const size = chosen.reduce((sum, file) => sum + file.size, 0);
  if (size > LONGEST)
    throw new Error(`The files have ${Math.ceil(size / 1e6)} MB, and ${LONGEST / 1e6} MB is the most.`);
  return Promise.all(
    chosen.map(async (file) => {
      try {
        return { name: file.name, text: new Uint8Array(await file.arrayBuffer()) };
      } catch {
        throw new Error('A file could not be read. Choose it again.');
      }
    }),
  );
}
