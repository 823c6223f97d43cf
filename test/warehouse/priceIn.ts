import type { RateCard } from '../../shared/rates/card.ts';
import { type Asked, coreCost } from '../../src/warehouse/keys/coreCost.ts';
import { exactRow } from '../../src/warehouse/keys/exactRows.ts';
import { EXACT_COLUMNS, KEY_COLUMNS, type Row } from '../../src/warehouse/keys/keyColumns.ts';
import { keyRows } from '../../src/warehouse/keys/keyRows.ts';
import * as queries from '../../src/warehouse/sql/queries.ts';
import { tableColumns } from '../../src/warehouse/sql/statements.ts';
import type { TestEngine } from './engines.ts';
import { LOG_COLUMNS } from './hostileLog.ts';

const { EXACT, KEYS } = queries;

export interface Priced {
  readonly id: number;
  readonly usd: number | null;
  readonly why_not: string | null;
}

/** The core's answers, remembered: all engines ask the same, and it is the engines that are tried. */
export function coreOf(card: RateCard) {
  const dueOf = (row: Row): Priced => {
    const text = (name: string) => String(row[name] ?? '');
    const asked = { model: text('model'), resolution: text('resolution'), options: text('options') };
    const day = text('created_at').slice(0, 10);
    const answer = coreCost(card, asked, row['seconds'] ?? '', row['takes'] ?? '', day);
    const id = Number(row['id']);
    return 'usd' in answer
      ? { id, usd: answer.usd, why_not: null }
      : { id, usd: null, why_not: answer.problem.message };
  };
  return {
    keysOf: remembered((asked: Asked) => keyRows(card, asked)),
    exactOf: remembered((amount: Row) => exactRow(card, amount)),
    dueOf: remembered(dueOf),
  };
}

export type Core = ReturnType<typeof coreOf>;

function remembered<A, B>(answer: (asked: A) => B): (asked: A) => B {
  const known = new Map<string, B>();
  return (asked) => {
    const name = JSON.stringify(asked);
    const value = known.get(name) ?? answer(asked);
    known.set(name, value);
    return value;
  };
}

/** All that somebody does with an engine of their own: tables, keys, amounts, prices. */
export async function priceIn(engine: TestEngine, core: Core, log: readonly Row[]): Promise<Priced[]> {
  const { dialect, timestamp, tableEnding = '', run, rows, append } = engine;
  const columns = tableColumns(dialect, 'log', {}, undefined, ['id']);
  for (const table of ['log', KEYS, EXACT]) await run(`DROP TABLE IF EXISTS ${table}`);
  const { text, number } = dialect.types;
  const amounts = `seconds ${number}, takes ${number}, created_at ${timestamp}`;
  await run(
    `CREATE TABLE log (id ${number}, model ${text}, resolution ${text}, options ${text}, ${amounts})${tableEnding}`,
  );
  await run(queries.createKeys(dialect));
  await run(queries.createExact(dialect));
  await append('log', LOG_COLUMNS, log);
  const requests = (await rows(queries.missingKeys(dialect, columns))) as unknown as readonly Asked[];
  const keys = requests.flatMap(core.keysOf);
  await append(KEYS, KEY_COLUMNS, keys);
  if ((await rows(queries.missingKeys(dialect, columns))).length > 0)
    throw new Error('a key was not matched');
  const unproved = (await rows(queries.unprovedAmounts(dialect, columns))) as readonly Row[];
  const exact = unproved.map(core.exactOf);
  await append(EXACT, EXACT_COLUMNS, exact);
  return (await rows(queries.pricedLog(dialect, columns))) as unknown as Priced[];
}

/** The first rows whose price or words are not those of LTX_COST. */
export const differences = (core: Core, log: readonly Row[], priced: readonly Priced[]): unknown[] =>
  priced
    .map((got) => ({ row: log[got.id]!, got, due: core.dueOf(log[got.id]!) }))
    .filter(({ got, due }) => got.usd !== due.usd || got.why_not !== due.why_not)
    .slice(0, 3);
