import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { cellsOfCsv } from '../../src/workbook/csv.ts';
import type { PlainValue } from '../../src/workbook/plainWorkbook.ts';
import { findGnumeric } from '../gnumeric.ts';
import { findLibreOffice, profileIn } from '../libreOffice.ts';

/** Each sheet's cells as text, as a spreadsheet shows them. */
export type Sheets = ReadonlyMap<string, readonly (readonly string[])[]>;

export interface Engine {
  readonly name: string;
  /** Calculates every formula. */
  readonly compute: (file: Uint8Array) => Promise<Sheets>;
  /** Opens a file as a person does: the values in it count. */
  readonly open: (file: Uint8Array) => Promise<Sheets>;
}

const run = promisify(execFile);
const MOST = { timeout: 240_000, maxBuffer: 1e8 };

const soffice = findLibreOffice();
const ssconvert = findGnumeric();

const engine = (name: string, convert: (recalculates: boolean) => Convert): Engine => ({
  name,
  compute: (file) => inFolder(file, convert(true)),
  open: (file) => inFolder(file, convert(false)),
});

export const engines: readonly Engine[] = [
  ...(soffice ? [engine('LibreOffice', (recalculates) => libreOffice(soffice, recalculates))] : []),
  ...(ssconvert ? [engine('Gnumeric', (recalculates) => gnumeric(ssconvert, recalculates))] : []),
];

/** Converts `file.xlsx` in a folder to one .csv for each sheet in its folder `out`; the name of a sheet from that of a file. */
type Convert = (folder: string) => Promise<(file: string) => string>;

async function inFolder(file: Uint8Array, convert: Convert): Promise<Sheets> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ltx-cost-'));
  try {
    await mkdir(path.join(folder, 'out'));
    await writeFile(path.join(folder, 'file.xlsx'), file);
    const sheetOf = await convert(folder);
    const files = await readdir(path.join(folder, 'out'));
    return new Map(
      await Promise.all(
        files.map(async (each) => {
          const text = await readFile(path.join(folder, 'out', each), 'utf8');
          return [sheetOf(each), cellsOfCsv(text).map((row) => row.map(shown))] as const;
        }),
      ),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Full digits, every sheet. */
const libreOffice =
  (program: string, recalculates: boolean): Convert =>
  async (folder) => {
    await run(
      program,
      [
        await profileIn(folder, { recalculates }),
        '--headless',
        '--norestore',
        '--convert-to',
        'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1',
        '--outdir',
        path.join(folder, 'out'),
        path.join(folder, 'file.xlsx'),
      ],
      MOST,
    );
    return (file) => file.slice('file-'.length, -'.csv'.length);
  };

const gnumeric =
  (program: string, recalculates: boolean): Convert =>
  async (folder) => {
    await run(
      program,
      [
        ...(recalculates ? ['--recalc'] : []),
        ...['-S', '-T', 'Gnumeric_stf:stf_assistant'],
        ...['-O', 'separator=, format=raw quoting-mode=auto'],
        path.join(folder, 'file.xlsx'),
        path.join(folder, 'out', '%n_%s.csv'),
      ],
      MOST,
    );
    return (file) => file.replace(/^\d+_/, '').slice(0, -'.csv'.length);
  };

const shown = (value: PlainValue): string =>
  value !== null && typeof value === 'object' ? value.error : String(value ?? '');
