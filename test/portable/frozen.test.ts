// Functions without a native form: their values stand while everything that they refer to holds what it held.
import { expect, test } from 'vitest';
import type { Cell, Grid } from '../../shared/cell.ts';
import { evaluate } from '../../shared/cells/evaluate/evaluate.ts';
import { cellAddress, placeOf } from '../../shared/formula/address.ts';
import { functions } from '../../shared/functions/index.ts';
import { makeLive } from '../../shared/portable/makeLive.ts';
import { makePortable } from '../../shared/portable/makePortable.ts';
import { frozenCard } from '../frozenCard.ts';
import { engines } from './engines.ts';
import { type XlsxCell, xlsx } from './xlsx.ts';

const book = { card: frozenCard };

/** Lines of a plan: dollars a take, clips, share kept, certainty, models, seconds and what was billed for them. */
const INPUTS: Grid<Cell> = [
  [0.64, 10, 1 / 3, 0.9, 'pro', 8, 0.64],
  [0.48, 4, 2 / 7, null, 'fast', 8, 0.9],
  [1 / 30, 2, 0.5, null, 'pro', 6, 2 / 3],
  [null, null, null, null, null, null, null],
];
const CALLS = {
  J1: ['LTX_TAKES', 'B1:B4', 'C1:C4', 'D1'],
  K1: ['LTX_TAKES', 'B2', 'C2'],
  L1: ['LTX_COST_AT', 'A1:A3', 'B1:B3', 'C1:C3', 'D1'],
  M1: ['LTX_COST_AT', 'A1', 'B1:B3', 'C1', 'D1'],
  N1: ['LTX_CHECK_BILL', 'E1:E4', '"1080p"', 'F1:F4', 'G1:G4'],
  A8: ['LTX_SENSITIVITY', 'E1', '"1080p"', 'F1', 'D1'],
} as const;
type At = keyof typeof CALLS;
const places = Object.keys(CALLS) as At[];

const cellsIn = (range: string): Cell[][] => {
  const [from, to = from] = range.split(':').map(placeOf);
  return INPUTS.slice(from!.row, to!.row + 1).map((row) => row.slice(from!.column, to!.column + 1));
};
const result = (at: At): Cell[][] => {
  const [name, ...args] = CALLS[at];
  const raw = args.map((arg) => (arg.startsWith('"') ? arg.slice(1, -1) : cellsIn(arg)));
  return evaluate<Cell>(functions.find((fn) => fn.name === name)!, raw, book, ({ message }) => {
    throw new Error(message);
  });
};
const formula = (at: At) => `=${CALLS[at][0]}(${CALLS[at].slice(1).join(',')})`;
const refersTo = (at: At) => CALLS[at].slice(1).filter((arg) => !arg.startsWith('"'));

const portable = makePortable(
  places.map((address) => {
    const spill = result(address);
    const isOne = spill.length * spill[0]!.length === 1;
    return {
      ...{ sheet: 'Plan', address, formula: formula(address), value: spill[0]![0]! },
      spill: isOne ? undefined : spill,
    };
  }),
  book,
  functions,
  (said) => (said.is === 'cells' ? cellsIn(said.range) : undefined),
);

test('each is listed with the reason, nothing is written for them to look up, and each comes back to life', () => {
  expect(portable.frozen).toEqual(
    places.map((address) => ({ sheet: 'Plan', address, why: `${CALLS[address][0]} has no native form` })),
  );
  expect([portable.left, portable.sheets]).toEqual([[], []]);
  const live = makeLive(portable.formulas).filter((each) => each.formula !== '');
  expect(live.map((each) => [each.address, each.formula])).toEqual(places.map((at) => [at, formula(at)]));
});

/** Another value of an input, each on a sheet of its own. */
const CHANGES: readonly (readonly [at: string, value: XlsxCell & Cell])[] = [
  ['A3', 0.034],
  ['B2', null],
  ['B4', 3],
  ['C1', 0.3334],
  ['C2', '0.2857'],
  ['D1', 0.8],
  ['E2', 'pro'],
  ['F3', 6.5],
  ['F4', 0],
  ['G3', 0.6666],
];
const nameOf = (at: string, value: Cell) => `${at} is ${value}`;

const formulas = new Map(
  portable.formulas.map((each) => [each.address, { formula: asKept(each.formula.slice(1)) }]),
);

function rowsWith(changed: string, value: XlsxCell): XlsxCell[][] {
  const height = Math.max(...portable.formulas.map(({ address }) => placeOf(address).row)) + 1;
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: 14 }, (__, column): XlsxCell => {
      const address = cellAddress(row, column);
      const held = address === changed ? value : (INPUTS[row]?.[column] ?? null);
      return formulas.get(address) ?? (typeof held === 'object' ? null : held);
    }),
  );
}

const isIn = (cell: string, range: string): boolean => {
  const [from, to = from] = range.split(':').map(placeOf);
  const { row, column } = placeOf(cell);
  return column >= from!.column && column <= to!.column && row >= from!.row && row <= to!.row;
};

test.each(engines)('in $name each value stands until something that it refers to changes', async ({
  compute,
}) => {
  const sheets = [
    { name: 'As it was', rows: rowsWith('', null) },
    ...CHANGES.map(([at, value]) => ({ name: nameOf(at, value), rows: rowsWith(at, value) })),
  ];
  const computed = await compute(xlsx(sheets, new Map()));
  const shown = (sheet: string, at: At): string[] => {
    const { row, column } = placeOf(at);
    const rows = computed.get(sheet) ?? [];
    return result(at).flatMap((line, i) => line.map((_, j) => rows[row + i]?.[column + j] ?? ''));
  };
  for (const at of places) {
    const before = shown('As it was', at);
    for (const [i, want] of result(at).flat().entries())
      if (typeof want === 'number')
        expect(Math.abs(Number(before[i]) - want)).toBeLessThanOrEqual(1e-12 * Math.abs(want));
      else expect(before[i]).toBe(want ?? '');
    for (const [changed, value] of CHANGES) {
      const isMeant = refersTo(at).some((range) => isIn(changed, range));
      expect(shown(nameOf(changed, value), at)).toEqual(isMeant ? before.map(() => '#N/A') : before);
    }
  }
}, 120_000);

/** A formula as Excel and LibreOffice keep it: with 15 digits of a number. */
function asKept(text: string): string {
  return text
    .split(/("(?:[^"]|"")*")/)
    .map((piece, i) =>
      i % 2 === 1
        ? piece
        : piece.replace(/\d+\.\d{12,}(?:E[+-]?\d+)?/g, (digits) =>
            String(Number(Number(digits).toPrecision(15))),
          ),
    )
    .join('');
}
