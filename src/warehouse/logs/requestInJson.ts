import { duckdb } from '../dialects/duckdb.ts';
import type { LogFormat } from './logFormat.ts';
import type { Column } from './ownColumns.ts';

/** Where a service's log says what was asked for. All names are of columns. */
interface Places {
  readonly model: string;
  /** An object of what the model was given. */
  readonly request: string;
  readonly at: string;
  /** What a column of models says, as the card names it. */
  readonly toModel: (x: string) => string;
  /** Where it says how a generation ended, and the word for one that is billed. */
  readonly ended?: { readonly column: string; readonly well: string };
}

/** What is read stands beside the log's own columns, so that everybody sees it. */
const READ = {
  model: 'read_model',
  resolution: 'read_resolution',
  seconds: 'read_seconds',
  options: 'read_options',
};

/**
 * A log that holds requests as JSON. It tells what its service keeps: the usual names of a length (`duration`, `seconds`,
 * `num_frames` at `fps`), a size (`resolution`, `size`, `width` and `height`), sound (`generate_audio`) and frame rate.
 * What is not there stays blank, and the row says what it lacks. One that did not end well has its status for seconds.
 */
export const requestInJson = ({ model, request, at, toModel, ended }: Places): LogFormat => ({
  names: { ...READ, at },
  relation: (columns) => {
    const column = (name: string) => columnNamed(columns, name);
    const said = jsonOf(column(request));
    const field = (name: string) => `nullif(${said}->>'$.${name}', '')`;
    const number = (name: string) => `TRY_CAST(${field(name)} AS DOUBLE)`;
    const length = `coalesce(${field('duration')}, ${field('seconds')}, CAST(${number('num_frames')} / ${number('fps')} AS VARCHAR))`;
    const seconds = `regexp_replace(${length}, '^([0-9.]+) *s$', '\\1')`;
    const status = ended && quoted(column(ended.column));
    const sound = `CASE ${field('generate_audio')} WHEN 'true' THEN 'audio' WHEN 'false' THEN 'silent' END`;
    return `SELECT f.*, ${toModel(quoted(column(model)))} AS ${READ.model},
      coalesce(${field('resolution')}, ${field('size')}, ${field('width')} || 'x' || ${field('height')}) AS ${READ.resolution},
      ${status ? `CASE WHEN ${status} = '${ended.well}' THEN ${seconds} ELSE ${status} END` : seconds} AS ${READ.seconds},
      concat_ws(', ', ${sound}, ${field('fps')} || 'fps') AS ${READ.options} FROM file f`;
  },
});

function columnNamed(columns: readonly Column[], name: string): Column {
  const column = columns.find((each) => each.name.toLowerCase() === name.toLowerCase());
  if (column) return column;
  throw new Error(
    `--format: a log of this kind has a column called ${name}; this one has ${columns.map((each) => each.name).join(', ')}`,
  );
}

const quoted = ({ name }: Column): string => `f.${duckdb.name(name)}`;

const jsonOf = (column: Column): string =>
  /^(VARCHAR|JSON)$/.test(column.type) ? `TRY_CAST(${quoted(column)} AS JSON)` : `to_json(${quoted(column)})`;
