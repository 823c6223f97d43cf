import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Typed } from './libreOffice.ts';
import { findProgram } from './program.ts';

/** Gnumeric's converter, to recompute a sheet with. */
export const findGnumeric = (): string | undefined =>
  findProgram({
    name: 'Gnumeric',
    variable: 'SSCONVERT',
    places: ['/usr/bin/ssconvert', '/usr/local/bin/ssconvert', '/opt/homebrew/bin/ssconvert'],
    install: 'gnumeric',
  });

/** Has Gnumeric compute a sheet and gives each cell's value with all its digits. The first row must hold something. */
export async function gnumericRecalculated(
  ssconvert: string,
  rows: readonly (readonly Typed[])[],
): Promise<string[][]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ltx-cost-'));
  try {
    const [sheet, results] = [path.join(folder, 'sheet.csv'), path.join(folder, 'results.txt')];
    await writeFile(sheet, rows.map((row) => row.map(typed).join(',')).join('\n'));
    await promisify(execFile)(
      ssconvert,
      [
        '--recalc',
        '-T',
        'Gnumeric_stf:stf_assistant',
        '-O',
        'separator=; format=raw quoting-mode=never',
        sheet,
        results,
      ],
      { timeout: 120_000 },
    );
    return (await readFile(results, 'utf8')).split(/\r?\n/).map((line) => line.split(';'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const typed = (value: Typed): string =>
  typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : String(value ?? '');

/** The first sheet of a workbook as Gnumeric shows it, as CSV, and what it complained about. */
export async function shownByGnumeric(ssconvert: string, file: string, csv: string) {
  const { stderr } = await promisify(execFile)(ssconvert, ['-T', 'Gnumeric_stf:stf_csv', file, csv], {
    timeout: 120_000,
  });
  return { text: await readFile(csv, 'utf8'), complaints: stderr };
}
