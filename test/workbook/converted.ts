import { execFile } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** Has LibreOffice open a file and save it in another format, such as `xlsx`, in a folder; gives the new file. */
export async function converted(
  soffice: string,
  file: string,
  { format, folder }: { readonly format: string; readonly folder: string },
): Promise<string> {
  const profile = pathToFileURL(path.join(folder, 'profile')).href;
  await promisify(execFile)(
    soffice,
    [
      `-env:UserInstallation=${profile}`,
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
