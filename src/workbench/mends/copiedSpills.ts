import { CellModeEnum, type IRange, ObjectMatrix, Range, Worksheet } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { WorkbenchGrid } from '../grid.ts';

/**
 * Univer copies only what cells hold themselves, so of a table that spills no more than its first cell. Here the others
 * are copied as they are shown; and as values too where their formula is not copied with them, which would spill again.
 */
export function copySpilledCells({ injector }: WorkbenchGrid): void {
  const { getMatrixWithMergedCells } = Worksheet.prototype;
  Worksheet.prototype.getMatrixWithMergedCells = function (
    startRow: number,
    startColumn: number,
    endRow: number,
    endColumn: number,
    mode: CellModeEnum = CellModeEnum.Raw,
  ) {
    const matrix = getMatrixWithMergedCells.call(this, startRow, startColumn, endRow, endColumn, mode);
    if (mode !== CellModeEnum.Both) return matrix; // only a copy asks for both
    const copied = { startRow, startColumn, endRow, endColumn };
    const engine = injector.get(FormulaDataModel);
    const [unit, sheet] = [this.getUnitId(), this.getSheetId()];
    new ObjectMatrix(engine.getArrayFormulaRange()[unit]?.[sheet] ?? {}).forValue((row, column, range) => {
      if (!range || !overlap(range, copied)) return;
      const isFormulaCopied = overlap(copied, cellRange(row, column));
      const results = new ObjectMatrix(engine.getArrayFormulaCellData()[unit]?.[sheet] ?? {});
      Range.foreach(range, (r, c) => {
        if (!overlap(copied, cellRange(r, c)) || (r === row && c === column)) return;
        const { v, t } = results.getValue(r, c) ?? {};
        const displayV = String(this.getCell(r, c)?.v ?? '');
        matrix.setValue(r, c, { ...matrix.getValue(r, c), ...(isFormulaCopied ? {} : { v, t }), displayV });
      });
    });
    return matrix;
  };
}

const cellRange = (row: number, column: number): IRange => ({
  startRow: row,
  endRow: row,
  startColumn: column,
  endColumn: column,
});

const overlap = (a: IRange, b: IRange): boolean =>
  a.startRow <= b.endRow &&
  b.startRow <= a.endRow &&
  a.startColumn <= b.endColumn &&
  b.startColumn <= a.endColumn;
