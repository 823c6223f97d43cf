import { afterAll, beforeAll, expect, test } from 'vitest';
import { frozenCard as card } from '../frozenCard.ts';
import type { TestEngine } from './engines.ts';
import { madeLog } from './hostileLog.ts';
import { coreOf, differences, priceIn } from './priceIn.ts';

const core = coreOf(card);
const logs = [
  { what: '20,000 ordinary rows', log: madeLog(card, 20_000, 0.02), priced: 5_000 },
  { what: '60,000 hostile rows', log: madeLog(card, 60_000, 0.5), priced: 5_000 },
];

/** Tests of one engine: the same double, the same words, and no row lost. */
export function billsAsTheCore(open: () => Promise<TestEngine>): void {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await open();
  });
  afterAll(() => engine.close());

  test.each(logs)('bills $what as LTX_COST does, to the bit, and in its words where there is no price', {
    timeout: 240_000,
  }, async ({ log, priced: least }) => {
    const priced = await priceIn(engine, core, log);
    expect(differences(core, log, priced)).toEqual([]);
    expect(new Set(priced.map(({ id }) => id)).size).toBe(log.length);
    expect(priced).toHaveLength(log.length);
    expect(priced.filter(({ usd }) => usd !== null).length).toBeGreaterThan(least); // or it would prove nothing
  });
}
