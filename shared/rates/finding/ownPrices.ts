import { cut, list, PricingError, quoted } from '../../errors.ts';
import type { Bill, Model, Period, Rate, RateCard, Seller, When } from '../card.ts';
import type { IsoDate } from '../dates.ts';
import { RESOLUTIONS } from '../resolution.ts';
import { canonicalName, type Listed, lookUp, normalisedId } from './modelNames.ts';
import type { Options } from './options.ts';
import type { Prices } from './prices.ts';
import { valuesOf } from './select.ts';

/** One row of a caller's own rate table. */
export interface OwnRate {
  readonly model: string;
  /** A tier's label; left out: at every resolution that no other row names. */
  readonly resolution?: string;
  readonly usd: number;
  readonly options: Options;
  readonly per: { readonly unit: 'second' | 'run' } | { readonly unit: 'clip'; readonly seconds: number };
  readonly from?: IsoDate;
}

type SecondBill = Extract<Bill, { per: 'second' }>;

/** The seller of a caller's own table. */
export const OWN = 'own';
const SELLER: Seller = { id: OWN, name: 'Your rate table', models: [] };
/** Since when a row without a date counts. */
export const ALWAYS: IsoDate = '1900-01-01';

/** What a table is read beside; each is only looked at where a row needs it, for it may be far away. */
export interface Listing {
  readonly card: RateCard;
  /** The day whose prices count where rows have dates. */
  readonly date: IsoDate;
}

/**
 * Prices of the caller's own table and of nothing else. Its names may be those of the card, aliases included: a name
 * that stands in the table as the formula writes it is taken without a look at the card, which may be far away.
 */
export function ownPrices(rates: readonly OwnRate[], listing: Listing): Prices {
  const byName = grouped(rates, normalisedId);
  let byModel: ReadonlyMap<string, readonly OwnRate[]> | undefined;
  const models = () => {
    byModel ??= grouped(rates, (name) => canonicalName(listing.card, name));
    return byModel;
  };
  const find = (asked: string): Listed => {
    const name = asked.startsWith(`${OWN}/`) ? asked.slice(OWN.length + 1) : asked; // as tables list it
    const rows = byName.get(normalisedId(name)) ?? models().get(canonicalName(listing.card, name));
    if (rows) {
      const listed = rows.every(isPlain) ? undefined : lookUp(listing.card, name)?.model;
      return { seller: SELLER, model: ownModel(rows, listed, date) };
    }
    const names = [...byName.values()].map(([row]) => row!.model);
    throw new PricingError(
      'unknown-model',
      `model: your rate table has no row for ${quoted(name)}; it has ${list(names)}`,
    );
  };
  const date = rates.some(({ from }) => from !== undefined) ? listing.date : ALWAYS;
  return {
    date,
    find,
    listed: () => [...models().keys()].map(find),
    staleAfterDays: Number.POSITIVE_INFINITY,
  };
}

function grouped(
  rates: readonly OwnRate[],
  key: (name: string) => string,
): ReadonlyMap<string, readonly OwnRate[]> {
  const groups = new Map<string, OwnRate[]>();
  for (const row of rates) {
    const group = groups.get(key(row.model));
    if (group) group.push(row);
    else groups.set(key(row.model), [row]);
  }
  return groups;
}

/** A price of new clips as they come, for which nothing else need be known of the model. */
const isPlain = ({ options: { words, fps, aspect } }: OwnRate): boolean =>
  words.length === 0 && fps === undefined && aspect === undefined;

/**
 * The rows of one model with what is in force on a day; before the first day that any row names, the rows of that day.
 * `listed` is the same model on the card: it says how an extend or a retake is measured.
 */
function ownModel(rows: readonly OwnRate[], listed: Model | undefined, date: IsoDate): Model {
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
