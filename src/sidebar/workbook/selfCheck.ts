import { bookVersion } from '../../../shared/book/book.ts';
import { isError, toCell } from '../../../shared/cell.ts';
import { linkFormula } from '../../../shared/formula/link.ts';
import { functions } from '../../../shared/functions/index.ts';
import { SPILLED_FROM_ABOVE } from '../../../shared/portable/freezeLog.ts';
import { isPortable } from '../../../shared/portable/pattern.ts';
import type { FormulaCell, LongWork } from '../../host/contract.ts';
import { knownCells, type ReadCell, readFormulaCell } from '../formula/knownCells.ts';
import { type Results, resultsUnder } from '../formula/resultsUnder.ts';
import { today } from '../rates/today.ts';
import type { Session } from '../session.ts';
import { rigInUse } from '../withRig.ts';
import { removeWritten } from './leftovers.ts';
import { type PricedCell, type PricesUsed, pricesUsed } from './pricesUsed.ts';
import { readFormulas } from './readWorkbook.ts';
import { frozenNow } from './unfreezePart.ts';

/** What there is to know of a workbook's formulas. */
export interface SelfCheck extends PricesUsed {
  readonly product: string;
  readonly card: string;
  readonly machine: string;
  /** Calls by function, the most frequent first. */
  readonly calls: readonly { readonly name: string; readonly count: number }[];
  /** Cells that show an error, by its kind. */
  readonly errors: readonly { readonly kind: string; readonly cells: readonly PricedCell[] }[];
  readonly dead: readonly FormulaCell[];
  readonly unlinked: readonly FormulaCell[];
  readonly portable: readonly FormulaCell[];
  /** How many formulas are frozen. */
  readonly frozen: number;
  /** Sheets of an earlier portable workbook, which nothing uses any more. */
  readonly leftovers: Awaited<ReturnType<typeof removeWritten>>;
}

export async function selfCheck(session: Session, reading: LongWork): Promise<SelfCheck> {
  const { host } = session;
  const book = session.book();
  const { live, portable, dead } = await readFormulas(host, reading);
  const cells = live.map(readFormulaCell);
  const known = await knownCells(
    host,
    cells.flatMap(({ calls }) => calls),
    cells,
  );
  const results = resultsUnder(book, known);
  const frozen = await frozenNow(host);
  const usesSheets = portable.length > 0 || frozen.lines.some(({ formula }) => isPortable(formula));
  return {
    product: await host.productVersion(),
    card: bookVersion(book),
    machine: rigInUse(book)?.name ?? 'the example machine',
    calls: callsByFunction(cells),
    errors: errorsByKind([...live, ...portable], cells, results),
    dead,
    unlinked: live.filter(
      ({ formula, separator, isArray }) => !isArray && linkFormula(formula, functions, separator) !== formula,
    ),
    ...pricesUsed(cells, results, book, today()),
    portable,
    frozen: frozen.lines.filter(({ formula }) => formula !== SPILLED_FROM_ABOVE).length,
    leftovers: usesSheets ? [] : await removeWritten(host, book),
  };
}

function callsByFunction(cells: readonly ReadCell[]): SelfCheck['calls'] {
  const counts = new Map<string, number>();
  for (const { calls } of cells) for (const { name } of calls) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count);
}

function errorsByKind(
  cells: readonly FormulaCell[],
  read: readonly ReadCell[],
  results: Results,
): SelfCheck['errors'] {
  const byCell = new Map(read.map((each) => [each.cell, each]));
  const kinds = new Map<string, PricedCell[]>();
  for (const cell of cells) {
    const value = toCell(cell.value);
    if (!isError(value)) continue;
    const { sheet, address } = cell;
    const list = kinds.get(value.error) ?? [];
    kinds.set(value.error, [...list, { sheet, address, why: whyOf(byCell.get(cell), results) }]);
  }
  return [...kinds].map(([kind, list]) => ({ kind, cells: list }));
}

/** The sentence of the first call that gives an error. */
function whyOf(read: ReadCell | undefined, results: Results): string {
  for (const call of read?.calls ?? []) {
    const result = results.of(call);
    const first =
      result.is === 'rows' ? result.rows.flat().find((cell) => typeof cell === 'object') : undefined;
    if (typeof first === 'object') return first.error;
  }
  return '';
}
