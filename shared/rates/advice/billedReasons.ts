import { PricingError } from '../../errors.ts';
import { type Quote, quote } from '../billing/quote.ts';
import type { Period } from '../card.ts';
import { DIMENSIONS, type Dimension } from '../dimensions.ts';
import { asOption, type Options } from '../finding/options.ts';
import type { Prices } from '../finding/prices.ts';
import { known } from '../finding/select.ts';
import { parseResolution, RESOLUTIONS, type Resolution } from '../resolution.ts';
import { lengthsOnOffer } from './offers.ts';

/** What was asked for of a model. */
export interface BilledRequest {
  readonly model: string;
  readonly resolution: Resolution;
  readonly options: Options;
}

/** What else the seller may have billed, at its own prices. */
export type BilledReason =
  | { readonly kind: 'period'; readonly period: Period; readonly until: string | undefined }
  | { readonly kind: 'resolution'; readonly label: string }
  | { readonly kind: 'option'; readonly option: string }
  | { readonly kind: 'seconds'; readonly seconds: number }
  | { readonly kind: 'generations'; readonly count: number };

const MOST_GENERATIONS = 20;

/** Prices of the same model that a bill may have been written with: each with what a clip of so many seconds costs by it. */
type Alternative = readonly [BilledReason, Quote['cost']];

/** Gives every price of the model by which `seconds` of video cost what was billed. Several may, and then none is certain. */
export function billedReasons(
  prices: Prices,
  asked: BilledRequest,
  found: Quote,
): (seconds: number, isBilled: (cost: number) => boolean) => BilledReason[] {
  let alternatives: readonly Alternative[] | undefined;
  return (seconds, isBilled) => {
    alternatives ??= [
      ...otherPeriods(prices, asked, found),
      ...otherResolutions(prices, asked),
      ...otherOptions(prices, asked, found),
    ];
    return [
      ...alternatives.filter(([, cost]) => isBilled(cost(seconds, 1))).map(([reason]) => reason),
      ...otherLengths(asked, found, seconds).filter((reason) => isBilled(found.cost(reason.seconds, 1))),
      ...generations.filter(({ count }) => isBilled(found.cost(seconds, count))),
    ];
  };
}

const otherPeriods = (prices: Prices, asked: BilledRequest, { model, period }: Quote): Alternative[] =>
  model.periods.flatMap((other, i) => {
    if (other === period) return [];
    const until = other.until ?? model.periods[i + 1]?.from;
    return alternative({ kind: 'period', period: other, until }, { ...prices, date: other.from }, asked);
  });

const otherResolutions = (prices: Prices, asked: BilledRequest): Alternative[] =>
  RESOLUTIONS.flatMap((label) => {
    const resolution = parseResolution(label);
    if (!resolution || label === asked.resolution.label) return [];
    return alternative({ kind: 'resolution', label }, prices, { ...asked, resolution });
  });

/** With or without sound, another mode, quality and so on: one difference at a time. */
const otherOptions = (prices: Prices, asked: BilledRequest, { period }: Quote): Alternative[] =>
  DIMENSIONS.flatMap((dimension) =>
    known(period.rates, dimension).flatMap((value) => {
      const { options } = asked;
      if (options.words.some(({ word }) => word === value)) return [];
      const words = [
        ...options.words.filter((each) => each.dimension !== dimension),
        { word: value, dimension },
      ];
      return alternative({ kind: 'option', option: optionText(dimension, value) }, prices, {
        ...asked,
        options: { ...options, words },
      });
    }),
  );

const optionText = (dimension: Dimension, value: string): string =>
  dimension === 'audio' || dimension === 'mode' ? asOption(dimension, value) : `${dimension}=${value}`;

/** Whole seconds, and the lengths of the clips that the seller makes. */
function otherLengths(asked: BilledRequest, found: Quote, seconds: number) {
  const offered = lengthsOnOffer(found, asked);
  const made = typeof offered === 'object' ? offered.lengths.flatMap(({ only = [] }) => only) : [];
  return [...new Set([Math.floor(seconds), Math.ceil(seconds), ...made])]
    .filter((length) => length > 0 && length !== seconds)
    .sort((a, b) => a - b)
    .map((length) => ({ kind: 'seconds', seconds: length }) as const);
}

const generations = Array.from(
  { length: MOST_GENERATIONS - 1 },
  (_, i) => ({ kind: 'generations', count: i + 2 }) as const,
);

/** A combination that has no price was not billed by it. */
function alternative(reason: BilledReason, prices: Prices, asked: BilledRequest): Alternative[] {
  try {
    const { cost } = quote(prices, asked.model, asked.resolution, asked.options);
    return [[reason, cost]];
  } catch (error) {
    if (error instanceof PricingError) return [];
    throw error;
  }
}
