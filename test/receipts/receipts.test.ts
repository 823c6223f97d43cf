// A receipt ends in the cost to the bit, and its lines add up to it: in both bundles, in fractions, and in two other
// spreadsheets that recompute it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pricesOf } from '../../shared/book/choosePrices.ts';
import { PricingError } from '../../shared/errors.ts';
import { explained } from '../../shared/rates/advice/explanation.ts';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import { parseOptions } from '../../shared/rates/finding/options.ts';
import { parseResolution } from '../../shared/rates/resolution.ts';
import { RECEIPT_HEADINGS } from '../../shared/receipt.ts';
import { builtFunction } from '../bench/builtFunction.ts';
import { findGnumeric, gnumericRecalculated } from '../gnumeric.ts';
import { findLibreOffice, recalculated, type Typed } from '../libreOffice.ts';
import { call, isFailed } from '../properties/core.ts';
import { sheetsRuntime } from '../sheets/vm.ts';
import { requests } from './requests.ts';

const AMOUNT = RECEIPT_HEADINGS.indexOf('Amount');
const COUNT = 10_000;

type Table = readonly (readonly unknown[])[];

/** What is wrong with a receipt, or nothing. */
function fault(receipt: Table, cost: unknown): string | undefined {
  const amounts = receipt.slice(1).map((row) => row[AMOUNT]);
  const last = amounts.at(-1);
  if (typeof last !== 'number' || last !== cost) return `the last line is ${last}, the cost ${cost}`;
  const lines = amounts.slice(0, -1).filter((amount) => typeof amount === 'number');
  const sum = lines.reduce((all, amount) => all + amount, 0);
  return lines.length > 0 && Math.abs(sum - last) <= last * 1e-12 ? undefined : `${lines} add up to ${sum}`;
}

describe('A receipt', () => {
  const sample = fc.sample(requests, COUNT);

  it('ends in the cost and adds up, in the bundle of Excel', { timeout: 120_000 }, () => {
    const [explain, cost] = [builtFunction('LTX_EXPLAIN'), builtFunction('LTX_COST')];
    let priced = 0;
    for (const request of sample) {
      const args = [...request.map((value) => (value === '' ? null : [[value]])), null, null];
      const receipt = explain(...args);
      const [[billed] = []] = cost(...args);
      if (typeof billed === 'number') priced += 1;
      if (typeof billed !== 'number') expect(receipt, String(request)).toEqual([[billed]]);
      else expect(fault(receipt, billed), String(request)).toBeUndefined();
    }
    expect(priced).toBeGreaterThan(COUNT / 3);
  });

  it('ends in the cost and adds up, in the bundle of Sheets', { timeout: 120_000 }, () => {
    const sheets = sheetsRuntime();
    let priced = 0;
    for (const request of sample) {
      const receipt = sheets.call('LTX_EXPLAIN', ...request);
      const cost = sheets.call('LTX_COST', ...request);
      if (cost.ok) priced += 1;
      if (!cost.ok || !receipt.ok) expect(receipt, String(request)).toEqual(cost);
      else expect(fault(receipt.cells, cost.cells[0]![0]), String(request)).toBeUndefined();
    }
    expect(priced).toBeGreaterThan(COUNT / 3);
  });

  it('adds up exactly, in fractions', () => {
    const prices = pricesOf(undefined, { card: embeddedCard });
    for (const [model, resolution, seconds, takes, options] of sample.slice(0, 3000)) {
      const asked = {
        model,
        seconds,
        takes,
        resolution: parseResolution(resolution)!,
        options: parseOptions(options),
      };
      try {
        const amounts = explained(prices, asked).flatMap(({ amount }) => amount ?? []);
        const total = amounts.pop()!;
        const sum = amounts.reduce((a, b) => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d }));
        expect(sum.n * total.d === total.n * sum.d, `${model} ${seconds} ${takes} ${options}`).toBe(true);
      } catch (error) {
        if (!(error instanceof PricingError)) throw error;
      }
    }
  });

  /** Receipts below each other, with quantity × price beside each line that has both and the sum below. */
  const sheet = (): { readonly rows: Typed[][]; readonly wanted: (number | undefined)[] } => {
    const rows: Typed[][] = [];
    const wanted: (number | undefined)[] = [];
    for (const request of sample.slice(0, 600)) {
      const receipt = call('LTX_EXPLAIN', ...request);
      if (isFailed(receipt[0]![0])) continue;
      const first = rows.length + 1;
      for (const [i, row] of receipt.entries()) {
        const at = rows.length + 1;
        const [what, quantity, , price, amount] = row as [string, ...Typed[]];
        const isLast = i === receipt.length - 1;
        const adds = [quantity, price, amount].every((value) => typeof value === 'number');
        const formula = isLast ? `=SUM(B${first}:B${at - 1})` : adds ? `=C${at}*D${at}` : null;
        const cells = [amount, quantity, price].map((value) => (typeof value === 'number' ? value : null));
        rows.push([formula, ...cells, what]);
        wanted.push(formula === null ? undefined : (amount as number));
      }
    }
    return { rows, wanted };
  };

  const recomputes = async (program: (rows: readonly (readonly Typed[])[]) => Promise<string[][]>) => {
    const { rows, wanted } = sheet();
    const results = await program(rows);
    expect(wanted.filter((value) => value !== undefined).length).toBeGreaterThan(500);
    for (const [row, value] of wanted.entries()) {
      if (value === undefined) continue;
      const own = Number(results[row]![0]);
      expect(Math.abs(own - value), `row ${row}: ${results[row]}`).toBeLessThanOrEqual(value * 1e-12);
    }
  };

  const soffice = findLibreOffice();
  if (soffice)
    it('is what LibreOffice works out of its quantities and prices', { timeout: 120_000 }, () =>
      recomputes((rows) => recalculated(soffice, rows)),
    );

  const ssconvert = findGnumeric();
  if (ssconvert)
    it('is what Gnumeric works out of its quantities and prices', { timeout: 120_000 }, () =>
      recomputes((rows) => gnumericRecalculated(ssconvert, rows)),
    );
});
