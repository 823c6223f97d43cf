// What a formula comes to is worked out as LibreOffice works it out, for generated formulas over typed cells.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cell, isError, showCell } from '../../shared/cell.ts';
import { readSyntax } from '../../shared/formula/readSyntax.ts';
import { KnownWorkbook } from '../../shared/trace/known.ts';
import { valueAt, valuesOf } from '../../shared/trace/values.ts';
import { frozenCard } from '../frozenCard.ts';
import { findLibreOffice, recalculated, type Typed } from '../libreOffice.ts';
import { type Cells, reading } from './workbook.ts';

const COUNT = 1500;
/** What once differed. */
const FOUND = ['ROUNDDOWN((C3)-(A1);3)'];
/** Column A to D of the first rows; the formulas stand below. */
const TYPED: readonly (readonly Typed[])[] = [
  [1, 2.5, -3, 0.125],
  [40, 0, 'pro', 7],
  [-0.5, 1000.005, 2.675, null],
  [3, 3, 8, 12],
];

const cell = fc
  .tuple(fc.constantFrom(...'ABCD'), fc.integer({ min: 1, max: 4 }))
  .map(([column, row]) => `${column}${row}`);
/** Of these doubles hold every digit. What is left of others, LibreOffice rounds and Excel does not. */
const whole = cell.filter((address) => !['B3', 'C3'].includes(address));
const range = fc.constantFrom('A1:A4', 'B1:D4', 'A4:D4', 'C1:C4', 'D1:D4');
const number = fc.integer({ min: -40, max: 400 }).map((n) => String(Math.abs(n) / 8));

const { formula } = fc.letrec<{ formula: string }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 4 },
    cell,
    number,
    fc
      .tuple(tie('formula'), fc.constantFrom('+', '-', '*', '/'), tie('formula'))
      .map(([a, o, b]) => `${a}${o}${b}`),
    fc.tuple(tie('formula'), tie('formula')).map(([a, b]) => `(${a})-(${b})`),
    fc.tuple(cell, fc.constantFrom('2', '3', '0.5')).map(([a, b]) => `-${a}^${b}`),
    tie('formula').map((a) => `-(${a})%/1`),
    fc
      .tuple(fc.constantFrom('SUM', 'MIN', 'MAX', 'AVERAGE', 'COUNT', 'COUNTA'), range, cell)
      .map(([f, r, c]) => `${f}(${r};${c})`),
    fc
      .tuple(
        fc.constantFrom('ROUND', 'ROUNDUP', 'ROUNDDOWN'),
        tie('formula'),
        fc.integer({ min: -1, max: 3 }),
      )
      .map(([f, a, d]) => `${f}(${a};${d})`),
    fc.tuple(fc.constantFrom('ABS', 'INT', 'N'), cell).map(([f, a]) => (f === 'N' ? a : `${f}(${a})`)),
    fc
      .tuple(cell, cell, fc.constantFrom('<', '>', '<=', '>=', '=', '<>'), tie('formula'), tie('formula'))
      .map(([a, b, o, yes, no]) => `IF(${a}${o}${b};${yes};${no})`),
    fc.tuple(tie('formula'), tie('formula')).map(([a, b]) => `IFERROR(${a};${b})`),
    fc.tuple(range, range).map(([a, b]) => `SUMPRODUCT(${a};${b})`),
    fc.tuple(cell, fc.constantFrom('A4:D4', 'D1:D4')).map(([a, r]) => `MATCH(${a};${r};0)`),
    fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }))
      .map(([r, c]) => `INDEX(B1:D4;${r};${c})`),
    fc.tuple(whole, whole).map(([a, b]) => `MOD(${a};${b})`),
    fc.tuple(cell, cell).map(([a, b]) => `IF(AND(${a}>1;OR(${b}>1;${a}=${b}));1;2)`),
  ),
}));

function isAlike(value: Cell, shown: string): boolean {
  if (isError(value)) return /^(#|Err:)/.test(shown);
  if (typeof value === 'number')
    return shown !== '' && Math.abs(Number(shown) - value) <= 1e-9 * Math.max(1, Math.abs(value));
  // A formula that gives an empty cell shows 0.
  return (
    shown === (value === null ? '0' : String(value).replace(/^(true|false)$/, (truth) => truth.toUpperCase()))
  );
}

const soffice = findLibreOffice();
describe.skipIf(!soffice)('Formulas', () => {
  test(`have the value that LibreOffice gives them`, { timeout: 180_000 }, async () => {
    const formulas = [...FOUND, ...fc.sample(formula, COUNT)];
    const results = await recalculated(soffice!, [
      ...TYPED,
      ...formulas.map((each): Typed[] => [`=${each}`]),
    ]);
    const cells: Record<string, Cells[string]> = {};
    for (const [i, row] of TYPED.entries())
      for (const [j, value] of row.entries()) if (value !== null) cells[`S!${'ABCD'[j]}${i + 1}`] = value;
    const known = new KnownWorkbook({ card: frozenCard }, ';');
    const worked = (text: string) => valueAt(valuesOf(readSyntax(`=${text}`, ';', 'S'), known), 0, 0);
    let numbers = 0;
    const faults: string[] = [];
    for (const [i, text] of formulas.entries()) {
      for (;;)
        try {
          worked(text);
          break;
        } catch {
          if (!(await known.readOn(reading(cells)))) break;
        }
      const value = worked(text);
      const shown = results[TYPED.length + i]?.[0] ?? '';
      if (typeof value === 'number') numbers += 1;
      if (!isAlike(value, shown)) faults.push(`${text} is ${showCell(value)} here and ${shown} there`);
    }
    expect(faults).toEqual([]);
    expect(numbers).toBeGreaterThan(COUNT / 2);
  });
});
