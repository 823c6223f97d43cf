import { duckdb } from '../dialects/duckdb.ts';
import { type LogColumns, OURS, ROLES, type Role, USUAL_NAMES } from '../sql/logColumns.ts';

/** A column of a log as DuckDB describes it. */
export interface Column {
  readonly name: string;
  readonly type: string;
}

/** What the command line says of columns; what is left out is called as usual. */
export type Given = Readonly<Partial<Record<Role, string>>>;

const MAY_BE_MISSING: readonly Role[] = ['takes', 'options', 'at'];

/** Columns that the command adds. */
export const ADDED = ['usd', 'why_not'] as const;

/** Finds the columns of a log. `day` is the one whose prices count for all rows, where the log's own days do not. */
export function ownColumns(
  columns: readonly Column[],
  given: Given,
  day: string | undefined,
): Omit<LogColumns, 'table' | 'keep'> {
  refuseOurs(columns);
  const find = (role: Role): Column | undefined => {
    const name = given[role] ?? USUAL_NAMES[role];
    const column = columns.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (column) return column;
    if (MAY_BE_MISSING.includes(role) && given[role] === undefined) return undefined;
    throw new Error(
      `--${role}: the log has no column called ${name}; it has ${columns.map((each) => each.name).join(', ')}`,
    );
  };
  const [model, resolution, seconds, takes, options] = ROLES.map(find);
  const at = day === undefined ? find('at') : undefined;
  if (day === undefined && !at)
    throw new Error('--as-of log: the log has no column of days; name it with --at');
  return {
    model: textOf('model', model!),
    resolution: textOf('resolution', resolution!),
    seconds: amountOf('seconds', seconds!),
    takes: takes ? amountOf('takes', takes) : 'NULL',
    options: options ? textOf('options', options) : 'NULL',
    at: at ? duckdb.toDay(timeOf(at)) : duckdb.day(day!),
  };
}

/** Whether a log says of itself when its rows were made. */
export const hasDays = (columns: readonly Column[], given: Given): boolean =>
  given.at !== undefined || columns.some(({ name }) => name.toLowerCase() === USUAL_NAMES.at);

function refuseOurs(columns: readonly Column[]): void {
  const taken = columns.find(
    ({ name }) => ADDED.some((each) => each === name.toLowerCase()) || name.toLowerCase().startsWith(OURS),
  );
  if (taken)
    throw new Error(
      `the log has a column called ${taken.name} already, which this adds; rename that column first`,
    );
}

const quotedColumn = ({ name }: Column): string => `l.${duckdb.name(name)}`;

const NUMBERS = /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DECIMAL\(\d+,\d+\)|DOUBLE|FLOAT)$/;

/** Text, and also numbers: a resolution of 1080 is told what it lacks. */
function textOf(role: Role, column: Column): string {
  if (
    column.type === 'VARCHAR' ||
    NUMBERS.test(column.type) ||
    /^(ENUM\(.*\)|UUID|"?NULL"?)$/.test(column.type)
  )
    return quotedColumn(column);
  throw wrongType(role, column, 'text');
}

/** A number as text is one where it is written as in a spreadsheet. A FLOAT holds what it prints, 7.1 and not 7.099999904632568. */
function amountOf(role: Role, column: Column): string {
  const x = quotedColumn(column);
  if (column.type === 'FLOAT') return `CAST(${x} AS VARCHAR)`;
  if (NUMBERS.test(column.type)) return x;
  if (column.type === 'VARCHAR') return `nullif(trim(${x}), '')`;
  if (/^"?NULL"?$/.test(column.type)) return x;
  throw wrongType(role, column, 'numbers');
}

function timeOf(column: Column): string {
  const x = quotedColumn(column);
  if (/^(DATE|TIMESTAMP[A-Z_ ]*)$/.test(column.type)) return x;
  if (column.type === 'VARCHAR') return `TRY_CAST(${x} AS TIMESTAMPTZ)`;
  if (/^"?NULL"?$/.test(column.type)) return x;
  throw wrongType('at', column, 'days or times');
}

const wrongType = (role: Role, { name, type }: Column, what: string): Error =>
  new Error(`--${role}: expected ${what}, got the column ${name} of the type ${type.slice(0, 60)}`);
