import type { CellOutput } from '../../cell.ts';
import { PricingError } from '../../errors.ts';
import { decimal, divide, nearestDouble } from '../../money/rational.ts';
import { type Quote, quote } from '../billing/quote.ts';
import type { Model } from '../card.ts';
import { idOf } from '../finding/modelNames.ts';
import type { Options } from '../finding/options.ts';
import type { Prices } from '../finding/prices.ts';
import { valuesOf } from '../finding/select.ts';
import type { Resolution } from '../resolution.ts';
import { concernsOf, doubt } from './concerns.ts';
import { standing } from './provenance.ts';

interface Request {
  readonly resolution: Resolution;
  readonly seconds: number;
  readonly options: Options;
  readonly models: readonly string[] | undefined;
}

type Priced = { readonly quote: Quote; readonly cost: number };
type Unpriced = { readonly name: string; readonly why: string };

const BASELINE = 'ltx/ltx-2-3-pro';

/** One row per model: the priced ones cheapest first, then those without a price and the reason. */
export function compareModels(prices: Prices, request: Request): CellOutput[][] {
  const names = request.models ?? sold(prices);
  const outcomes = names.map((name) => price(prices, name, request));
  const priced = outcomes.filter((outcome) => 'cost' in outcome).sort((a, b) => a.cost - b.cost);
  const unpriced = outcomes.filter((outcome) => 'why' in outcome);
  const baseline = price(prices, BASELINE, request);
  return [
    ...priced.map((outcome) =>
      pricedRow(outcome, 'cost' in baseline ? baseline.cost : undefined, prices, request),
    ),
    ...unpriced.map(({ name, why }) => [name, '', '', '', '', '', '', why]),
  ];
}

function price(prices: Prices, name: string, { resolution, options, seconds }: Request): Priced | Unpriced {
  try {
    const found = quote(prices, name, resolution, options);
    const why = doubt(found, resolution);
    return why ? { name: found.name, why } : { quote: found, cost: found.cost(seconds, 1) };
  } catch (error) {
    if (error instanceof PricingError) return { name, why: error.message };
    throw error;
  }
}

function pricedRow(
  { quote: found, cost }: Priced,
  baseline: number | undefined,
  prices: Prices,
  { resolution, options, seconds }: Request,
): CellOutput[] {
  const perSecond = found.isLinear ? found.perSecond() : ratio(cost, seconds);
  const against = baseline === undefined ? '' : ratio(cost, baseline);
  const note = concernsOf(found, prices, resolution, options)(seconds);
  return [found.name, found.seller.name, cost, perSecond, against, ...standing(found), note];
}

const ratio = (a: number, b: number): number => nearestDouble(divide(decimal(a), decimal(b)));

/** Models that make new video and are sold on that day; no examples. */
const sold = ({ listed, date }: Prices): string[] =>
  listed()
    .filter(
      ({ seller, model }) => !seller.isExample && !(model.ended && model.ended <= date) && makesVideo(model),
    )
    .map(idOf);

const makesVideo = ({ periods }: Model): boolean =>
  periods.some(({ rates }) =>
    rates.some((rate) =>
      valuesOf(rate, 'mode')?.some((mode) => mode === 'text-to-video' || mode === 'image-to-video'),
    ),
  );
