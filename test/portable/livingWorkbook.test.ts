// A workbook made portable goes on living in other spreadsheets: inputs change, and what cannot follow is an error.
import { describe, expect, test } from 'vitest';
import type { Cell, Grid } from '../../shared/cell.ts';
import { evaluate } from '../../shared/cells/evaluate/evaluate.ts';
import { cellAddress, placeOf } from '../../shared/formula/address.ts';
import { functions } from '../../shared/functions/index.ts';
import { makeLive } from '../../shared/portable/makeLive.ts';
import { makePortable } from '../../shared/portable/makePortable.ts';
import type { WorkbookCell } from '../../shared/portable/workbookCell.ts';
import { frozenCard } from '../frozenCard.ts';
import { engines } from './engines.ts';
import { type XlsxCell, xlsx } from './xlsx.ts';

const book = { card: frozenCard };

/** Requests in A to C, a day in E1, an own table in F to H, an own machine in J and K. */
const INPUTS: Grid<Cell> = [
  ['pro', '1080p', 20, null, '2026-11-01', 'model', 'resolution', 'usd', null, 'GPU price', 1700],
  ['fast', '1080p', 8, null, null, 'pro', '1080p', 0.05, null, 'watts', 420],
  ['pro', '4k', 12.5, null, null, 'fast', '1080p', 0.02, null, '$/kWh', 0.22],
  [null, null, null, null, null, null, null, null, null, 'life hours', 3000],
  [null, null, null, null, null, null, null, null, null, 'pro 1080p', 8],
];
const COLUMNS = 11;

type Sheet = Grid<Cell>;

function rangeOf(sheet: Sheet, range: string): Cell[][] {
  const [from, to = from] = range.split(':').map((cell) => placeOf(cell));
  return Array.from({ length: to!.row - from!.row + 1 }, (_, i) =>
    Array.from(
      { length: to!.column - from!.column + 1 },
      (_each, j) => sheet[from!.row + i]?.[from!.column + j] ?? null,
    ),
  );
}

/** What the core answers for a call whose arguments are ranges, texts and numbers. */
function core(sheet: Sheet, name: string, ...args: readonly (string | null)[]): Cell[][] {
  const raw = args.map((arg) => (arg && /^[A-Z]\d/.test(arg) ? rangeOf(sheet, arg) : arg));
  const fn = functions.find((each) => each.name === name)!;
  return evaluate<Cell>(fn, raw, book, () => ({ error: '#N/A' }));
}

const CALLS: Readonly<Record<string, readonly [string, ...(string | null)[]]>> = {
  M1: ['LTX_COST', 'A1:A3', 'B1:B3', 'C1:C3'],
  N1: ['LTX_COST', 'A1', 'B1', 'C1', null, null, 'F1:H3'],
  O1: ['LTX_COST', 'A2', 'B2', 'C2', null, null, 'E1'],
  P1: ['LTX_LOCAL_RATE', 'A1', 'B1', 'J1:K5'],
  Q1: ['LTX_CHECK', 'A1', 'B1', 'C1'],
  R1: ['LTX_CARD_VERSION'],
};
const FORMULAS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(CALLS).map(([at, [name, ...args]]) => [
      at,
      `=${name}(${args.map((arg) => arg ?? '').join(',')})`,
    ]),
  ),
  S1: '=IFERROR(LTX_COST("pro","1080p",C1,,"retake"),0)*1.25+LTX_RATE( A1 , "4k" )',
  T1: '=SUM(LTX_COST(A1:A3,B1:B3,C1:C3))',
  A8: '=LTX_MODELS("ltx")',
};

function cellOf(at: string): WorkbookCell {
  const call = CALLS[at];
  const retake = Number(core(INPUTS, 'LTX_COST', 'pro', '1080p', 'C1', null, 'retake')[0]![0]);
  const values: Readonly<Record<string, Cell[][]>> = {
    S1: [[retake * 1.25 + Number(core(INPUTS, 'LTX_RATE', 'A1', '4k')[0]![0])]],
    T1: [
      [
        core(INPUTS, 'LTX_COST', 'A1:A3', 'B1:B3', 'C1:C3')
          .flat()
          .reduce<number>((sum, each) => sum + Number(each), 0),
      ],
    ],
    A8: core(INPUTS, 'LTX_MODELS', 'ltx'),
  };
  const spill = call ? core(INPUTS, ...call) : values[at]!;
  return {
    sheet: 'Budget',
    address: at,
    formula: FORMULAS[at]!,
    value: spill[0]![0]!,
    spill: spill.flat().length > 1 ? spill : undefined,
  };
}

