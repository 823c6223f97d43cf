import { PricingError } from '../../errors.ts';
import { isAutomatic, type Quote, quote } from '../billing/quote.ts';
import { daysBetween } from '../dates.ts';
import { AUTOMATIC, FACTOR, type Options } from '../finding/options.ts';
import { OWN } from '../finding/ownRow.ts';
import type { Prices } from '../finding/prices.ts';
import type { Resolution } from '../resolution.ts';
import { longestClip, refusal } from './offers.ts';
import { otherSellers } from './otherSellers.ts';
import { provenanceOf } from './provenance.ts';

/** Gives the first thing to know about a request before bidding on it, the gravest first, or '' where all is well. */
export function firstConcern(
  prices: Prices,
  modelName: string,
  resolution: Resolution,
  options: Options,
): (seconds: number) => string {
  const found = attempt(() => quote(prices, modelName, resolution, options));
  if (typeof found !== 'string') return concernsOf(found, prices, resolution, options, modelName);
  const held = heldForAutomatic(prices, modelName, resolution, options) ?? found;
  return () => held;
}

/** What the seller holds of an account until it knows how long an automatic clip has become. */
function heldForAutomatic(
  prices: Prices,
  modelName: string,
  resolution: Resolution,
  options: Options,
): string | undefined {
  const words = options.words.filter(({ word }) => word !== AUTOMATIC);
  const found = attempt(() => quote(prices, modelName, resolution, { ...options, words }));
  if (typeof found === 'string' || !isAutomatic(found.model, options)) return undefined;
  const longest = longestClip(found, { resolution, options });
  if (longest === undefined) return undefined;
  const held = `$${found.cost(longest, 1).toFixed(2)}`;
  return `how long an automatic clip of ${found.name} becomes is known after the run; until then the price of the longest is held, ${held} for ${longest} s`;
}

/** The same of a price that is at hand. `typed`: the name that it was asked for by. */
export function concernsOf(
  found: Quote,
  prices: Prices,
  resolution: Resolution,
  options: Options,
  typed = found.name,
): (seconds: number) => string {
  // A price of one's own changes what is paid, not what the seller makes.
  const offered = found.listed?.() ?? found;
  const standing =
    aboutModel(offered, prices) ??
    availabilityOf(offered) ??
    doubt(found, resolution) ??
    leftOpen(found, options) ??
    ownFactor(options) ??
    largeFactor(found) ??
    otherSellers(typed, found, prices) ??
    aboutPrice(found, prices) ??
    '';
  return (seconds) => refusal(offered, { resolution, options, seconds }) ?? standing;
}

/** A model or a combination without a price is the answer here, not an error. */
function attempt(find: () => Quote): Quote | string {
  try {
    return find();
  } catch (error) {
    if (error instanceof PricingError && error.code !== 'invalid-argument') return error.message;
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

function availabilityOf({ name, model, seller }: Quote): string | undefined {
  const { text } = model.facts?.availability ?? seller.facts?.availability ?? {};
  return text === undefined ? undefined : `${name} is sold ${text}`;
}

function ownFactor({ numbers }: Options): string | undefined {
  const factor = numbers.get(FACTOR);
  return factor === undefined ? undefined : `the price is multiplied by ${factor}, a factor of your own`;
}

/** Nobody pays so many times a list price: somebody wrote 88 for 88 %. */
const LARGE = 10;

function largeFactor({ factor = 1 }: Quote): string | undefined {
  return factor > LARGE
    ? `your own rate table multiplies the price by ${factor}; if it means ${factor} %, write ${factor / 100}`
    : undefined;
}

function aboutPrice(found: Quote, { date, staleAfterDays }: Prices): string | undefined {
  if (found.seller.id === OWN) return undefined;
  const { checked, evidence, source } = provenanceOf(found);
  const days = daysBetween(checked, date);
  if (evidence === 'single') return `this price rests on a single copy; look at ${source} before you bid`;
  if (days > staleAfterDays)
    return `this price was last checked on ${checked}, ${days} days before ${date}; look at ${source} before you bid`;
  return undefined;
}

/** Why it is not sure that this price is of the video that was asked for. */
export function doubt(
  { name, rate: { when, bill }, model, seller }: Quote,
  { label }: Resolution,
): string | undefined {
  if (seller.id === OWN) return undefined;
  if (bill.per === 'run') return `${name} is billed by the run; how long its video is is not recorded`;
  const isSaid = when?.resolution ?? when?.pixels ?? model.offers?.some(({ resolution }) => resolution);
  if (isSaid || bill.per === 'megapixel') return undefined;
  return `${name} has one price for all resolutions; whether it is made at ${label} is not recorded`;
}

/** What the price does not hold, and what was asked for leaves open. */
function leftOpen(
  { name, rate: { when, bill }, seller }: Quote,
  { words, numbers }: Options,
): string | undefined {
  if (seller.id === OWN) return undefined;
  if ('of' in bill && bill.of === 'extension+context' && !numbers.has('context')) {
    return 'the context of an extend is billed too; add context=, its seconds, or context=0 if there is none';
  }
  const isSilent =
    when?.audio?.every((audio) => audio === 'off') && !words.some(({ dimension }) => dimension === 'audio');
  return isSilent ? `this is the price of ${name} without sound; it has none with sound` : undefined;
}
