import { cut, PricingError } from '../../errors.ts';
import type { Bill, Model, Period, Rate, When } from '../card.ts';
import type { IsoDate } from '../dates.ts';
import { RESOLUTIONS } from '../resolution.ts';
import { normalisedId } from './modelNames.ts';
import { ALWAYS, type OwnRate } from './ownRow.ts';
import { valuesOf } from './select.ts';

type SecondBill = Extract<Bill, { per: 'second' }>;

/** A price of new clips as they come, for which nothing else need be known of the model. */
export const isPlain = ({ options: { words, fps, aspect } }: OwnRate): boolean =>
  words.length === 0 && fps === undefined && aspect === undefined;

/**
 * The rows of one model with what is in force on a day; before the first day that any row names, the rows of that day.
 * `listed` is the same model on the card: it says how an extend or a retake is measured.
 */
export function ownModel(rows: readonly OwnRate[], listed: Model | undefined, date: IsoDate): Model {
  const starts = rows.map(startOf).sort();
  const from = starts.filter((start) => start <= date).pop() ?? starts[0]!;
  const uses = usesOn(rows, from);
  const resolutions = uses.flatMap(([row]) => row.resolution ?? []);
  const period: Period = {
    from,
    basis: 'effective',
    source: 'your own rate table',
    checked: from,
    evidence: 'official',
    rates: uses.map((use) => ownRate(use, resolutions, listed)),
  };
  const [{ model: name }] = rows as [OwnRate];
  const id = normalisedId(name).replace('/', '-');
  return { id, name, vendor: name, ...(listed?.fps && { fps: listed.fps }), periods: [period] };
}

/** Rows that price one use: one row, or clips of several lengths. */
type Use = readonly [OwnRate, ...OwnRate[]];

const startOf = ({ from = ALWAYS }: OwnRate): IsoDate => from;
const useKey = ({ resolution, options: { words, fps, aspect } }: OwnRate): string =>
  JSON.stringify([
    resolution,
    words.map(({ word, dimension }) => `${dimension}=${word}`).sort(),
    fps,
    aspect,
  ]);
const clipSeconds = ({ per }: OwnRate): number => (per.unit === 'clip' ? per.seconds : 0);

/** The uses priced on a day. Of rows for one use, and of clips of one length, the last to come into force counts. */
function usesOn(rows: readonly OwnRate[], date: IsoDate): Use[] {
  const uses = new Map<string, Map<number, OwnRate>>();
  for (const row of rows.filter((each) => startOf(each) <= date)) {
    const lengths = uses.get(useKey(row)) ?? new Map<number, OwnRate>();
    const before = lengths.get(clipSeconds(row));
    if (before && startOf(before) === startOf(row)) throw twice(row);
    if (!before || startOf(before) < startOf(row)) lengths.set(clipSeconds(row), row);
    uses.set(useKey(row), lengths);
  }
  return [...uses.values()].map((lengths) => {
    const [first, ...others] = [...lengths].sort(([a], [b]) => a - b).map(([, row]) => row) as [
      OwnRate,
      ...OwnRate[],
    ];
    if (others.length > 0 && first.per.unit !== 'clip') throw twice(first);
    return [first, ...others];
  });
}

const twice = ({ model, resolution = '' }: OwnRate): PricingError =>
  new PricingError(
    'invalid-argument',
    `card: your rate table prices ${cut(model)} ${resolution} twice; keep one row`,
  );

function ownRate(use: Use, resolutions: readonly string[], listed: Model | undefined): Rate {
  const [row] = use;
  const when = ownWhen(row, resolutions);
  switch (row.per.unit) {
    case 'run':
      return { when, bill: { per: 'run', price: row.usd } };
    case 'second':
      return { when, bill: { ...measureOf(listed, when), per: 'second', price: row.usd } };
    case 'clip':
      return {
        when,
        bill: { per: 'clip', clips: use.map((clip) => ({ seconds: clipSeconds(clip), price: clip.usd })) },
      };
  }
}

/** A row without a resolution is for those that no other row names. A word that is no mode and no sound is a variant, as an aspect ratio is. */
function ownWhen(
  { resolution, options: { words, fps, aspect } }: OwnRate,
  resolutions: readonly string[],
): When {
  const others = RESOLUTIONS.filter((label) => !resolutions.includes(label));
  const stated = Object.fromEntries(words.map(({ word, dimension = 'variant' }) => [dimension, [word]]));
  return {
    ...(resolution ? { resolution: [resolution] } : resolutions.length > 0 && { resolution: others }),
    ...stated,
    ...(aspect && { variant: [aspect] }),
    ...(fps && { fps: { from: fps, upTo: fps } }),
  };
}

/** What the seller measures in this mode (the whole input of a retake), whatever price was agreed. */
function measureOf(
  listed: Model | undefined,
  { mode = ['text-to-video'] }: When,
): Omit<SecondBill, 'per' | 'price'> {
  const rates = listed?.periods[listed.periods.length - 1]?.rates ?? [];
  const bill = rates.find((rate) => mode.some((each) => valuesOf(rate, 'mode')?.includes(each)))?.bill;
  if (bill?.per !== 'second') return {};
  return { ...(bill.of && { of: bill.of }), ...(bill.maxFrames && { maxFrames: bill.maxFrames }) };
}
