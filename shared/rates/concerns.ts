import { PricingError } from '../errors.ts';
import { daysBetween } from './dates.ts';
import { refusal } from './offers.ts';
import type { Options } from './options.ts';
import { provenanceOf } from './provenance.ts';
import { type Prices, type Quote, quote } from './quote.ts';
import type { Resolution } from './resolution.ts';

/** Gives the first thing to know about a request before bidding on it, the gravest first, or '' where all is well. */
export function firstConcern(
  prices: Prices,
  modelName: string,
  resolution: Resolution,
  options: Options,
): (seconds: number) => string {
  const found = attempt(() => quote(prices, modelName, resolution, options));
  if (typeof found === 'string') return () => found;
  const standing =
    aboutModel(found, prices) ?? notRecorded(found, resolution) ?? aboutPrice(found, prices) ?? '';
  return (seconds) => refusal(found, { resolution, options, seconds }) ?? standing;
}

/** A combination without a price is the answer here, not an error. */
function attempt(find: () => Quote): Quote | string {
  try {
    return find();
  } catch (error) {
    if (error instanceof PricingError && error.code === 'no-price') return error.message;
    throw error;
  }
}

function aboutModel({ name, model, seller }: Quote, { date }: Prices): string | undefined {
  const { servedBy, deprecated, ended } = model;
  const end = ended && ended > date ? `, and ends on ${ended}` : '';
  if (seller.isExample) return `${name} has example prices, sold by no one`;
  if (servedBy && servedBy.from <= date)
    return `${name} has been served by ${servedBy.model} since ${servedBy.from}, at its own old price${end}`;
  if (deprecated && deprecated <= date) return `${name} has been deprecated since ${deprecated}${end}`;
  return end === '' ? undefined : `${name} ends on ${ended}`;
}

function aboutPrice(found: Quote, { date, staleAfterDays }: Prices): string | undefined {
  const { checked, evidence, source } = provenanceOf(found);
  const days = daysBetween(checked, date);
  if (evidence === 'single') return `this price rests on a single copy; look at ${source} before you bid`;
  if (days > staleAfterDays)
    return `this price was last checked on ${checked}, ${days} days before ${date}; look at ${source} before you bid`;
  return undefined;
}

/** What the price leaves open: a price for every resolution or of a run does not say what comes out. */
export function notRecorded({ name, rate, model }: Quote, { label }: Resolution): string | undefined {
  if (rate.bill.per === 'run') return `${name} is billed by the run; how long its video is is not recorded`;
  const isSaid =
    rate.when?.resolution ?? rate.when?.pixels ?? model.offers?.some(({ resolution }) => resolution);
  if (isSaid || rate.bill.per === 'megapixel') return undefined;
  return `${name} has one price for all resolutions; whether it is made at ${label} is not recorded`;
}
