import { cut, list, PricingError, quoted } from '../../errors.ts';
import type { Model, Period, Rate, Seller } from '../card.ts';
import { DIMENSIONS } from '../dimensions.ts';
import { idOf } from '../finding/modelNames.ts';
import { AUTOMATIC, FACTOR, type Options } from '../finding/options.ts';
import { periodOn } from '../finding/period.ts';
import type { Prices } from '../finding/prices.ts';
import { selectRate, valuesOf } from '../finding/select.ts';
import type { Resolution } from '../resolution.ts';
import { type Charge, chargeFor } from './charge.ts';

/** One price found: who sells what, since when, and what it costs. */
export interface Quote extends Charge {
  readonly name: string;
  readonly seller: Seller;
  readonly model: Model;
  readonly period: Period;
  readonly rate: Rate;
}

/** The price of a model for a request. Every way of not having one is a PricingError. */
export function quote(prices: Prices, modelName: string, resolution: Resolution, options: Options): Quote {
  const { seller, model } = prices.find(modelName);
  const name = idOf({ seller, model });
  const period = periodOn(model, name, prices.date);
  if (isAutomatic(model, options))
    throw new PricingError(
      'no-price',
      `options: how long an automatic clip of ${cut(name)} becomes is known after the run; LTX_CHECK says what is held until then`,
    );
  const rate = selectRate(period.rates, { name, model, resolution, options });
  refuseStray(name, rate, options);
  const charge = chargeFor(rate, seller, { options, resolution, fps: options.fps ?? model.fps });
  return { name, seller, model, period, rate, ...charge };
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
