import type { CellOutput } from '../../cell.ts';
import { cut, PricingError } from '../../errors.ts';
import { decimal, divide, nearestDouble } from '../../money/rational.ts';
import { type Quote, quote } from '../billing/quote.ts';
import { idOf, type Listed } from '../finding/modelNames.ts';
import type { Options } from '../finding/options.ts';
import type { Prices } from '../finding/prices.ts';
import type { Resolution } from '../resolution.ts';
import { concernsOf, doubt } from './concerns.ts';
import { modelsToCompare } from './modelsToCompare.ts';
import { standing } from './provenance.ts';
import { soundOf } from './sound.ts';

/** How often a clip is generated until one is kept: for every model alike, or by the model's name. */
export type Takes = number | ReadonlyMap<string, number>;

interface Request {
  readonly resolution: Resolution;
  readonly seconds: number;
  readonly options: Options;
  readonly models: readonly string[] | undefined;
  readonly takes: Takes;
}

interface Priced {
  readonly quote: Quote;
  readonly cost: number;
  /** Undefined where a table of takes does not name the model. */
  readonly takes: number | undefined;
  /** For all takes together. */
  readonly perKeptClip: number | undefined;
}
type Unpriced = { readonly name: string; readonly why: string };

/** New columns come last: people refer to these. */
export const COMPARISON_HEADINGS = [
  ...['Model', 'Seller', 'Cost', 'Per second', 'Against LTX pro', 'Checked', 'Evidence', 'Note'],
  ...['Sound', 'Takes', 'Per kept clip', 'Seconds to make'],
];

const BASELINE = 'ltx/ltx-2-3-pro';

/** One row per model: the priced ones cheapest first by the kept clip, then those without a price and the reason. */
export function compareModels(prices: Prices, request: Request): CellOutput[][] {
  const takesOf = takesByModel(prices, request.takes);
  const outcomes = modelsToCompare(prices, request.models).map((name) =>
    price(prices, name, request, takesOf),
  );
  const priced = outcomes
    .filter((outcome) => 'cost' in outcome)
    .sort((a, b) => byKeptClip(a) - byKeptClip(b) || a.cost - b.cost);
  const unpriced = outcomes.filter((outcome) => 'why' in outcome);
  const baseline = price(prices, BASELINE, request, takesOf);
  return [
    ...priced.map((outcome) =>
      pricedRow(outcome, 'cost' in baseline ? baseline.cost : undefined, prices, request),
    ),
    ...unpriced.map(({ name, why }) => unpricedRow(name, why, listedAs(prices, name))),
  ];
}

const byKeptClip = ({ perKeptClip }: Priced): number => perKeptClip ?? Number.MAX_VALUE;

function takesByModel(prices: Prices, takes: Takes): (model: string) => number | undefined {
  if (typeof takes === 'number') return () => takes;
  const byId = new Map([...takes].map(([name, count]) => [idOf(prices.find(name)), count]));
  return (model) => byId.get(model);
}

function price(
  prices: Prices,
  name: string,
  { resolution, options, seconds }: Request,
  takesOf: (model: string) => number | undefined,
): Priced | Unpriced {
  try {
    const found = quote(prices, name, resolution, options);
    const why = doubt(found, resolution);
    if (why) return { name: found.name, why };
    const takes = takesOf(found.name);
    const perKeptClip = takes === undefined ? undefined : found.cost(seconds, takes);
    return { quote: found, cost: found.cost(seconds, 1), takes, perKeptClip };
  } catch (error) {
    if (error instanceof PricingError) return { name, why: error.message };
    throw error;
  }
}

function pricedRow(
  { quote: found, cost, takes, perKeptClip }: Priced,
  baseline: number | undefined,
  prices: Prices,
  { resolution, options, seconds }: Request,
): CellOutput[] {
  const perSecond = found.isLinear ? found.perSecond() : ratio(cost, seconds);
  const against = baseline === undefined ? '' : ratio(cost, baseline);
  const note = concernsOf(found, prices, resolution, options)(seconds);
  return [
    ...[found.name, found.seller.name, cost, perSecond, against, ...standing(found), note],
    ...[soundOf(found), takes ?? '', perKeptClip ?? '', secondsToMake(found)],
  ];
}

const unpricedRow = (name: string, why: string, listed: Listed | undefined): CellOutput[] => [
  ...[cut(name), listed?.seller.name ?? '', '', '', '', '', '', why],
  ...['', '', '', listed ? secondsToMake(listed) : ''],
];

/** Of one clip, where the card has it on record; LTX_SOURCE says of what length, and who says so. */
const secondsToMake = ({ model }: Pick<Listed, 'model'>): number | '' => model.facts?.time?.seconds ?? '';

function listedAs(prices: Prices, name: string): Listed | undefined {
  try {
    return prices.find(name);
  } catch (error) {
    if (error instanceof PricingError) return undefined;
    throw error;
  }
}

const ratio = (a: number, b: number): number => nearestDouble(divide(decimal(a), decimal(b)));
