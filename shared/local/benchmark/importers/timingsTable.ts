import type { Rejected } from '../import.ts';
import { bounded } from '../text/limits.ts';
import { quantityIn } from '../text/measures.ts';
import { excerpt, words } from '../text/values.ts';
import type { CsvTable, Draft, TableImporter } from './importer.ts';
import { durationIn, frameRateOf, secondsOfUnit, writtenGpu, writtenSize } from './writtenFigures.ts';

/** How people head the columns of a table of timings, without the unit. */
const HEADINGS = {
  gpu: /^(?:gpu|card|device|hardware)$/,
  gpus: /^(?:#|no\.?|n|num|number of)?[ _]?gpus$/,
  model: /^model$/,
  recipe: /^(?:recipe|mode|workflow|notes?)$/,
  steps: /^steps$/,
  size: /^(?:size|resolution|res|dimensions?)$/,
  width: /^width$/,
  height: /^height$/,
  frames: /^(?:num[ _])?frames$/,
  fps: /^(?:fps|frame rate)$/,
  length: /^(?:(?:(?:video|clip)[ _])?(?:length|duration)|clip|video)$/,
  time: /^(?:(?:wall|render|gen(?:eration)?|total)(?:[ _](?:time|clock))?|time|took|elapsed)$/,
  clips: /^(?:#|no\.?|n|num|number of)?[ _]?(?:clips|videos|runs|samples|takes|batch(?: size)?)$/,
  warm: /^(?:run|state|warm|cold|warm\/cold)$/,
} as const;

/** Columns whose figures count seconds where nothing else is said; of any other unit they are other columns. */
const TIMES: readonly string[] = ['length', 'time'];

type Kind = keyof typeof HEADINGS;

interface Column {
  readonly index: number;
  /** Seconds of its unit. */
  readonly unit: number;
  readonly tellsUnit: boolean;
}
type Columns = Readonly<Partial<Record<Kind, Column>>>;

/** A table of timings that a person keeps, pasted from Markdown or a spreadsheet. Each row is checked by itself. */
export const timingsTable: TableImporter = {
  recognises: (header) => {
    const { time, size, width, frames } = columnsOf(header);
    return time !== undefined && [size, width, frames].some((column) => column !== undefined);
  },
  read: ({ header, rows }) => {
    const columns = columnsOf(header);
    return {
      format: 'table of timings',
      rows: rowsOf(columns, rows),
      ...(columns.time?.tellsUnit === false && {
        notes: [
          'The heading of the times tells no unit, so figures without one are seconds; write "Time (min)" if they are not.',
        ],
      }),
    };
  },
};

function columnsOf(header: readonly string[]): Columns {
  const columns: { -readonly [K in Kind]?: Column } = {};
  for (const [index, cell] of header.entries()) {
    const { name, unit } = headingOf(cell);
    const kind = (Object.keys(HEADINGS) as Kind[]).find((each) => HEADINGS[each].test(name));
    if (kind === undefined || columns[kind] !== undefined) continue;
    const seconds = unit === undefined || !TIMES.includes(kind) ? 1 : unitSeconds(unit);
    if (seconds !== undefined) columns[kind] = { index, unit: seconds, tellsUnit: unit !== undefined };
  }
  return columns;
}

/** `**Time** (min)`, `wall_s`, `Time [ms]`, `seconds`: what it names, and in which unit. */
function headingOf(cell: string): { readonly name: string; readonly unit: string | undefined } {
  const bare = cell.replace(/[*`]/g, '').trim();
  const [, name = bare, bracketed] = /^(.*?)\s*[([]\s*([^)\]]*?)\s*[)\]]?$/.exec(bare) ?? [];
  if (bracketed !== undefined) return { name, unit: bracketed };
  const [, before = '', unit] =
    /^(?:(.+?)[ _])??(ms|s|secs?|seconds|min|mins|minutes|h|hours)$/.exec(name) ?? [];
  return unit === undefined ? { name, unit: undefined } : { name: before || 'time', unit };
}

/** Seconds of one unit; of minutes and seconds with colons 1, as each cell tells; undefined where it is none of time. */
function unitSeconds(unit: string): number | undefined {
  if (/^(?:h{1,2}:)?m{1,2}:s{2}$/.test(unit)) return 1;
  return /^(?:ms|milliseconds|s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?)$/.test(unit)
    ? secondsOfUnit(unit === 'milliseconds' ? 'ms' : unit)
    : undefined;
}

function rowsOf(columns: Columns, rows: CsvTable['rows']): readonly (Draft | Rejected)[] {
  const read: (Draft | Rejected)[] = [];
  for (const { line, cells } of rows) {
    if (cells.every((cell) => /^:?-*:?$/.test(cell))) continue; // the rule below the headings of a Markdown table
    bounded(read).push(
      rowOf(
        `line ${line}`,
        (kind) => cells[columns[kind]?.index ?? -1],
        (kind) => columns[kind]?.unit ?? 1,
      ),
    );
  }
  return read;
}

function rowOf(
  place: string,
  cell: (kind: Kind) => string | undefined,
  unit: (kind: Kind) => number,
): Draft | Rejected {
  const wallSeconds = secondsOf(cell('time'), unit('time'));
  if (wallSeconds === undefined) return { place, reason: 'it tells no time that a clip took' };
  const clips = quantityIn(cell('clips'));
  if (clips !== undefined && clips !== 1)
    return { place, reason: `it counts ${excerpt(cell('clips'))} clips or runs; write the time of one clip` };
  const frames = quantityIn(cell('frames'), { frames: 1, f: 1 });
  if (frames === 1) return { place, reason: 'it made an image, not a video' };
  const steps = words(cell('steps'));
  const { gpu, gpus } = writtenGpu(cell('gpu'));
  const size = writtenSize(cell('size'));
  return {
    place,
    gpu,
    gpus: quantityIn(cell('gpus')) ?? gpus,
    model: words(cell('model')),
    recipe: [words(cell('recipe')), steps && `${steps} steps`].filter(Boolean).join(', '),
    width: size ? size.width : quantityIn(cell('width')),
    height: size ? size.height : quantityIn(cell('height')),
    frames,
    fps: frameRateOf(quantityIn(cell('fps'), { fps: 1 }), frames, wallSeconds),
    videoSeconds: secondsOf(cell('length'), unit('length')),
    wallSeconds,
    cold: coldOf(cell('warm')),
  };
}

/** `40.5` in the column's unit, or with a unit of its own: `40.5 s`, `2m30s`, `1:20`. */
function secondsOf(cell: string | undefined, unit: number): number | undefined {
  const bare = quantityIn(cell);
  if (bare === undefined || !Number.isNaN(bare)) return bare === undefined ? undefined : bare * unit;
  return durationIn(cell ?? '') ?? Number.NaN;
}

function coldOf(cell = ''): boolean | undefined {
  if (/^cold|^first/i.test(cell)) return true;
  return /^warm/i.test(cell) ? false : undefined;
}
