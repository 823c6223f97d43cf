import { type Cell, type Grid, numberHint } from '../../cell.ts';
import { asItLooks, expected, list, PricingError } from '../../errors.ts';
import { dateIn } from '../dateInCell.ts';
import type { IsoDate } from '../dates.ts';
import { parseResolution } from '../resolution.ts';
import { normalised } from './modelNames.ts';
import { NO_OPTIONS, type Options, parseOptions } from './options.ts';
import type { OwnRate, OwnRow } from './ownRow.ts';

const LONGEST_NAME = 200;
const NEEDED = ['model', 'resolution', 'usd'] as const;
const COLUMNS = [...NEEDED, 'factor', 'options', 'per', 'from'] as const;
type Column = (typeof COLUMNS)[number];

/**
 * Reads a range with a header row: model, resolution, usd and, where wanted, options, per, from. A column factor may stand
 * in the place of usd or beside it; a table of factors needs no resolution. Blank rows are passed over.
 */
export function readRateTable([header = [], ...rows]: Grid<Cell>): OwnRow[] {
  const names = header.map((cell) => (typeof cell === 'string' ? cell.trim().toLowerCase() : ''));
  const isOfFactors = names.includes('factor');
  const missing = NEEDED.filter((column) => !names.includes(column) && !(isOfFactors && column !== 'model'));
  if (missing.length > 0) {
    const got = names.filter((name) => name !== '').join(', ') || 'no headers';
    throw new PricingError(
      'invalid-argument',
      `expected a header row with ${list(NEEDED)}, got ${got.slice(0, 80)}; ${list(missing)} is missing`,
    );
  }
  const twice = COLUMNS.find((column) => names.indexOf(column) !== names.lastIndexOf(column));
  if (twice) throw new PricingError('invalid-argument', `expected one column ${twice}, got two`);
  const rates = rows.flatMap((row, i) => {
    const cell = (column: Column): Cell => row[names.indexOf(column)] ?? null;
    if (COLUMNS.every((column) => cell(column) === null || cell(column) === 0)) return [];
    return [inRow(i + 2, () => readRow(cell))];
  });
  if (rates.length === 0)
    throw new PricingError(
      'invalid-argument',
      'expected at least one row of prices below the headers, got none',
    );
  return rates;
}

function readRow(cell: (column: Column) => Cell): OwnRow {
  const model = cell('model');
  if (typeof model !== 'string' || !isName(model)) throw expected('a model name in the column model', model);
  const resolution = readResolution(cell('resolution'));
  const from = readFrom(cell('from'));
  const use = { model: asItLooks(model), ...(resolution && { resolution }), ...(from && { from }) };
  if (!isLeftOut(cell('factor'))) return { ...use, factor: readFactor(cell) };
  if (model.includes('*'))
    throw expected(
      'a factor in the row of a pattern such as fal/*',
      cell('factor'),
      'usd is the price of one model',
    );
  const usd = cell('usd');
  if (typeof usd !== 'number' || !(usd >= 1e-9 && usd <= 1e9)) {
    throw expected(
      'a price above 0 in US dollars in the column usd',
      usd,
      usd === 0 ? 'is the cell empty?' : numberHint(usd),
    );
  }
  return { ...use, usd, options: readOptions(cell('options')), per: readPer(cell('per')) };
}

/** A pattern is a whole name but for its stars. */
const isName = (text: string): boolean =>
  text.length <= LONGEST_NAME && (normalised(text) !== '' || /^[*/\s]*\*[*/\s]*$/.test(text));

/** A factor is of the card's own price, which has its options and its unit already. */
function readFactor(cell: (column: Column) => Cell): number {
  const factor = cell('factor');
  const other = (['usd', 'options', 'per'] as const).find((column) => !isLeftOut(cell(column)));
  if (other) throw expected(`a factor or ${other}, not both in a row`, cell(other));
  if (typeof factor === 'number' && factor >= 1e-6 && factor <= 1000) return factor;
  throw expected('a factor such as 0.88 in the column factor', factor, factorHint(factor));
}

function factorHint(cell: Cell): string | undefined {
  const percent = typeof cell === 'string' ? /^(\d{1,3})\s*%$/.exec(cell.trim())?.[1] : undefined;
  return percent ? `${percent} % as a number is ${Number(percent) / 100}` : numberHint(cell);
}

function readResolution(cell: Cell): string | undefined {
  if (isLeftOut(cell)) return undefined;
  const resolution = typeof cell === 'string' ? parseResolution(asItLooks(cell)) : undefined;
  if (resolution) return resolution.label;
  throw expected('a resolution such as 1080p in the column resolution', cell);
}

function readOptions(cell: Cell): Options {
  if (isLeftOut(cell)) return NO_OPTIONS;
  if (typeof cell !== 'string') throw expected('text such as retake in the column options', cell);
  const options = parseOptions(cell);
  if (options.numbers.size > 0) throw expected('words such as retake in the column options', cell);
  const said = [
    ...options.words.map(({ dimension = 'word of your own' }) => dimension),
    ...(options.aspect ? ['word of your own'] : []),
  ];
  const twice = said.find((dimension, i) => said.indexOf(dimension) !== i);
  if (twice) throw expected(`at most one ${twice} in the column options`, cell);
  return options;
}

function readPer(cell: Cell): OwnRate['per'] {
  if (isLeftOut(cell)) return { unit: 'second' };
  const text = typeof cell === 'string' ? cell.trim().toLowerCase() : '';
  if (text === 'second' || text === 's' || text === 'run') return { unit: text === 'run' ? 'run' : 'second' };
  const clip = /^(\d{1,4}(?:\.\d{1,3})?)\s*s(?:econds?)?(?:\s*clip)?$/.exec(text);
  if (clip && Number(clip[1]) > 0) return { unit: 'clip', seconds: Number(clip[1]) };
  throw expected('second, run or a clip such as "5 s" in the column per', cell);
}

function readFrom(cell: Cell): IsoDate | undefined {
  if (isLeftOut(cell)) return undefined;
  const date = dateIn(cell);
  if (date) return date;
  throw expected('a date such as 2026-11-20 in the column from', cell);
}

const isLeftOut = (cell: Cell): boolean => cell === null || cell === 0;

function inRow<T>(row: number, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof PricingError) throw new PricingError(error.code, `row ${row}: ${error.message}`);
    throw error;
  }
}
