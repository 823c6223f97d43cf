import { cut, list, PricingError, quoted } from '../../errors.ts';
import type { Model, Period, Rate, Seller } from '../card.ts';
import { DIMENSIONS } from '../dimensions.ts';
import { idOf } from '../finding/modelNames.ts';
import { AUTOMATIC, FACTOR, type Options } from '../finding/options.ts';
import { periodOn } from '../finding/period.ts';
import type { Prices } from '../finding/prices.ts';
import { selectRate, valuesOf } from '../finding/select.ts';
import type { Resolution } from '../resolution.ts';
import { type Cost, costOf } from './costOf.ts';
import { isLinear, perSecondOf } from './exactCost.ts';
import type { Terms } from './terms.ts';
import { termsFor } from './termsFor.ts';

/** One price found: who sells what, since when, and what it costs. */
export interface Quote {
  readonly name: string;
  readonly seller: Seller;
  readonly model: Model;
  readonly period: Period;
  readonly rate: Rate;
  /** What a caller's own rate table says is paid of the price. */
  readonly factor?: number;
  readonly terms: Terms;
  readonly cost: Cost;
  /** US dollars per second of video; of the shortest clip where clips are priced. */
  readonly perSecond: () => number;
  /** Whether twice the seconds always cost twice as much. */
  readonly isLinear: boolean;
  readonly confirmationOf?: Prices['confirmationOf'];
  /** Where a price of one's own came first: the same request at the price of the card, if it has one. */
  readonly listed?: () => Quote | undefined;
}

/** The price of a model for a request. Every way of not having one is a PricingError. */
export function quote(prices: Prices, modelName: string, resolution: Resolution, options: Options): Quote {
  const first = prices.before && orProblem(() => quote(prices.before!, modelName, resolution, options));
  if (first && !('problem' in first))
    return { ...first, listed: () => listedQuote(prices, modelName, resolution, options) };
  const { seller, model } = findAfter(() => prices.find(modelName), first?.problem);
  const name = idOf({ seller, model });
  const period = periodOn(model, name, prices.date);
  if (isAutomatic(model, options))
    throw new PricingError(
      'no-price',
      `options: how long an automatic clip of ${cut(name)} becomes is known after the run; LTX_CHECK says what is held until then`,
    );
  const rate = selectRate(period.rates, { name, model, resolution, options });
  refuseStray(name, rate, options);
  const factor = prices.factorOf?.(name, resolution);
  if (prices.factorOf && factor === undefined)
    throw new PricingError(
      'no-price',
      `resolution: your rate table has no factor for ${cut(name)} at ${resolution.label}`,
    );
  const terms = termsFor(rate, seller, { options, resolution, fps: options.fps ?? model.fps }, factor);
  const { confirmationOf } = prices;
  return {
    ...{ name, seller, model, period, rate, terms },
    ...(factor !== undefined && { factor }),
    ...(confirmationOf && { confirmationOf }),
    cost: costOf(terms),
    perSecond: () => perSecondOf(terms),
    isLinear: isLinear(terms),
  };
}

function listedQuote(
  { before: _, ...prices }: Prices,
  ...[modelName, resolution, options]: [string, Resolution, Options]
): Quote | undefined {
  const listed = orProblem(() => quote(prices, modelName, resolution, options));
  return 'problem' in listed ? undefined : listed;
}

/** A mistake in the request is one for every list of prices; a model or a use that one lacks, another may have. */
function orProblem(find: () => Quote): Quote | { readonly problem: PricingError } {
  try {
    return find();
  } catch (error) {
    if (error instanceof PricingError && error.code !== 'invalid-argument') return { problem: error };
    throw error;
  }
}

/** Of a model that only the list before knows, what that list lacks is the answer. */
function findAfter<T>(find: () => T, before: PricingError | undefined): T {
  try {
    return find();
  } catch (error) {
    throw before && before.code !== 'unknown-model' ? before : error;
  }
}

/** Whether the seller is to choose the length, and does so. */
export const isAutomatic = ({ facts }: Model, { words }: Options): boolean =>
  facts?.automaticLength !== undefined && words.some(({ word }) => word === AUTOMATIC);

/** `context=10` on a plain clip is a mistake, and billing it as if it were not said would hide that. */
function refuseStray(name: string, rate: Rate, { numbers, words }: Options): void {
  const extras = rate.extras?.map(({ option }) => option) ?? [];
  const stated = DIMENSIONS.flatMap((dimension) => valuesOf(rate, dimension) ?? []);
  const counts = [...extras, ...countedOptions(rate)];
  const stray = [
    ...[...numbers.keys()].filter((option) => option !== FACTOR && !counts.includes(option)),
    ...words.map(({ word }) => word).filter((word) => !extras.includes(word) && !stated.includes(word)),
  ][0];
  if (stray === undefined) return;
  const isInput = stray === 'input' && 'of' in rate.bill && rate.bill.of?.startsWith('input');
  const usual = counts.length > 0 ? `here it takes ${list(counts)}` : 'leave it out';
  const help = isInput ? 'here seconds is the length of the input' : usual;
  throw new PricingError(
    'no-price',
    `options: ${cut(name)} is not billed by ${quoted(stray)} in this mode; ${help}`,
  );
}

function countedOptions({ when, bill }: Rate): string[] {
  return [
    ...(bill.per === 'million-tokens' ? ['tokens'] : []),
    ...(bill.per === 'gpu-second' ? ['gpu-seconds'] : []),
    ...('of' in bill && bill.of === 'input+output' ? ['input'] : []),
    ...(when?.mode?.includes('extend') ? ['context'] : []),
  ];
}
