import { type Cell, commaHint, type Grid } from '../../cell.ts';
import { asItLooks, expected, list, PricingError } from '../../errors.ts';
import type { IsoDate } from '../../rates/dates.ts';
import { normalised } from '../../rates/finding/modelNames.ts';
import { NO_OPTIONS, type Options, parseOptions } from '../../rates/finding/options.ts';
import type { OwnRate } from '../../rates/finding/ownPrices.ts';
import { parseResolution } from '../../rates/resolution.ts';
import { dateIn } from './dateInCell.ts';

const LONGEST_NAME = 200;
const NEEDED = ['model', 'resolution', 'usd'] as const;
const COLUMNS = [...NEEDED, 'options', 'per', 'from'] as const;
type Column = (typeof COLUMNS)[number];

/** Reads a range with a header row: model, resolution, usd and, where wanted, options, per, from. Blank rows are passed over. */
export function readRateTable([header = [], ...rows]: Grid<Cell>): OwnRate[] {
  const names = header.map((cell) => (typeof cell === 'string' ? cell.trim().toLowerCase() : ''));
  const missing = NEEDED.filter((column) => !names.includes(column));
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

function readRow(cell: (column: Column) => Cell): OwnRate {
  const model = cell('model');
  if (typeof model !== 'string' || normalised(model) === '' || model.length > LONGEST_NAME) {
    throw expected('a model name in the column model', model);
  }
  const usd = cell('usd');
  if (typeof usd !== 'number' || !(usd >= 1e-9 && usd <= 1e9)) {
    throw expected(
      'a price above 0 in US dollars in the column usd',
      usd,
      usd === 0 ? 'is the cell empty?' : commaHint(usd),
    );
  }
  const resolution = readResolution(cell('resolution'));
  const from = readFrom(cell('from'));
  return {
    model: asItLooks(model),
    usd,
    options: readOptions(cell('options')),
    per: readPer(cell('per')),
    ...(resolution && { resolution }),
    ...(from && { from }),
  };
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
