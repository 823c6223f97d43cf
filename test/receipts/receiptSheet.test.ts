// The sheet that is written of an explained cell: other spreadsheets work its receipts out to the cost.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import type { Part } from '../../shared/trace/part.ts';
import { traceCell } from '../../shared/trace/traceCell.ts';
import { receiptSheet } from '../../src/sidebar/explain/receiptSheet.ts';
import { findGnumeric, gnumericRecalculated } from '../gnumeric.ts';
import { findLibreOffice, recalculated, type Typed } from '../libreOffice.ts';
import { call } from '../properties/core.ts';
import { requests } from './requests.ts';

const book = { card: embeddedCard };
const COUNT = 300;

/** One cell that is made of many calls of ours, with what each of them costs. */
async function manyCalls(): Promise<{ readonly part: Part; readonly costs: readonly number[] }> {
  const parts: Part[] = [];
  const costs: number[] = [];
  for (const request of fc.sample(requests, COUNT)) {
    const [[cost] = []] = call('LTX_COST', ...request);
    if (typeof cost !== 'number') continue;
    const formula = `=LTX_COST(${request.map((each) => JSON.stringify(each)).join(',')})`;
    const traced = await traceCell({ sheet: 'Plan', address: 'A1' }, book, async (places) =>
      places.map(() => [[{ formula, value: cost }]]),
    );
    expect(traced.note).toBeUndefined();
    const { at: _, ...part } = traced;
    parts.push(part);
    costs.push(cost);
  }
  return { part: { text: 'A1', value: 0, how: { is: 'steps', parts } }, costs };
}

describe('The sheet of a receipt', () => {
  const recomputes = async (program: (rows: readonly (readonly Typed[])[]) => Promise<string[][]>) => {
    const { part, costs } = await manyCalls();
    const { rows } = receiptSheet(part, 'Plan');
    const typed = rows.map(({ cells }) =>
      cells.map((cell): Typed => {
        if (!cell) return null;
        if ('formula' in cell) return cell.formula;
        return 'number' in cell ? cell.number : cell.text.replace(/^=/, "'=").slice(0, 40);
      }),
    );
    const results = await program(typed);
    const totals = results.filter(([what]) => what === 'Total').map((row) => Number(row[4]));
    expect(totals.length).toBeGreaterThan(COUNT / 3);
    expect(totals.length).toBe(costs.length);
    for (const [i, cost] of costs.entries())
      expect(Math.abs(totals[i]! - cost)).toBeLessThanOrEqual(cost * 1e-12);
  };

  const soffice = findLibreOffice();
  test.skipIf(!soffice)('comes to the costs in LibreOffice', { timeout: 120_000 }, () =>
    recomputes((rows) => recalculated(soffice!, rows)),
  );

  const ssconvert = findGnumeric();
  test.skipIf(!ssconvert)('comes to the costs in Gnumeric', { timeout: 120_000 }, () =>
    recomputes((rows) => gnumericRecalculated(ssconvert!, rows)),
  );
});
