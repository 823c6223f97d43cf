import { describe, expect, test } from 'vitest';
import type { Book } from '../../shared/book/book.ts';
import { exampleRig } from '../../shared/local/rig/exampleRig.ts';
import type { Rig } from '../../shared/local/rig/rig.ts';
import { frozenCard } from '../frozenCard.ts';
import { run } from './run.ts';

/** $1 an hour: 1,000 ÷ 1,000, and next to no power. */
const studio: Rig = {
  name: 'Studio box',
  price: 1000,
  lifeHours: 1000,
  watts: 0.001,
  dollarsPerKwh: 0.001,
  speeds: [{ model: 'pro', resolution: '1080p', secondsPerMinute: 5 }],
};
const farm: Rig = { ...studio, name: 'Farm', price: 3000 };

const hourly = (book: Omit<Book, 'card'>, ...args: readonly unknown[]) =>
  Number(run('LTX_LOCAL_HOURLY', args, { card: frozenCard, ...book })[0]?.[0]);

describe('The rig of a formula that names none', () => {
  test('is the example where the workbook has no rigs', () => {
    expect(hourly({})).toBe(0.79088);
    expect(hourly({ rigs: [] })).toBe(0.79088);
  });

  test('is the one rig of the workbook, or the active one of several', () => {
    expect(hourly({ rigs: [studio] })).toBeCloseTo(1, 6);
    expect(hourly({ rigs: [studio, farm], activeRig: 'Farm' })).toBeCloseTo(3, 6);
  });

  test('is asked for where there are several and none is active', () => {
    expect(() => hourly({ rigs: [studio, farm] })).toThrow(
      'rig: this workbook has Studio box and Farm; say which one',
    );
  });

  test('is not another one where the active rig is gone', () => {
    expect(() => hourly({ rigs: [studio], activeRig: 'Farm' })).toThrow(
      'rig: no rig of this workbook is called "Farm"; it has Studio box and Example RTX 4090; LTX_MACHINES() lists the catalogue',
    );
  });
});

test('A rig is named in any letter case, the example too', () => {
  expect(hourly({ rigs: [studio, farm] }, 'studio BOX')).toBeCloseTo(1, 6);
  expect(hourly({ rigs: [studio, farm] }, 'Example RTX 4090')).toBe(0.79088);
});

test('A rig is plain JSON: written and read back it computes the same', () => {
  const copy: Rig = JSON.parse(JSON.stringify(exampleRig));
  expect(hourly({ rigs: [copy] })).toBe(0.79088);
});

test('An empty range is no rig: it does not stand for the active one', () => {
  const blank = [
    ['', ''],
    ['', ''],
  ];
  expect(() => hourly({ rigs: [studio] }, blank)).toThrow('rig: a row is missing: add GPU price');
});
