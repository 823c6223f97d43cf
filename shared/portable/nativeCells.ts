import { separatorOf } from '../formula/calls.ts';
import { tokens } from '../formula/tokens.ts';
import { type Parameters, PortableCall, type ReadCells } from './call.ts';
import { all } from './expression.ts';
import { type NewFormula, spilledInto, written } from './frozen.ts';
import { type NativeTable, nativeFor } from './native/index.ts';
import { NotPortable } from './notPortable.ts';
import { withPattern } from './pattern.ts';
import { rewritten } from './rewrite.ts';
import { callAt, loneCall, resultOf } from './spill.ts';
import { testsOf, wholePattern } from './wholeFormula.ts';
import type { WorkbookCell } from './workbookCell.ts';
import type { WrittenTables } from './writtenTables.ts';

/** The native formulas of a cell and of those that its result spilled into. Throws NotPortable. */
export function nativeCells(
  cell: WorkbookCell,
  tables: WrittenTables,
  functions: readonly Parameters[],
  read: ReadCells,
): readonly NewFormula[] {
  const { sheet, address, formula } = cell;
  const lone = loneCall(formula, cell);
  const fn = functions.find(({ name }) => name === lone?.name);
  if (lone && fn) {
    const { height, width } = resultOf(new PortableCall(lone.name, fn.params, lone.args, read), fn);
    const grid =
      height * width > 1
        ? broadcast(lone, fn, { height, width })
        : nativeFor(lone.name)(callAt(lone, fn, read, sheet, 0, 0).call, tables, address);
    if (typeof grid !== 'string') return block(grid, lone.inDialect);
  }
  const text = rewritten(
    formula,
    (name, args) => {
      const called = functions.find((each) => each.name === name);
      if (!called) throw new NotPortable(`there is no function ${name}`);
      const call = new PortableCall(name, called.params, args, read);
      const one = nativeFor(name)(call, tables, address);
      if (typeof one === 'string') return one;
      throw new NotPortable(`${name} is part of a formula, and gives a table`);
    },
    { sheet, usual: cell.separator },
  );
  return [{ sheet, address, formula: text }];

  function broadcast(
    alone: NonNullable<typeof lone>,
    of: Parameters,
    size: { height: number; width: number },
  ) {
    return Array.from({ length: size.height }, (_row, row) =>
      Array.from({ length: size.width }, (_column, column) => {
        const { call, cells } = callAt(alone, of, read, sheet, row, column);
        const one = nativeFor(alone.name)(call, tables, address);
        if (typeof one !== 'string')
          throw new NotPortable(`${alone.name} gives a table for each of several cells`);
        return `IF(TRIM(${cells.join('&')})="","",${one})`;
      }),
    );
  }

  function block(grid: NativeTable, local: (native: string) => string): NewFormula[] {
    const separator = separatorOf(tokens(formula), cell.separator ?? ',');
    const { pattern, references } = wholePattern(formula, read, sheet, separator);
    const tests = testsOf(references);
    const asItIs = (row: number, column: number) => {
      const value = written(cell.spill?.[row]?.[column] ?? null);
      return tests.length > 0 ? `IF(${all(tests)},${value},NA())` : value;
    };
    return grid.flatMap((row, i) =>
      row.map((each, j) =>
        i === 0 && j === 0
          ? { sheet, address, formula: `=${withPattern(pattern, local(each ?? asItIs(i, j)), separator)}` }
          : spilledInto(cell, i, j, local(each ?? asItIs(i, j)), separator),
      ),
    );
  }
}
