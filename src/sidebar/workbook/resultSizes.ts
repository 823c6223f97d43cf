import type { Book } from '../../../shared/book/book.ts';
import { isError, toCell } from '../../../shared/cell.ts';
import { cellAddress, placeOf } from '../../../shared/formula/address.ts';
import { tokens } from '../../../shared/formula/tokens.ts';
import { functions } from '../../../shared/functions/index.ts';
import type { CellValue, FormulaCell, Host } from '../../host/contract.ts';
import { knownCells, type ReadCell, readFormulaCell } from '../formula/knownCells.ts';
import { resultsUnder } from '../formula/resultsUnder.ts';

/** Cells of which it is known what their results fill, and those of which that cannot be told. */
export interface ResultSizes {
  readonly told: readonly FormulaCell[];
  readonly untold: readonly { readonly sheet: string; readonly address: string; readonly why: string }[];
}

/**
 * Google Sheets does not tell what a result fills. It is worked out, and counts where the sheet holds just that; a formula of
 * which it cannot be worked out is untold, for its result may fill more.
 */
export async function withResultSizes(
  host: Host,
  cells: readonly FormulaCell[],
  book: Book,
): Promise<ResultSizes> {
  if (host.product !== 'sheets') return { told: cells, untold: [] };
  const several = cells.filter((cell) => mayFillMore(cell)).map(readFormulaCell);
  const known = await knownCells(
    host,
    several.flatMap(({ calls }) => calls),
    cells.map(readFormulaCell),
  );
  const results = resultsUnder(book, known);
  const sized = several.map((read) => ({ read, rows: rowsOf(read, results) }));
  const filled = await host.readCells(
    sized.map(({ read: { cell }, rows }) => ({ sheet: cell.sheet, range: rangeOf(cell, rows) })),
  );
  const spills = new Map<FormulaCell, readonly (readonly CellValue[])[] | undefined>(
    sized.map(({ read, rows }, i) => [read.cell, isThere(rows, filled[i]) ? filled[i] : undefined]),
  );
  const isUntold = (cell: FormulaCell) =>
    spills.has(cell) && spills.get(cell) === undefined && !isError(toCell(cell.value));
  return {
    told: cells
      .filter((cell) => !isUntold(cell))
      .map((cell) => {
        const spill = spills.get(cell);
        return spill && (spill.length > 1 || spill[0]!.length > 1) ? { ...cell, spill } : cell;
      }),
    untold: cells.filter(isUntold).map(({ sheet, address }) => ({
      sheet,
      address,
      why: 'which cells its result fills cannot be told here',
    })),
  };
}

/** Without a range, a name, an array or a function that gives a table, a result is one cell. */
function mayFillMore({ formula }: FormulaCell): boolean {
  const list = tokens(formula);
  return list.some(({ kind, text }, i) => {
    if (text === '{' || (kind === 'name' && text.includes(':'))) return true;
    if (kind !== 'name' || list[i - 1]?.kind === 'sheet') return false;
    const isCall = list[i + 1]?.text === '(';
    const fn = functions.find(({ name }) => name === text.toUpperCase());
    return isCall
      ? fn?.shape === 'table'
      : !/^\$?[A-Z]{1,3}\$?\d+$|!|^(TRUE|FALSE|LTX_CARD|LTX_RIG_VERSION)$/i.test(text);
  });
}

type Rows = readonly (readonly unknown[])[] | undefined;

function rowsOf({ calls, shape, cell }: ReadCell, results: ReturnType<typeof resultsUnder>): Rows {
  const [call] = calls;
  const isAlone = shape === 'call' || /^=\s*ARRAYFORMULA\s*\(\s*LTX_\w+\([^()]*\)\s*\)$/i.test(cell.formula);
  const result = call && isAlone ? results.of(call) : undefined;
  return result?.is === 'rows' ? result.rows : undefined;
}

function rangeOf({ address }: FormulaCell, rows: Rows): string {
  const { row, column } = placeOf(address);
  return `${address}:${cellAddress(row + (rows?.length ?? 1) - 1, column + (rows?.[0]?.length ?? 1) - 1)}`;
}

/** An error of ours shows otherwise in each product; every other value is the very one. */
const isThere = (rows: Rows, cells: readonly (readonly CellValue[])[] | undefined): boolean =>
  rows?.every((row, i) =>
    row.every((value, j) => typeof value === 'object' || (value ?? '') === cells?.[i]?.[j]),
  ) === true;
