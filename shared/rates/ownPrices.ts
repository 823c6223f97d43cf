import { list, PricingError } from '../errors.ts';
import type { Bill, Model, Period, Rate, RateCard, Seller, When } from './card.ts';
import type { IsoDate } from './dates.ts';
import { MODES } from './dimensions.ts';
import { canonicalName, type Listed, lookUp, normalisedId } from './names.ts';
import type { Options } from './options.ts';
import type { Prices } from './quote.ts';
import { RESOLUTIONS } from './resolution.ts';
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

const SELLER: Seller = { id: 'own', name: 'Your rate table', models: [] };
/** Since when a row without a date counts. */
export const ALWAYS: IsoDate = '1900-01-01';

/** Prices of the caller's own table and of nothing else. Its names may be those of the card, aliases included. */
export function ownPrices(rates: readonly OwnRate[], card: RateCard, date: IsoDate): Prices {
  const canonical = (name: string) => canonicalName(card, name);
  const find = (name: string): Listed => {
    const rows = rates.filter(({ model }) => canonical(model) === canonical(name));
    if (rows.length > 0)
      return { seller: SELLER, model: ownModel(rows, lookUp(card, name)?.model) };
    const names = [...new Set(rates.map(({ model }) => model))];
    throw new PricingError(
      'unknown-model',
      `model: your rate table has no row for "${name.slice(0, 60)}"; it has ${list(names)}`,
    );
  };
  const listed = () => [...new Set(rates.map(({ model }) => canonical(model)))].map(find);
  return { date, find, listed, staleAfterDays: Number.POSITIVE_INFINITY };
}

/** The rows of one model. `listed` is the same model on the card: it says how an extend or a retake is measured. */
function ownModel(rows: readonly OwnRate[], listed: Model | undefined): Model {
  const starts = [...new Set(rows.map(startOf))].sort();
  const periods = starts.map((from): Period => {
    const uses = usesOn(rows, from);
    const rates = uses.map((use) => ownRate(use, uses, listed));
    return {
      from,
      basis: 'effective',
      source: 'your own rate table',
      checked: from,
      evidence: 'official',
      rates,
    };
  });
  const [{ model: name }] = rows as [OwnRate];
  const id = normalisedId(name).replace('/', '-');
  return { id, name, vendor: name, ...(listed?.fps && { fps: listed.fps }), periods };
}

/** Rows that price one use: one row, or clips of several lengths. */
type Use = readonly [OwnRate, ...OwnRate[]];

const startOf = ({ from = ALWAYS }: OwnRate): IsoDate => from;
const useKey = ({ resolution, options: { words, fps } }: OwnRate): string =>
  JSON.stringify([resolution, words.map(({ word }) => word).sort(), fps]);

/** The uses priced on a day. Of rows for one use the last to come into force count. */
function usesOn(rows: readonly OwnRate[], date: IsoDate): Use[] {
  const uses = new Map<string, [OwnRate, ...OwnRate[]]>();
  for (const row of [...rows]
    .filter((each) => startOf(each) <= date)
    .sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1))) {
    const use = uses.get(useKey(row));
    if (!use || startOf(use[0]) < startOf(row)) uses.set(useKey(row), [row]);
    else if (row.per.unit === 'clip' && use.every(({ per }) => per.unit === 'clip')) use.push(row);
    else
      throw new PricingError(
        'invalid-argument',
        `card: your rate table prices ${row.model} ${row.resolution ?? ''} twice; keep one row`,
      );
  }
  return [...uses.values()];
}

function ownRate(use: Use, uses: readonly Use[], listed: Model | undefined): Rate {
  const [row] = use;
  const when = ownWhen(row, uses);
  if (row.per.unit === 'run') return { when, bill: { per: 'run', price: row.usd } };
  if (row.per.unit === 'second')
    return { when, bill: { ...measureOf(listed, when), per: 'second', price: row.usd } };
  const clips = use.flatMap(({ per, usd }) =>
    per.unit === 'clip' ? [{ seconds: per.seconds, price: usd }] : [],
  );
  return { when, bill: { per: 'clip', clips: clips.sort((a, b) => a.seconds - b.seconds) } };
}

/** Words that are no mode and no sound are the caller's own variants. */
function ownWhen({ resolution, options: { words, fps } }: OwnRate, uses: readonly Use[]): When {
  const named = uses.flatMap(([row]) => row.resolution ?? []);
  const others = RESOLUTIONS.filter((label) => !named.includes(label));
  const mode = MODES.find((each) => words.some(({ word }) => word === each));
  const audio = words.find(({ dimension }) => dimension === 'audio')?.word;
  const variant = words
    .filter(({ dimension }) => dimension !== 'audio' && dimension !== 'mode')
    .map(({ word }) => word);
  return {
    ...(resolution ? { resolution: [resolution] } : named.length > 0 && { resolution: others }),
    ...(mode && { mode: [mode] }),
    ...((audio === 'on' || audio === 'off' || audio === 'voice') && { audio: [audio] }),
    ...(variant.length > 0 && { variant }),
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
