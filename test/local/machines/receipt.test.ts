import { describe, expect, test } from 'vitest';
import { jobFor } from '../../../shared/book/chooseRivals.ts';
import { localReceipt } from '../../../shared/local/cost/localReceipt.ts';
import { catalogue } from '../../../shared/local/machines/index.ts';
import { countedSpeeds } from '../../../shared/local/machines/publishedSpeeds.ts';
import { add, multiply, nearestDouble, zero } from '../../../shared/money/rational.ts';
import { parseResolution } from '../../../shared/rates/resolution.ts';
import type { ReceiptLine } from '../../../shared/receipt.ts';
import { frozenCard } from '../../frozenCard.ts';
import { run } from '../run.ts';

/** Every published speed that counts, on a machine with all that a receipt can hold. */
const CASES = catalogue().flatMap((machine) =>
  countedSpeeds(machine).map(({ model, resolution }) => ({
    model,
    resolution,
    rig: `${machine.name}, GPU price=3000, wall watts=500, opex per year=90, idle watts=50, idle hours per year=100, hours per year=900`,
  })),
);

const sum = (lines: readonly ReceiptLine[], column: 'price' | 'amount') =>
  lines.reduce((total, line) => (line.amount && line[column] ? add(total, line[column]) : total), zero);

describe('The receipt of a second of video', () => {
  test.each(CASES)('$model $resolution on $rig: its lines add up exactly', ({ model, resolution, rig }) => {
    const job = jobFor(
      { model, resolution: parseResolution(resolution)!, rig: { by: 'name', name: rig } },
      { card: frozenCard },
    );
    const lines = localReceipt(job);
    const last = lines[lines.length - 1]!;
    const parts = lines.slice(0, -1);
    expect(sum(parts, 'price')).toEqual(last.price);
    expect(sum(parts, 'amount')).toEqual(last.amount);
    for (const { quantity, price, amount } of lines)
      if (amount) expect(multiply(quantity!, price!)).toEqual(amount);
    expect(nearestDouble(last.price!)).toBe(run('LTX_LOCAL_HOURLY', [rig])[0]?.[0]);
    expect(nearestDouble(last.amount!)).toBe(run('LTX_LOCAL_RATE', [model, resolution, rig])[0]?.[0]);
  });

  test('ends with one sum, and beside it the rates of a fast and a slow run where a speed has a spread: 8, from 5 to 12', () => {
    const rows = [
      ['GPU price', 1700],
      ['life hours', 3000],
      ['watts', 420],
      ['$/kWh', 0.22],
      ['overhead', 0.2],
      ['pro 1080p', 8, 5, 12],
    ];
    const table = run('LTX_LOCAL_EXPLAIN', ['pro', '1080p', rows]);
    const last = table[table.length - 1];
    expect(last?.[4]).toBe(79_088 / 48_000_000);
    expect(last?.[5]).toBe('from $0.001098 in a fast run to $0.002636 in a slow one'); // .79088 ÷ 720 and ÷ 300
    expect(table.filter(([what]) => /second of/i.test(String(what)))).toEqual([last]);
  });

  test('says of each figure whose it is', () => {
    const home = {
      name: 'Home',
      price: 2000,
      lifeHours: 1000,
      watts: 500,
      dollarsPerKwh: 0.4,
      speeds: [],
    };
    const table = run('LTX_LOCAL_EXPLAIN', ['ltx-2 distilled', '1080p', 'RTX 3090, overhead=5 %'], {
      card: frozenCard,
      rigs: [home],
    });
    const note = (what: string) => table.find(([first]) => first === what)?.[5];
    expect(note('GPU price')).toMatch(
      /^launch price, published 2020-09 \(repeated: an official figure, on someone else's page\): https:/,
    );
    expect(note('life hours')).toBe('of Home, a machine of this workbook');
    expect(note('overhead')).toBe('your own figure');
    expect(table.some(([first]) => first === 'residual')).toBe(false);
  });
});
