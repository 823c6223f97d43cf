import { parseResolution } from '../../../rates/resolution.ts';
import type { Rejected } from '../import.ts';
import { bounded } from '../text/limits.ts';
import { quantityIn, secondsIn, sizeIn } from '../text/measures.ts';
import { words } from '../text/values.ts';
import type { CsvTable, Draft, TableImporter } from './importer.ts';

/** How people head the columns of a table of timings, without what stands in brackets. */
const HEADINGS = {
  gpu: /^(?:gpu|card|device|hardware)$/,
  model: /^model$/,
  recipe: /^(?:recipe|mode|workflow|notes?)$/,
  steps: /^steps$/,
  size: /^(?:size|resolution|res|dimensions?)$/,
  width: /^width$/,
  height: /^height$/,
  frames: /^(?:num[ _])?frames$/,
  fps: /^(?:fps|frame rate)$/,
  length: /^(?:(?:video|clip)[ _](?:seconds|length|duration|s)|length|duration|clip|video)$/,
  time: /^(?:(?:wall|render|gen(?:eration)?|total)(?:[ _](?:time|clock|seconds|s))?|time|took|elapsed|seconds)$/,
  warm: /^(?:run|state|warm|cold|warm\/cold)$/,
} as const;

type Columns = { readonly [K in keyof typeof HEADINGS]: number };

/** A table of timings that a person keeps, pasted from Markdown or a spreadsheet. Each row is checked by itself. */
export const timingsTable: TableImporter = {
  recognises: (header) => {
    const { time, size, width, frames } = columnsOf(header);
    return time >= 0 && (size >= 0 || width >= 0 || frames >= 0);
  },
  read: ({ header, rows }) => ({ format: 'table of timings', rows: rowsOf(columnsOf(header), rows) }),
};

function columnsOf(header: readonly string[]): Columns {
  const bare = header.map((cell) =>
    cell
      .replace(/[([].*$/, '')
      .replace(/[*_`]{2,}|`/g, '')
      .trim(),
  );
  const entries = Object.entries(HEADINGS).map(([key, heading]) => [
    key,
    bare.findIndex((cell) => heading.test(cell)),
  ]);
  return Object.fromEntries(entries);
}

function rowsOf(columns: Columns, rows: CsvTable['rows']): readonly (Draft | Rejected)[] {
  const read: (Draft | Rejected)[] = [];
  for (const { line, cells } of rows) {
    if (cells.every((cell) => /^:?-*:?$/.test(cell))) continue; // the rule below the headings of a Markdown table
    bounded(read).push(rowOf(`line ${line}`, (key) => (columns[key] < 0 ? undefined : cells[columns[key]])));
  }
  return read;
}

function rowOf(place: string, cell: (key: keyof Columns) => string | undefined): Draft | Rejected {
  const wallSeconds = secondsOf(cell('time'));
  if (wallSeconds === undefined) return { place, reason: 'it tells no time that a clip took' };
  const steps = words(cell('steps'));
  const size = sizeOf(cell('size'));
  return {
    place,
    gpu: words(cell('gpu')),
    model: words(cell('model')),
    recipe: [words(cell('recipe')), steps && `${steps} steps`].filter(Boolean).join(', '),
    width: size ? size.width : quantityIn(cell('width')),
    height: size ? size.height : quantityIn(cell('height')),
    frames: quantityIn(cell('frames'), { frames: 1, f: 1 }),
    fps: quantityIn(cell('fps'), { fps: 1 }),
    videoSeconds: secondsOf(cell('length')),
    wallSeconds,
    gpus: 1,
    cold: coldOf(cell('warm')),
  };
}

/** `40.5`, `40.5 s`, `1:20`. */
function secondsOf(cell: string | undefined): number | undefined {
  if (cell === undefined || !/^\d{1,3}(?::\d\d){1,2}$/.test(cell)) return secondsIn(cell);
  return cell.split(':').reduce((total, part) => total * 60 + Number(part), 0);
}

function sizeOf(cell: string | undefined): { readonly width: number; readonly height: number } | undefined {
  const pixels = sizeIn(cell);
  if (pixels || !cell) return pixels;
  const named = parseResolution(cell);
  return named?.width && named.height ? { width: named.width, height: named.height } : undefined;
}

function coldOf(cell = ''): boolean | undefined {
  if (/^cold|^first/i.test(cell)) return true;
  return /^warm/i.test(cell) ? false : undefined;
}