const portable = makePortable(Object.keys(FORMULAS).map(cellOf), book, functions, (said) =>
  said.is === 'cells' ? rangeOf(INPUTS, said.range) : undefined,
);

/** The workbook with these inputs, as Excel's file. */
function file(inputs: Sheet): Uint8Array {
  const formulas = new Map(
    portable.formulas.map(({ address, formula }) => [address, { formula: formula.slice(1) }]),
  );
  const height = Math.max(...[...formulas.keys()].map((address) => placeOf(address).row)) + 1;
  const rows = Array.from({ length: height }, (_, row) =>
    Array.from({ length: 20 }, (_each, column): XlsxCell => {
      const cell = column < COLUMNS ? (inputs[row]?.[column] ?? null) : null;
      return formulas.get(cellAddress(row, column)) ?? (typeof cell === 'object' ? null : cell);
    }),
  );
  const names = new Map(
    portable.sheets.flatMap((sheet) =>
      sheet.names.map(({ name, range }) => [name, `'${sheet.name}'!${range}`]),
    ),
  );
  return xlsx([{ name: 'Budget', rows }, ...portable.sheets], names);
}

test('only what goes through ranges inside a formula, and the list of models, is frozen', () => {
  expect(portable.left).toEqual([]);
  expect(portable.frozen).toEqual([
    { sheet: 'Budget', address: 'T1', why: 'its model is a range' },
    { sheet: 'Budget', address: 'A8', why: 'LTX_MODELS has no native form' },
  ]);
});

test('made live again, each cell has the formula that it had, after the cells that it spills into were cleared', () => {
  const live = makeLive(portable.formulas);
  const formulas = live.filter(({ formula }) => formula !== '');
  expect(Object.fromEntries(formulas.map(({ address, formula }) => [address, formula]))).toEqual(FORMULAS);
  expect(live.findIndex(({ formula }) => formula !== '')).toBe(live.length - formulas.length);
  expect(live).toHaveLength(portable.formulas.length);
});

const withCell = (at: string, value: Cell): Sheet =>
  INPUTS.map((row, i) => row.map((cell, j) => (cellAddress(i, j) === at ? value : cell)));

describe.each(engines)('in $name', { timeout: 120_000 }, ({ compute }) => {
  const results = async (inputs: Sheet) => {
    const rows = (await compute(file(inputs))).get('Budget')!;
    return (at: string): string => rows[placeOf(at).row]?.[placeOf(at).column] ?? '';
  };
  const agrees = (at: (cell: string) => string, inputs: Sheet, cells: readonly string[]) => {
    for (const first of cells) {
      for (const [i, [want]] of core(inputs, ...CALLS[first]!).entries()) {
        const got = at(first.replace('1', String(1 + i)));
        if (typeof want === 'number') expect(Math.abs(Number(got) - want)).toBeLessThan(1e-12 * want);
        else expect(got).toBe(want);
      }
    }
  };

  test('every value is as it was', async () => {
    const at = await results(INPUTS);
    agrees(at, INPUTS, Object.keys(CALLS));
    expect(Number(at('S1'))).toBeCloseTo(Number(cellOf('S1').value), 12);
    expect(Number(at('T1'))).toBeCloseTo(Number(cellOf('T1').value), 12);
    expect([at('A8'), at('B8'), at('A9')]).toEqual([
      cellOf('A8').value,
      cellOf('A8').spill![0]![1],
      cellOf('A8').spill![1]![0],
    ]);
  });

  test('other seconds and models give what the core gives, and what has no row or is frozen is an error', async () => {
    const inputs = withCell('C1', 7.25).map((row, i) => (i === 1 ? ['pro', ...row.slice(1)] : row));
    const at = await results(inputs);
    agrees(
      at,
      inputs,
      Object.keys(CALLS).filter((each) => each !== 'O1'),
    );
    expect([at('O1'), at('T1')]).toEqual(['#N/A', '#N/A']);
  });

  test.each([
    ['a price of the own table', 'H2', 0.06, 'N1'],
    ['the watts of the own machine', 'K2', 500, 'P1'],
    ['the day', 'E1', '2026-10-01', 'O1'],
    ['a model that has no row', 'A1', 'ltx-2.5-pro', 'M1'],
  ])('%s changed makes an error of what followed from it, and of nothing else', async (_, cell, value, where) => {
    const inputs = withCell(cell, value);
    const at = await results(inputs);
    expect(at(where)).toBe('#N/A');
    if (cell !== 'A1')
      agrees(
        at,
        inputs,
        Object.keys(CALLS).filter((each) => each !== where),
      );
    else expect(Number(at('M2'))).toBeGreaterThan(0);
  });
});
