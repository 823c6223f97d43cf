import { list, PricingError } from '../errors.ts';
import type { Model, Period, Rate, Seller } from './card.ts';
import { type Charge, chargeFor } from './charge.ts';
import type { IsoDate } from './dates.ts';
import { idOf, type Listed } from './names.ts';
import type { Options } from './options.ts';
import { periodOn } from './period.ts';
import type { Resolution } from './resolution.ts';
import { selectRate } from './select.ts';

/** Where prices come from: a rate card on a day, or the caller's own table. */
export interface Prices {
  readonly date: IsoDate;
  /** Throws unknown-model for a name it does not know. */
  readonly find: (name: string) => Listed;
  readonly listed: () => readonly Listed[];
  readonly staleAfterDays: number;
}

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
  const rate = selectRate(period.rates, { name, model, resolution, options });
  refuseStrayNumbers(name, rate, options);
  const charge = chargeFor(rate, seller, { options, resolution, fps: options.fps ?? model.fps });
  return { name, seller, model, period, rate, ...charge };
}

/** `context=10` on a plain clip is a mistake, and billing it as if it were not said would hide that. */
function refuseStrayNumbers(name: string, rate: Rate, { numbers }: Options): void {
  const known = rate.extras?.map(({ option }) => option) ?? [];
  if (rate.when?.mode?.includes('extend')) known.push('context');
  const { bill } = rate;
  if ('of' in bill && bill.of === 'input+output') known.push('input');
  if (bill.per === 'million-tokens') known.push('tokens');
  if (bill.per === 'gpu-second') known.push('gpu-seconds');
  for (const option of numbers.keys()) {
    if (known.includes(option)) continue;
    const help = known.length > 0 ? `here it takes ${list(known)}` : 'leave it out';
    throw new PricingError('no-price', `options: ${name} is not billed by "${option}" in this mode; ${help}`);
  }
}
