import * as v from 'valibot';
import { type Cell, type Grid, isError } from '../../../shared/cell.ts';
import { dateIn } from '../../../shared/cells/arguments/dateInCell.ts';
import { readRateTable } from '../../../shared/cells/arguments/rateTable.ts';
import { list, PricingError } from '../../../shared/errors.ts';
import { type IsoDate, isoDate } from '../../../shared/rates/dates.ts';
import { DIMENSIONS, type Dimension } from '../../../shared/rates/dimensions.ts';
import { parseOptions } from '../../../shared/rates/finding/options.ts';
import type { OwnRate } from '../../../shared/rates/finding/ownPrices.ts';
import {
  alias,
  day,
  evidence,
  id,
  listOf,
  optional,
  quantity,
  url,
} from '../../../shared/rates/format/valueSchemas.ts';
import { HEADERS } from './ownPriceRows.ts';
import { priceSeal } from './priceSeal.ts';
import { TRACE, UNSAID } from './priceTrace.ts';

const standing = v.object({ source: url, checked: day, evidence });
type Standing = v.InferOutput<typeof standing>;

const facts = v.strictObject({
  since: day,
  basis: v.picklist(['effective', 'seen']),
  /** The first day on which the price no longer counts. */
  until: optional(day),
  aliases: optional(listOf(alias)),
  fps: optional(quantity),
  usual: v.array(v.strictTuple([v.picklist(DIMENSIONS), id])),
});
/** What every row of a model says of the model. */
export type ModelFacts = v.InferOutput<typeof facts>;

/** A row of the sheet LTX Rates that is as it was written. */
export interface SealedRow {
  /** How a person finds it: model, resolution, options. */
  readonly label: string;
  readonly seller: string;
  /** The model's id without its seller. */
  readonly model: string;
  readonly own: OwnRate;
  /** What it is for, as its options and the column beside them say. */
  readonly words: readonly { readonly word: string; readonly dimension: Dimension }[];
  /** What its rate says besides the price, by name: `of`, `maxFrames`, and all lengths of `clips`. */
  readonly how: Readonly<Record<string, string | number>>;
  /** How many other prices of its model a request for it may mean; undefined where not all of them are on the sheet. */
  readonly rivals: number | undefined;
  readonly facts: ModelFacts;
  readonly standing: Standing;
}

/** A row that does not enter the card, and why, as the end of a sentence. */
export interface OutRow {
  readonly label: string;
  readonly why: string;
}

const COLUMNS = [...HEADERS, ...TRACE] as const;
type Column = (typeof COLUMNS)[number];
/** Products may make numbers of days. */
const DAYS: readonly Column[] = ['since', 'until', 'checked'];

/**
 * Reads the cells of LTX_RATES_SOURCES, whatever the order of rows and columns; blank rows and other columns are passed
 * over. Throws `invalid-card` where a column is missing, or the day that the seals were made for.
 */
export function readSealedRows([header = [], ...rows]: Grid<Cell>): {
  readonly date: IsoDate;
  readonly rows: readonly SealedRow[];
  readonly out: readonly OutRow[];
} {
  const names = header.map((cell) => textOf(cell).toLowerCase());
  const sealAt = names.findIndex((name) => name.startsWith('seal '));
  const date = isoDate(names[sealAt]?.slice(5) ?? '');
  const missing = [...COLUMNS.filter((column) => !names.includes(column)), ...(date ? [] : ['seal <day>'])];
  if (!date || missing.length > 0)
    throw new PricingError(
      'invalid-card',
      `The sheet LTX Rates lacks the header ${list(missing)}: write it again, or choose another way.`,
    );
  const sealed: SealedRow[] = [];
  const out: OutRow[] = [];
  for (const row of rows.filter((cells) => cells.some((cell) => textOf(cell) !== ''))) {
    const cells = COLUMNS.map((column): Cell => {
      const cell = row[names.indexOf(column)] ?? null;
      return (DAYS.includes(column) && dateIn(cell)) || cell;
    });
    const text = new Map(COLUMNS.map((column, i) => [column, textOf(cells[i])]));
    const words = ['model', 'resolution', 'options'] as const;
    const label = words.flatMap((column) => text.get(column) || []).join(' ') || 'a row without a model';
    if (textOf(row[sealAt]) !== priceSeal(date, cells)) out.push({ label, why: 'was changed by hand' });
    else {
      const read = readRow(label, cells, (column) => text.get(column) ?? '', date);
      if (read) sealed.push(read);
      else out.push({ label, why: 'is not understood' });
    }
  }
  return { date, rows: sealed, out };
}

const textOf = (cell: Cell | undefined): string =>
  cell === null || cell === undefined || isError(cell) ? '' : String(cell).trim();

/** Undefined where a row says something unknown though its seal fits. */
function readRow(
  label: string,
  cells: readonly Cell[],
  text: (column: Column) => string,
  date: IsoDate,
): SealedRow | undefined {
  const [seller, model, ...more] = text('model').split('/');
  const since = text('since').replace(/^seen /, '');
  const until = text('until');
  const about = v.safeParse(facts, {
    since,
    basis: text('since') === since ? 'effective' : 'seen',
    ...(until && { until }),
    ...(text('aliases') && { aliases: text('aliases').split(', ') }),
    ...(text('fps') && { fps: Number(text('fps')) }),
    usual: text('by default')
      .split(', ')
      .flatMap((part) => (part ? [part.split('=')] : [])),
  });
  const kind = text('kind') || undefined;
  const beside = text('beside');
  const read = v.safeParse(standing, {
    source: text('source'),
    checked: text('checked'),
    evidence: text('evidence'),
  });
  if (!v.is(id, seller) || !v.is(id, model) || more.length > 0) return undefined;
  if (!about.success || since > date || (until && until <= date) || !read.success) return undefined;
  if (!v.is(v.optional(v.picklist(DIMENSIONS)), kind) || !/^(\d{0,3}|unsaid)$/.test(beside)) return undefined;
  try {
    const [own] = readRateTable([[...HEADERS], cells.slice(0, HEADERS.length)]);
    const said = [...(own?.options.words ?? []), ...parseOptions(text('also for')).words];
    const words = said.flatMap(({ word, dimension = kind }) => (dimension ? [{ word, dimension }] : []));
    if (words.length < said.length) return undefined;
    return (
      own && {
        label,
        seller,
        model,
        own,
        words,
        how: readMeasure(text('measure')),
        rivals: beside === UNSAID ? undefined : Number(beside),
        facts: about.output,
        standing: read.output,
      }
    );
  } catch (problem) {
    if (problem instanceof PricingError) return undefined;
    throw problem;
  }
}

/** `of extension+context, max frames 505` */
const readMeasure = (text: string): SealedRow['how'] =>
  Object.fromEntries(
    text.split(', ').flatMap((part) => {
      const [, words = '', value = ''] = /^(.+) (\S+)$/.exec(part) ?? [];
      if (part === '') return [];
      const name = words.replace(/ (.)/g, (_, letter: string) => letter.toUpperCase());
      return [[name, name !== 'clips' && /^[\d.]+$/.test(value) ? Number(value) : value]];
    }),
  );
