import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell } from '../../shared/cell.ts';
import { functions } from '../../shared/functions/index.ts';
import { type Freezing, freeze, SPILLED_FROM_ABOVE } from '../../shared/portable/freezeLog.ts';
import { priceWords } from '../../shared/portable/priceWords.ts';
import { unfreeze } from '../../shared/portable/unfreeze.ts';
import { frozenCard } from '../frozenCard.ts';

const book = { card: frozenCard };
const cell = (address: string, values: Freezing['values'], formula = '=LTX_COST(A1,B1,C1)'): Freezing => ({
  ...{
    sheet: "It's mine",
    address,
    formula,
    values,
    price: '$0.06 per second',
    source: 'https://example.com',
  },
});
const DAY = '2026-11-28';

test('a line says the cell as a reference, what it was, by which card and when', () => {
  const { values, log, left } = freeze([cell('B4', [[1.6]]), cell('B5', [[{ error: '#N/A' }]])], book, DAY);
  expect(values).toEqual([{ sheet: "It's mine", address: 'B4', value: 1.6 }]);
  expect(left).toEqual([{ sheet: "It's mine", address: 'B5' }]);
  expect(log).toMatchObject([
    {
      cell: "='It''s mine'!B4",
      formula: '=LTX_COST(A1,B1,C1)',
      value: 1.6,
      price: '$0.06 per second',
      frozen: DAY,
    },
  ]);
  expect(log[0]!.card).toMatch(/^2026-11-20-[0-9a-f]{20}$/);
});

test('what is frozen comes back where the cell still holds what was logged, and nowhere else', () => {
  const values = fc.array(
    fc.array(fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string()), {
      minLength: 2,
      maxLength: 2,
    }),
    { minLength: 1, maxLength: 3 },
  );
  fc.assert(
    fc.property(values, fc.option(fc.nat(5)), (grid, touched) => {
      const { log, values: written } = freeze([cell('C3', grid)], book, DAY);
      const now = new Map<string, Cell>(written.map(({ address, value }) => [address, value]));
      const hit = touched === null ? undefined : written[touched];
      if (hit) now.set(hit.address, 'changed by hand');
      const { formulas, kept } = unfreeze(log, (_, address) => now.get(address));
      expect(kept).toHaveLength(hit ? 1 : 0);
      expect(formulas.map(({ formula }) => formula)).toEqual(
        hit ? [] : [...log.slice(1).map(() => ''), '=LTX_COST(A1,B1,C1)'],
      );
    }),
  );
});

test('a cell that is gone, or holds an error by now, stays as it is and is said', () => {
  const log = [
    { cell: '=#REF!', formula: '=LTX_RATE("pro","1080p")', value: 0.06 },
    { cell: '=Budget!B4', formula: '=LTX_COMPARE("1080p",8)', value: 'Model' },
    { cell: '=Budget!C4', formula: SPILLED_FROM_ABOVE, value: 'Seller' },
  ];
  const { formulas, kept } = unfreeze(log, (_, address) => (address === 'B4' ? 'Model' : { error: '#REF!' }));
  expect(formulas).toEqual([]);
  expect(kept).toEqual([
    { cell: '=#REF!', why: 'the cell is gone' },
    { cell: '=Budget!B4', why: 'Budget!C4, into which its result spilled, holds something else by now' },
  ]);
});

test('the log names each price that a formula pays once, with its source', () => {
  const words = (formula: string) =>
    priceWords({ formula, sheet: 'Budget' }, book, functions, (said) =>
      said.is === 'cells' ? [['pro']] : undefined,
    );
  expect(words('=LTX_COST(A1,"1080p",20)+LTX_COST("pro","1080p",8)')).toMatchObject({
    price: expect.stringMatching(/^\$[\d.]+ per second$/),
    source: expect.stringMatching(/^ltx\/ltx-2-3-pro: https/),
  });
  expect(words('=LTX_COST("pro","1080p",20)+LTX_COST("fast","1080p",8)').price.split('\n')).toHaveLength(2);
  expect(words('=LTX_LOCAL_HOURLY()*LTX_COST("none","1080p",1)')).toEqual({ price: '', source: '' });
});
