import type { Book } from '../book/book.ts';
import { type Cell, type CellOutput, type Grid, isError } from '../cell.ts';
import type { SpreadsheetFunction } from '../cells/declare.ts';
import { evaluate } from '../cells/evaluate/evaluate.ts';
import { explain } from '../functions/explain.ts';
import { localExplain } from '../functions/localExplain.ts';
import type { Receipt } from './part.ts';

/** A table longer than this is shown by its first lines. */
const MOST_LINES = 60;

/** Arguments of one call by the names of their parameters, each as cells. */
export type ArgumentsByName = ReadonlyMap<string, Grid<unknown>>;

/**
 * The receipts of what a call gives: of the seller's bill where it takes a request and a card, of the machine where it takes
 * a request and a rig, both of them where it compares the two. Where a call names no seconds the bill is that of one.
 */
export function receiptsOf(fn: SpreadsheetFunction, args: ArgumentsByName, book: Book): readonly Receipt[] {
  if (fn.shape === 'table') {
    const own = tableOf(fn, args, book);
    if (fn === explain || fn === localExplain || own.length === 0) return own;
    return [...own, ...receiptsBehind(fn, args, book)];
  }
  return receiptsBehind(fn, args, book);
}

function receiptsBehind({ params }: SpreadsheetFunction, args: ArgumentsByName, book: Book): Receipt[] {
  if (!('model' in params && 'resolution' in params)) return [];
  return [
    ...('card' in params ? billOf(args, book) : []),
    ...('rig' in params ? tableOf(localExplain, args, book) : []),
  ];
}

function billOf(args: ArgumentsByName, book: Book): Receipt[] {
  const seconds = args.get('seconds') ?? args.get('seconds_per_month');
  if (seconds) return tableOf(explain, new Map([...args, ['seconds', seconds]]), book);
  // Nobody asked for a clip of one second, so what speaks against one is left out.
  const ofOne = tableOf(explain, new Map([...args, ['seconds', [[1]]]]), book);
  return ofOne.map(({ name, rows }) => ({ name, rows: rows.filter(([what]) => what !== 'Check') }));
}

/** None where the function has an error for these arguments: the call itself says it. */
function tableOf(fn: SpreadsheetFunction, args: ArgumentsByName, book: Book): Receipt[] {
  const raw = Object.keys(fn.params).map((param) => args.get(param) ?? [[null]]);
  const rows: Grid<Cell> = evaluate(fn, raw, book, ({ message }): Cell => ({ error: message }));
  const isRefused = rows.length === 1 && rows[0]?.some(isError);
  return isRefused ? [] : [{ name: fn.name, rows: rows.slice(0, MOST_LINES + 1) as Grid<CellOutput> }];
}
