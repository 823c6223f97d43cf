import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { profileIn } from '../libreOffice.ts';

/** Has LibreOffice open a file, calculate it anew if told to, and save it as `xlsx` or so in a folder; gives the new file. */
export async function converted(
  soffice: string,
  file: string,
  {
    format,
    folder,
    recalculates = false,
  }: { readonly format: string; readonly folder: string; readonly recalculates?: boolean },
): Promise<string> {
  await promisify(execFile)(
    soffice,
    [
      await profileIn(folder, { recalculates }),
      '--headless',
      '--norestore',
      '--convert-to',
      format,
      '--outdir',
      folder,
      file,
    ],
    { timeout: 120_000 },
  );
  return path.join(folder, `${path.basename(file, '.xlsx')}.${format.replace(/:.*/s, '')}`);
}
