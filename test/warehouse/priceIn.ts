import type { RateCard } from '../../shared/rates/card.ts';
import { coreCost } from '../../src/warehouse/coreCost.ts';
import { exactRow } from '../../src/warehouse/exactRows.ts';
import { EXACT_COLUMNS, KEY_COLUMNS, type Row } from '../../src/warehouse/keyColumns.ts';
import { keyRows } from '../../src/warehouse/keyRows.ts';
import * as queries from '../../src/warehouse/queries.ts';
import { tableColumns } from '../../src/warehouse/statements.ts';
import type { TestEngine } from './engines.ts';
import { LOG_COLUMNS } from './hostileLog.ts';

const { EXACT, KEYS } = queries;

export interface Priced {
  readonly id: number;
  readonly usd: number | null;
  readonly why_not: string | null;
}

/** All that somebody does with an engine of their own: tables, keys, amounts, prices. */
export async function priceIn(engine: TestEngine, card: RateCard, log: readonly Row[]): Promise<Priced[]> {
  const { dialect, run, rows, append } = engine;
  const columns = tableColumns(dialect, 'log', {}, undefined, ['id']);
  for (const table of ['log', KEYS, EXACT]) await run(`DROP TABLE IF EXISTS ${table}`);
  const { text, number } = dialect.types;
  const amounts = `seconds ${number}, takes ${number}, created_at timestamp`;
  await run(
    `CREATE TABLE log (id ${number}, model ${text}, resolution ${text}, options ${text}, ${amounts})`,
  );
  await run(queries.createKeys(dialect));
  await run(queries.createExact(dialect));
  await append('log', LOG_COLUMNS, log);
  const requests = (await rows(queries.missingKeys(dialect, columns))) as readonly {
    model: string;
    resolution: string;
    options: string;
  }[];
  const keys = requests.flatMap((each) => keyRows(card, each));
  await append(KEYS, KEY_COLUMNS, keys);
  if ((await rows(queries.missingKeys(dialect, columns))).length > 0)
    throw new Error('a key was not matched');
  const unproved = await rows(queries.unprovedAmounts(dialect, columns));
  const exact = unproved.map((each) => exactRow(card, each));
  await append(EXACT, EXACT_COLUMNS, exact);
  return (await rows(queries.pricedLog(dialect, columns))) as unknown as Priced[];
}

/** The first rows whose price or words are not those of LTX_COST. */
export function differences(card: RateCard, log: readonly Row[], priced: readonly Priced[]): unknown[] {
  const wrong: unknown[] = [];
  for (const { id, usd, why_not } of priced) {
    const row = log[id]!;
    const text = (name: string) => String(row[name] ?? '');
    const asked = { model: text('model'), resolution: text('resolution'), options: text('options') };
    const day = text('created_at').slice(0, 10);
    const answer = coreCost(card, asked, row['seconds'] ?? '', row['takes'] ?? '', day);
    const [due, why] = 'usd' in answer ? [answer.usd, null] : [null, answer.problem.message];
    if (due !== usd || why !== why_not) wrong.push({ row, usd, due, why_not, why });
    if (wrong.length === 3) break;
  }
  return wrong;
}
