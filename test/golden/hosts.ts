import { evaluate } from '../../shared/cells/evaluate/evaluate.ts';
import { functions } from '../../shared/functions/index.ts';
import type { RateCard } from '../../shared/rates/card.ts';
import { type ExcelArgument, type ExcelCell, excelRuntime } from '../excel/runtime.ts';
import { frozenBook, frozenCard } from '../frozenCard.ts';
import { openedWith } from '../sheets/opened.ts';
import type { SheetsArgument, SheetsCell } from '../sheets/vm.ts';
import type { GoldenCase, Shown } from './case.ts';
import { parseCall, type Value } from './formula.ts';

/** Runs a case and gives what its cells show; a text where the whole formula failed with that message. */
export type Run = (golden: GoldenCase) => Promise<readonly (readonly Shown[])[] | string>;

const EXCEL_EPOCH = Date.UTC(1899, 11, 30);

/** The core with a card of one's own. */
export const inCoreWith =
  (card: RateCard): Run =>
  async (golden) => {
    const { name, args } = parseCall(golden.formula, golden.cells);
    const fn = functions.find((each) => each.name === name)!;
    const raw = args.map((arg) => arg?.map((row) => row.map(toRaw)));
    return evaluate<Shown>(fn, raw, { card }, ({ code, message }) => ({
      error: code === 'invalid-argument' ? '#VALUE!' : '#N/A',
      says: message,
    }));
  };

export const inCore: Run = inCoreWith(frozenCard);

export async function inExcel(): Promise<Run> {
  const excel = await excelRuntime();
  excel.useBook({ state: 'book', text: frozenBook });
  return async (golden) => {
    const { name, args } = parseCall(golden.formula, golden.cells);
    const fn = functions.find((each) => each.name === name)!;
    const all = Object.keys(fn.params).map(
      (_, i): ExcelArgument => args[i]?.map((row) => row.map(toExcel)) ?? null,
    );
    return (await excel.call(name, all)).map((row) => row.map(shownInExcel));
  };
}

export async function inSheets(): Promise<Run> {
  const sheets = await openedWith(frozenBook);
  return async (golden) => {
    const { name, args } = parseCall(golden.formula, golden.cells);
    const result = sheets.call(
      name,
      ...args.map((arg): SheetsArgument => arg?.map((row) => row.map(toSheets))),
    );
    return result.ok ? result.cells : result.message;
  };
}

function toExcel(value: Value): ExcelCell {
  if (value === null || typeof value !== 'object') return value;
  if ('error' in value) return { error: value.error };
  const [year, month, day] = value.date;
  return (Date.UTC(year, month - 1, day) - EXCEL_EPOCH) / 86_400_000;
}

/** As Excel writes an error cell that reaches a function. */
function toRaw(value: Value): unknown {
  const cell = toExcel(value);
  return cell && typeof cell === 'object'
    ? { type: 'Error', basicType: 'Error', basicValue: cell.error }
    : cell;
}

function toSheets(value: Value): SheetsCell {
  if (value === null) return '';
  if (typeof value !== 'object') return value;
  if ('error' in value) return value.error;
  const [year, month, day] = value.date;
  return new Date(Date.UTC(year, month - 1, day, 5)); // midnight in New York, as the sheet's zone has it
}

function shownInExcel(cell: ExcelCell): Shown {
  if (typeof cell === 'number' || typeof cell === 'string') return cell;
  if (cell && typeof cell === 'object' && (cell.error === '#N/A' || cell.error === '#VALUE!')) {
    return { error: cell.error, says: cell.message ?? '' };
  }
  throw new Error(`no cell of ours: ${JSON.stringify(cell)}`);
}
