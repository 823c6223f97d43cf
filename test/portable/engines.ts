import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { cellsOfCsv } from '../../src/workbook/csv.ts';
import type { PlainValue } from '../../src/workbook/plainWorkbook.ts';
import { findGnumeric } from '../gnumeric.ts';
import { findLibreOffice } from '../libreOffice.ts';

/** Each sheet's cells as text, as a spreadsheet computes them. */
export type Sheets = ReadonlyMap<string, readonly (readonly string[])[]>;

export interface Engine {
  readonly name: string;
  readonly compute: (file: Uint8Array) => Promise<Sheets>;
}

const run = promisify(execFile);
const MOST = { timeout: 240_000, maxBuffer: 1e8 };

const soffice = findLibreOffice();
const ssconvert = findGnumeric();

export const engines: readonly Engine[] = [
  ...(soffice
    ? [{ name: 'LibreOffice', compute: (file: Uint8Array) => inFolder(file, libreOffice(soffice)) }]
    : []),
  ...(ssconvert
    ? [{ name: 'Gnumeric', compute: (file: Uint8Array) => inFolder(file, gnumeric(ssconvert)) }]
    : []),
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

/** Full digits, every sheet; a new profile recalculates what it opens only if it is told to. */
const libreOffice =
  (program: string): Convert =>
  async (folder) => {
    const user = path.join(folder, 'profile', 'user');
    await mkdir(user, { recursive: true });
    await writeFile(
      path.join(user, 'registrymodifications.xcu'),
      '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>',
    );
    await run(
      program,
      [
        `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`,
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
  (program: string): Convert =>
  async (folder) => {
    await run(
      program,
      [
        ...['--recalc', '-S', '-T', 'Gnumeric_stf:stf_assistant'],
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
