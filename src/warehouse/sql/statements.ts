import type { Dialect } from '../dialects/dialect.ts';
import type { Given } from '../logs/ownColumns.ts';
import { type LogColumns, type Role, USUAL_NAMES } from './logColumns.ts';
import { createExact, createKeys, EXACT, KEYS, missingKeys, pricedLog, unprovedAmounts } from './queries.ts';

/** A log in an engine that is not here: its columns are taken to be there, but for those that are named ''. */
export function tableColumns(
  dialect: Dialect,
  table: string,
  given: Given,
  day: string | undefined,
  keep: readonly string[],
): LogColumns {
  const column = (role: Role): string => {
    const name = given[role] ?? USUAL_NAMES[role];
    return name === '' ? 'NULL' : `l.${dialect.name(name)}`;
  };
  return {
    table: table.split('.').map(dialect.name).join('.'),
    ...{ model: column('model'), resolution: column('resolution'), seconds: column('seconds') },
    ...{ takes: column('takes'), options: column('options') },
    at: day === undefined ? dialect.toDay(column('at')) : dialect.day(day),
    keep: keep.map(dialect.name),
  };
}

interface Statement {
  /** What it is for; blank where the one before says so. */
  readonly about: string;
  readonly sql: string;
}

/** What somebody runs, in order. */
export const statementsFor = (dialect: Dialect, log: LogColumns): readonly Statement[] => [
  ...(dialect.before === undefined ? [] : [{ about: 'In every session:', sql: dialect.before }]),
  { about: 'Once: the tables of keys, and of amounts that the core has priced.', sql: createKeys(dialect) },
  { about: '', sql: createExact(dialect) },
  {
    about: `Requests without a key: save them as CSV, run "npm run warehouse -- keys", load what it writes into ${KEYS}.`,
    sql: missingKeys(dialect, log),
  },
  {
    about: `Then amounts without a proof: save them as CSV, run "npm run warehouse -- exact", load what it writes into ${EXACT}.`,
    sql: unprovedAmounts(dialect, log),
  },
  { about: 'The log with its prices.', sql: pricedLog(dialect, log) },
];

export const PRICED = 'ltx_priced';

/** What somebody runs once for the view of a log with its prices; the keys are loaded after it, or before. */
export const viewScript = (dialect: Dialect, log: LogColumns): string =>
  [
    ...(dialect.before === undefined ? [] : [dialect.before]),
    createKeys(dialect),
    createExact(dialect),
    `CREATE VIEW ${PRICED} AS\n${pricedLog(dialect, log)}`,
  ]
    .map((sql) => `${sql};\n`)
    .join('\n');

export const scriptOf = (dialect: Dialect, log: LogColumns): string =>
  statementsFor(dialect, log)
    .map(({ about, sql }) => `${about && `-- ${about}\n`}${sql};\n`)
    .join('\n');
