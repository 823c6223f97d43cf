import { cut, knownAre, list, PricingError, quoted } from '../../errors.ts';
import type { Band, Model, Rate } from '../card.ts';
import { DIMENSIONS, type Dimension } from '../dimensions.ts';
import { inOrder, type Resolution } from '../resolution.ts';
import { asOption, type Options } from './options.ts';

const GENERATION = ['text-to-video', 'image-to-video'] as const;

/** What is taken where nothing is said: a new clip, with sound. A model's own defaults come before these. */
export const USUAL: Partial<Record<Dimension, readonly string[]>> = { mode: GENERATION, audio: ['on'] };

interface Request {
  readonly name: string;
  readonly model: Model;
  readonly resolution: Resolution;
  readonly options: Options;
}

/** The one rate for a request. Nothing is taken that was not asked for or is not the default: no price is an error. */
export function selectRate(rates: readonly Rate[], request: Request): Rate {
  const wanted = wantedValues(rates, request);
  let left = rates;
  for (const dimension of DIMENSIONS) left = narrow(left, dimension, wanted.get(dimension), request);
  left = atResolution(left, request);
  left = atFrameRate(left, request);
  return plainest(left, wanted, request);
}

/**
 * Of a rate for every clip and one for silent clips, a request that says nothing of sound means the first, and one for
 * silent clips the second.
 */
function plainest(
  rates: readonly Rate[],
  wanted: ReadonlyMap<Dimension, string>,
  { name, options }: Request,
): Rate {
  const distance = ({ when }: Rate): number => {
    const stated = DIMENSIONS.filter((dimension) => when?.[dimension]);
    const unasked =
      stated.filter((dimension) => !wanted.has(dimension)).length + (when?.fps && !options.fps ? 1 : 0);
    const asked = stated.length + (when?.fps ? 1 : 0) - unasked;
    return unasked * (DIMENSIONS.length + 2) - asked;
  };
  const nearest = Math.min(...rates.map(distance));
  const [found, ...others] = rates.filter((rate) => distance(rate) === nearest);
  if (found && others.length === 0) return found;
  throw new PricingError(
    'no-price',
    `options: ${cut(name)} has several prices for this; say more in the options`,
  );
}

export const valuesOf = (rate: Rate, dimension: Dimension): readonly string[] | undefined =>
  rate.when?.[dimension] ?? (dimension === 'mode' ? GENERATION : undefined);

/** Every value of a dimension that the rates price. */
export const known = (rates: readonly Rate[], dimension: Dimension): string[] => [
  ...new Set(rates.flatMap((rate) => valuesOf(rate, dimension) ?? [])),
];

/** Finds what each word of the options is a value of. */
function wantedValues(rates: readonly Rate[], { name, options }: Request): Map<Dimension, string> {
  const wanted = new Map<Dimension, string>();
  for (const { word, dimension } of options.words) {
    const found = dimension ?? DIMENSIONS.find((each) => known(rates, each).includes(word));
    if (!found && isExtra(rates, word)) continue;
    if (!found) throw unknownOption(name, rates, word);
    if (wanted.has(found) && wanted.get(found) !== word) {
      const both = [wanted.get(found)!, word].map((value) => asOption(found, value));
      throw new PricingError(
        'invalid-argument',
        `options: ${both.join(' and ')} cannot both be; keep one of them`,
      );
    }
    wanted.set(found, word);
  }
  // No seller prices by the aspect ratio; a caller's own row may, as a variant.
  if (options.aspect && known(rates, 'variant').includes(options.aspect))
    wanted.set('variant', options.aspect);
  return wanted;
}

/** The rates for what is asked. Where nothing is, those for the default and those that this dimension does not touch. */
function narrow(
  rates: readonly Rate[],
  dimension: Dimension,
  asked: string | undefined,
  { name, model: { defaults } }: Request,
): readonly Rate[] {
  const values = known(rates, dimension);
  if (asked !== undefined) {
    if (!values.includes(asked)) throw unknownOption(name, rates, asOption(dimension, asked));
    return rates.filter((rate) => valuesOf(rate, dimension)?.includes(asked));
  }
  const usual = defaults?.[dimension] ?? USUAL[dimension]?.find((value) => values.includes(value));
  const left = rates.filter((rate) => {
    const stated = valuesOf(rate, dimension);
    return !stated || (usual !== undefined && stated.includes(usual));
  });
  if (left.length > 0) return left;
  const choices = list(values.map((value) => asOption(dimension, value)));
  throw new PricingError(
    'no-price',
    values.length === 1
      ? `options: ${cut(name)} is only priced for ${choices}; add it to the options`
      : `options: ${cut(name)} has several prices; say which ${dimension}: ${choices}`,
  );
}

function atResolution(rates: readonly Rate[], { name, resolution }: Request): readonly Rate[] {
  const isNamed = !/^\d+x\d+$/.test(resolution.label);
  const found = rates.filter(({ when, bill }) => {
    if (when?.resolution) return when.resolution.includes(resolution.label);
    if (when?.pixels) return resolution.pixels !== undefined && isInBand(when.pixels, resolution.pixels);
    return isNamed || bill.per === 'megapixel' || bill.per === 'million-tokens';
  });
  if (found.length > 0) return found;
  const priced = inOrder(rates.flatMap(({ when }) => when?.resolution ?? []));
  const help = priced.length > 0 ? knownAre(priced) : 'write a tier such as 1080p';
  throw new PricingError('no-price', `resolution: ${cut(name)} has no price at ${resolution.label}; ${help}`);
}

function atFrameRate(rates: readonly Rate[], { name, model, options }: Request): readonly Rate[] {
  const fps = options.fps ?? model.fps;
  const found = rates.filter(({ when }) => !when?.fps || (fps !== undefined && isInBand(when.fps, fps)));
  if (found.length > 0) return found;
  const [band, ...others] = rates.map(({ when }) => when?.fps);
  if (options.fps === undefined && band?.from !== undefined && band.from === band.upTo && others.length === 0)
    throw new PricingError(
      'no-price',
      `options: ${cut(name)} is only priced for ${band.from}fps; add it to the options`,
    );
  const help =
    fps === undefined
      ? 'depends on the frame rate; say it, for example 24fps'
      : `is not known for ${fps} frames per second`;
  throw new PricingError('no-price', `options: the price of ${cut(name)} ${help}`);
}

const isInBand = ({ above, from, below, upTo }: Band, value: number): boolean =>
  (above === undefined || value > above) &&
  (from === undefined || value >= from) &&
  (below === undefined || value < below) &&
  (upTo === undefined || value <= upTo);

const isExtra = (rates: readonly Rate[], word: string): boolean =>
  rates.some(({ extras }) => extras?.some(({ option }) => option === word));

function unknownOption(name: string, rates: readonly Rate[], word: string): PricingError {
  const values = DIMENSIONS.flatMap((dimension) =>
    known(rates, dimension).map((value) => asOption(dimension, value)),
  );
  const extras = rates.flatMap((rate) => rate.extras?.map(({ option }) => option) ?? []);
  return new PricingError(
    'no-price',
    `options: ${cut(name)} has no price for ${quoted(word)}; ${knownAre([...new Set([...values, ...extras])])}`,
  );
}
