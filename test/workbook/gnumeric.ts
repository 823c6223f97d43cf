import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { findProgram } from '../program.ts';

/** To open a workbook with, beside LibreOffice. */
export const findGnumeric = (): string | undefined =>
  findProgram({
    name: 'Gnumeric',
    variable: 'SSCONVERT',
    places: ['/usr/bin/ssconvert', '/usr/local/bin/ssconvert', '/opt/homebrew/bin/ssconvert'],
    install: 'gnumeric',
  });

/** The first sheet of a workbook as Gnumeric shows it, as CSV, and what it complained about. */
export async function shownByGnumeric(ssconvert: string, file: string, csv: string) {
  const { stderr } = await promisify(execFile)(ssconvert, ['-T', 'Gnumeric_stf:stf_csv', file, csv], {
    timeout: 120_000,
  });
  return { text: await readFile(csv, 'utf8'), complaints: stderr };
}
