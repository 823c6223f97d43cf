import type { Model } from '../../shared/rates/card.ts';
import { DIMENSIONS } from '../../shared/rates/dimensions.ts';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import { asOption } from '../../shared/rates/finding/options.ts';
import { valuesOf } from '../../shared/rates/finding/select.ts';
import { RESOLUTIONS } from '../../shared/rates/resolution.ts';
import { call, isFailed } from '../properties/core.ts';
import { random } from './random.ts';

/** Model, resolution and options as people write them. */
export type Request = readonly [model: string, resolution: string, options: string];

const { next, pick } = random(20261128);

/** Words that some price of a model knows, and counts that some need. */
function optionsOf({ periods }: Model): string[] {
  const rates = periods[periods.length - 1]!.rates;
  const words = rates.flatMap((rate) =>
    DIMENSIONS.flatMap((dimension) =>
      (valuesOf(rate, dimension) ?? []).map((value) => asOption(dimension, value)),
    ),
  );
  const extras = rates.flatMap(({ extras = [] }) => extras.map(({ option }) => option));
  return [
    ...new Set([
      ...['', ...words, ...extras, '24fps', '48fps'],
      ...(words.includes('extend') ? ['extend, context=8', 'extend, context=0'] : []),
      ...(rates.some(({ bill }) => 'of' in bill && bill.of === 'input+output') ? ['input=4'] : []),
      ...(rates.some(({ bill }) => bill.per === 'million-tokens') ? ['tokens=123456'] : []),
      ...(rates.some(({ bill }) => bill.per === 'gpu-second') ? ['gpu-seconds=77.5'] : []),
    ]),
  ];
}

const spelt = (text: string): string =>
  pick([
    text,
    text,
    text,
    text.toUpperCase(),
    ` ${text} `,
    text.replace(/-/g, '_'),
    text.replace(/-/g, '  '),
  ]);
const sized = (text: string): string =>
  pick([
    text,
    text,
    text.toUpperCase(),
    ` ${text}`,
    text === '1080p' ? pick(['1920x1080', '1080 x 1920', '1920×1080']) : text,
  ]);

const SIZES = [...RESOLUTIONS, '4k', '864x480'];

/** Random requests, most of which have a price, of every seller of the card. */
export function requests(count: number): Request[] {
  const models = embeddedCard.sellers.flatMap((seller) =>
    seller.models.map((model) => ({
      names: [`${seller.id}/${model.id}`, ...(model.aliases ?? [])],
      options: optionsOf(model),
    })),
  );
  const all: Request[] = ['pro', 'fast', 'ltx-2.5-pro'].map((model) => [model, '1080p', '']);
  while (all.length < count) {
    const { names, options } = pick(models);
    const request: Request = [pick(names), pick(SIZES), pick(options)];
    if (hasPrice(request) || next() < 0.03)
      all.push([spelt(request[0]), sized(request[1]), spelt(request[2])]);
  }
  return all;
}

function hasPrice([model, resolution, options]: Request): boolean {
  return !isFailed(call('LTX_COST', model, resolution, 5, 1, options)[0]![0]);
}
