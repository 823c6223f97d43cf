import type { Book } from '../book/book.ts';
import { pricesOf } from '../book/choosePrices.ts';
import type { Cell, Grid } from '../cell.ts';
import { card } from '../cells/arguments/cardChoice.ts';
import { model, options, orNone, resolution } from '../cells/arguments/request.ts';
import { PricingError } from '../errors.ts';
import { partOptions } from '../functions/cheapest.ts';
import { priceOfVolume, pricePerSecond } from '../local/cost/apiPrice.ts';
import { nearestDouble } from '../money/rational.ts';
import { firstConcern } from '../rates/advice/concerns.ts';
import { lengthsOnOffer } from '../rates/advice/offers.ts';
import { sourceText } from '../rates/advice/provenance.ts';
import { type Quote, quote } from '../rates/billing/quote.ts';
import type { Options } from '../rates/finding/options.ts';
import type { Prices } from '../rates/finding/prices.ts';
import type { Resolution } from '../rates/resolution.ts';
import { type LengthStep, lengthSteps, someLength } from './lengths.ts';
import { type Line, lineOf } from './line.ts';

/** What a call asks for, as its cells say it. */
export interface PriceCells {
  readonly model: Cell;
  readonly resolution: Cell;
  readonly options: Cell;
  readonly card: Grid<Cell>;
}

/** What the core makes of one request: its price in dollars and seconds, or why it has none. */
export interface Price {
  readonly line: Line | undefined;
  readonly perSecond: number | undefined;
  /** The API's price of one more second, where there is one. */
  readonly even: number | undefined;
  /** Whether a volume of seconds has a bill. */
  readonly hasVolume: boolean;
  readonly source: string | undefined;
  readonly what: string | undefined;
  readonly check: Check;
  /** How long the API takes by the options; 0 where they say nothing, which counts as in time. */
  readonly apiHours: number;
}

export interface Check {
  /** What is said where nothing is wrong with the length. */
  readonly standing: string;
  readonly what: string;
  readonly shortest: number;
  readonly longest: number;
  readonly steps: readonly LengthStep[];
}

/** A longest clip of any length. */
const ENDLESS = 1e15;

/** Undefined where the core cannot read the request at all. `use`: options of a route may say how long the API takes. */
export function priceFor(cells: PriceCells, book: Book, use: 'bill' | 'route' = 'bill'): Price | undefined {
  return attempt(() => {
    const said = orNone(isLeftOut(cells.options) ? undefined : options.read(cells.options));
    const { billed, apiHours = 0 } = use === 'route' ? partOptions(said) : { billed: said };
    const asked = {
      model: model.read(cells.model),
      resolution: resolution.read(cells.resolution),
      options: billed,
    };
    const [[only = null] = []] = cells.card;
    const isChosen = cells.card.length > 1 || !isLeftOut(only);
    const prices = pricesOf(isChosen ? card.read(cells.card) : undefined, book);
    const found = attempt(() => quote(prices, asked.model, asked.resolution, asked.options));
    const line = found && attempt(() => found.cost(1, 1)) !== undefined ? lineOf(found.terms) : undefined;
    return {
      line,
      perSecond: found && attempt(found.perSecond),
      even: found && attempt(() => nearestDouble(pricePerSecond(found))),
      hasVolume: found !== undefined && attempt(() => priceOfVolume(found)) !== undefined,
      source: found && `${found.name}: ${sourceText(found)}`,
      what: found && `${found.name} at ${asked.resolution.label}`,
      check: checkOf(prices, found, asked),
      apiHours,
    };
  });
}

function checkOf(
  prices: Prices,
  found: Quote | undefined,
  asked: { readonly model: string; readonly resolution: Resolution; readonly options: Options },
): Check {
  const concern = firstConcern(prices, asked.model, asked.resolution, asked.options);
  const offered = found && lengthsOnOffer(found, asked);
  if (typeof offered !== 'object')
    return { standing: concern(1), what: '', shortest: 0, longest: 0, steps: [{ from: 0, next: 0 }] };
  const { what, lengths } = offered;
  return {
    standing: concern(someLength(lengths)),
    what,
    shortest: Math.min(...lengths.map((each) => each.shortest)),
    longest: Math.min(ENDLESS, Math.max(...lengths.map((each) => each.longest))),
    steps: lengthSteps(lengths),
  };
}

/** An empty cell of desktop Excel may be 0. */
const isLeftOut = (cell: Cell): boolean => cell === null || cell === 0;

/** What the person at the cell would have to mend is no row. */
export function attempt<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof PricingError) return undefined;
    throw error;
  }
}
