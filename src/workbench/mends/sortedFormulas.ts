import type { ICellData, IObjectMatrixPrimitiveType } from '@univerjs/core';
import { FormulaDataModel, LexerTreeBuilder } from '@univerjs/engine-formula';
import {
  type IReorderRangeCommandParams,
  ReorderRangeCommand,
  SetRangeValuesMutation,
  SheetInterceptorService,
} from '@univerjs/sheets';
import type { WorkbenchGrid } from '../grid.ts';

/**
 * Univer sorts rows with their formulas as they stand: `=B4*2` of row 4 is `=B4*2` in row 2 too. Here a sorted formula
 * points as far from its row as before, as in other spreadsheets, and the same undo brings it back.
 */
export function keepSortedFormulas({ injector }: WorkbenchGrid): void {
  const formulas = injector.get(FormulaDataModel);
  const lexer = injector.get(LexerTreeBuilder);
  injector.get(SheetInterceptorService).interceptCommand({
    getMutations: ({ id, params }) => {
      if (id !== ReorderRangeCommand.id) return { redos: [], undos: [] };
      const { unitId, subUnitId, range, order } = params as IReorderRangeCommandParams;
      const [moved, before]: IObjectMatrixPrimitiveType<ICellData>[] = [{}, {}];
      for (const [key, from] of Object.entries(order)) {
        const to = Number(key);
        for (let column = range.startColumn; column <= range.endColumn; column++) {
          const text = formulas.getFormulaStringByCell(from, column, subUnitId, unitId);
          if (!text || to === from) continue;
          put(moved, to, column, lexer.moveFormulaRefOffset(text, 0, to - from));
          put(before, from, column, text);
        }
      }
      const mutation = (cellValue = {}) => ({
        id: SetRangeValuesMutation.id,
        params: { unitId, subUnitId, cellValue },
      });
      return Object.keys(moved ?? {}).length === 0
        ? { redos: [], undos: [] }
        : { redos: [mutation(moved)], undos: [mutation(before)] };
    },
  });
}

function put(
  matrix: IObjectMatrixPrimitiveType<ICellData> | undefined,
  row: number,
  column: number,
  formula: string,
): void {
  if (matrix) matrix[row] = { ...matrix[row], [column]: { f: formula, si: null } };
}
