import type { Cell, CellValue, Sheet } from 'hucre/xlsx';
import { callsLtx } from '../../shared/formula/link.ts';
import { plainStyle, type WorkbookLook } from './fileStyle.ts';
import { BLANK_RESULT } from './keepValues.ts';
import { movedFormula } from './movedFormula.ts';
import { ERROR_WORDS, type PlainCell, type PlainValue } from './plainWorkbook.ts';
import { typedFormula } from './storedFormula.ts';

const DAY_MS = 86_400_000;
const DAY_0 = Date.UTC(1899, 11, 30);

/** The cells of a sheet that hold something or look like something. */
export function cellsOf(sheet: Sheet, look: WorkbookLook): readonly PlainCell[] {
  const shared = sharedFormulas(sheet);
  const cells: PlainCell[] = [];
  for (const [row, values] of sheet.rows.entries())
    for (const [column, bare] of values.entries()) {
      const cell = sheet.cells?.get(`${row},${column}`);
      const formula = cell && formulaOf(cell, row, column, shared);
      const read = valueRead(cell, bare);
      const value = read === BLANK_RESULT && formula !== undefined && callsLtx(formula) ? '' : read;
      const style = plainStyle(cell?.style ?? {}, look);
      const isStyled = Object.keys(style).length > 0;
      if (value === null && formula === undefined && !isStyled) continue;
      const link = cell?.hyperlink?.target;
      cells.push({
        row,
        column,
        value,
        ...(formula === undefined ? {} : { formula }),
        ...(formula !== undefined && cell?.formulaType === 'array' && cell.formulaRef
          ? { spill: cell.formulaRef }
          : {}),
        ...(isStyled ? { style } : {}),
        ...(link !== undefined && /^(https?|mailto):/i.test(link) ? { link } : {}),
      });
    }
  return cells;
}

interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** Formulas that were filled over several cells stand in the first of them. */
function sharedFormulas({ cells }: Sheet): ReadonlyMap<number, SharedFormula> {
  const shared = new Map<number, SharedFormula>();
  for (const [key, { formula, formulaType, formulaSharedIndex }] of cells ?? []) {
    if (formulaType !== 'shared' || formulaSharedIndex === undefined || !formula) continue;
    const [row = 0, column = 0] = key.split(',').map(Number);
    shared.set(formulaSharedIndex, { formula, row, column });
  }
  return shared;
}

function formulaOf(
  { formula, formulaSharedIndex }: Cell,
  row: number,
  column: number,
  shared: ReadonlyMap<number, SharedFormula>,
): string | undefined {
  if (formula) return typedFormula(formula);
  const first = formulaSharedIndex === undefined ? undefined : shared.get(formulaSharedIndex);
  return first && typedFormula(movedFormula(first.formula, row - first.row, column - first.column));
}

function valueRead(cell: Cell | undefined, bare: CellValue | undefined): PlainValue {
  const value = cell?.formulaResult ?? cell?.value ?? bare ?? null;
  if (cell?.type === 'error')
    return ERROR_WORDS.has(String(value)) ? { error: String(value) } : String(value);
  const plain = value instanceof Date ? (value.getTime() - DAY_0) / DAY_MS : value;
  return typeof plain === 'number' && !Number.isFinite(plain) ? { error: '#NUM!' } : plain;
}
