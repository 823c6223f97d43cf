import type { Book } from '../../../shared/book/book.ts';
import { pricesOf } from '../../../shared/book/choosePrices.ts';
import { quote } from '../../../shared/rates/billing/quote.ts';
import { asOption } from '../../../shared/rates/finding/options.ts';
import type { OwnRate } from '../../../shared/rates/finding/ownRow.ts';
import { parseResolution } from '../../../shared/rates/resolution.ts';
import { orUndefined } from './ownPriceRows.ts';

/** What formulas would pay otherwise by other own prices. */
export interface OwnChanges {
  readonly prices: readonly OwnPriceChange[];
  /** `fal/*: 0.88 of the card's price`: those that are new. */
  readonly factors: readonly string[];
  /** Own rows that say what the card says: they stay as they are when the card changes. */
  readonly asCard: number;
}

/** US dollars before and after; undefined where there is no price. */
interface OwnPriceChange {
  /** Such as `fal/ltx-2-pro 1080p, audio, 10 s`. */
  readonly use: string;
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** A row by the second is compared at this length, and one of a clip at its own. */
const SECONDS = 10;

/** Compares what the rows of two books' own prices cost, those that are gone too. */
export function ownChanges(now: Book, next: Book): OwnChanges {
  const { own: _, ...cardAlone } = next;
  const rows = [...(next.own?.rows ?? []), ...(now.own?.rows ?? [])];
  const rates = new Map(rows.flatMap((row) => ('usd' in row ? [[useOf(row), row] as const] : [])));
  const prices = [...rates].map(([use, row]) => ({
    use,
    before: costIn(now, row),
    after: costIn(next, row),
    ofCard: costIn(cardAlone, row),
  }));
  const factors = (book: Book) =>
    (book.own?.rows ?? []).flatMap((row) =>
      'factor' in row
        ? [`${row.model}${row.resolution ? ` ${row.resolution}` : ''}: ${row.factor} of the card's price`]
        : [],
    );
  const before = factors(now);
  return {
    prices: prices.filter(({ before, after }) => !isSame(before, after)),
    factors: factors(next).filter((each) => !before.includes(each)),
    asCard: prices.filter(({ after, ofCard }) => after !== undefined && isSame(after, ofCard)).length,
  };
}

/** A price in credits is not written with all its digits. */
const isSame = (a: number | undefined, b: number | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && Math.abs(a - b) < 1e-9);

const secondsOf = ({ per }: OwnRate): number => (per.unit === 'clip' ? per.seconds : SECONDS);

function useOf(row: OwnRate): string {
  const { model, resolution, options, from } = row;
  const words = options.words
    .map(({ word, dimension }) => `, ${dimension ? asOption(dimension, word) : word}`)
    .join('');
  const length = row.per.unit === 'run' ? 'a run' : `${secondsOf(row)} s`;
  return `${model}${resolution ? ` ${resolution}` : ''}${words}, ${length}${from ? ` from ${from}` : ''}`;
}

/** A row for every resolution is tried at one. */
const costIn = (book: Book, row: OwnRate): number | undefined =>
  orUndefined(() => {
    const resolution = parseResolution(row.resolution ?? '1080p');
    return (
      resolution &&
      quote(pricesOf(undefined, book), row.model, resolution, row.options).cost(secondsOf(row), 1)
    );
  });
