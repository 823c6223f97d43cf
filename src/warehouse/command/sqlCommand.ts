import { DIALECTS } from '../dialects/dialects.ts';
import { scriptOf, tableColumns } from '../sql/statements.ts';
import { type Command, cardOf, dayOf, givenColumns, needed } from './commandOptions.ts';

/** Prints what somebody runs in an engine of their own. */
export const sql: Command = async (values) => {
  const name = needed(values, 'dialect');
  const dialect = DIALECTS[name];
  if (!dialect) throw new Error(`--dialect: expected ${Object.keys(DIALECTS).join(', ')}, got ${name}`);
  const given = givenColumns(values);
  const day = dayOf(values['as-of'] ?? (given.at === '' ? 'card' : 'log'), await cardOf(values));
  const keep = (values.keep ?? 'model,resolution,seconds').split(',').map((column) => column.trim());
  process.stdout.write(scriptOf(dialect, tableColumns(dialect, needed(values, 'table'), given, day, keep)));
};
