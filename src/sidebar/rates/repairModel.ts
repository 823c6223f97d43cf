import * as v from 'valibot';
import type { Prices } from '../../../shared/rates/billing/quote.ts';
import type { Model, Rate, Seller } from '../../../shared/rates/card.ts';
import type { IsoDate } from '../../../shared/rates/dates.ts';
import { DIMENSIONS } from '../../../shared/rates/dimensions.ts';
import { known } from '../../../shared/rates/finding/select.ts';
import { overlaps } from '../../../shared/rates/reading/overlap.ts';
import { rate as rateSchema } from '../../../shared/rates/reading/schema/model.ts';
import { unsaidRate } from './ownPriceRows.ts';
import { lengths } from './priceTrace.ts';
import type { OutRow, SealedRow } from './sealedRows.ts';

/** Rows that are one rate: one row, or clips of several lengths. */
type Use = readonly [SealedRow, ...SealedRow[]];

/** A rate and the rows that it is of. */
interface Draft {
  readonly rows: Use;
  readonly rate: Rate;
}

/**
 * A model made again in one period from rows that are as they were written; undefined where none can be used. `listed`
 * is the same model on a card at hand: its name, offers and frame rate are taken from there, its prices never. A row
 * stays out where keeping it would give a request the price of another row that is missing.
 */
export function repairModel(
  seller: Seller,
  id: string,
  rows: readonly SealedRow[],
  listed: Model | undefined,
  day: IsoDate,
): { readonly model: Model | undefined; readonly prices: number; readonly out: readonly OutRow[] } {
  const out: OutRow[] = [];
  const leaveOut = (use: Use, why: string) => void out.push(...use.map(({ label }) => ({ label, why })));
  let drafts: readonly Draft[] = usesOf(rows).flatMap((use) => {
    const parsed = v.safeParse(rateSchema, rateOf(use, listed));
    if (parsed.success && isWhole(use)) return [{ rows: use, rate: parsed.output }];
    leaveOut(use, parsed.success ? 'lacks the row of another clip length' : 'is not understood');
    return [];
  });
  const drop = (wrong: readonly Draft[], why: string): boolean => {
    for (const draft of wrong) leaveOut(draft.rows, why);
    drafts = drafts.filter((draft) => !wrong.includes(draft));
    return wrong.length > 0;
  };
  const isTwice = ({ rate }: Draft) =>
    drafts.some((other) => other.rate !== rate && overlaps(other.rate, rate));
  drop(drafts.filter(isTwice), 'is priced twice');
  let model = modelOf(id, seller, drafts, listed, day);
  while (drop(standIns(drafts, seller, model, day), 'would stand in for a row that is missing'))
    model = modelOf(id, seller, drafts, listed, day);
  return { model, prices: drafts.flatMap((draft) => draft.rows).length, out };
}

/** Rows of one rate together; a row that is there twice, word by word, counts once. */
function usesOf(rows: readonly SealedRow[]): Use[] {
  const uses = new Map<string, Map<string, SealedRow>>();
  for (const row of rows) {
    const { own, ...rest } = row;
    const { usd, per, ...use } = own;
    const key = JSON.stringify([rest, use, per.unit, per.unit === 'clip' || usd]);
    uses.set(key, (uses.get(key) ?? new Map()).set(JSON.stringify([per, usd]), row));
  }
  return [...uses.values()].map((same) => [...same.values()] as [SealedRow, ...SealedRow[]]);
}

const clipsOf = (use: Use) =>
  use
    .flatMap(({ own: { per, usd } }) => (per.unit === 'clip' ? [{ seconds: per.seconds, price: usd }] : []))
    .sort((a, b) => a.seconds - b.seconds);

/** Without one of its lengths a rate by the clip would bill another. */
const isWhole = (use: Use): boolean => lengths(clipsOf(use)) === (use[0].how['clips'] ?? '');

/** A rate as its schema will read it. */
function rateOf(use: Use, listed: Model | undefined): unknown {
  const [{ own, words, how }] = use;
  const { clips: _, ...measure } = how;
  const when = new Map<string, string[]>(own.resolution ? [['resolution', [own.resolution]]] : []);
  const dimension = bareDimension(words, listed);
  for (const { word, dimension: said = dimension } of words)
    when.set(said, [...(when.get(said) ?? []), word]);
  const bill =
    own.per.unit === 'clip'
      ? { ...measure, per: 'clip', clips: clipsOf(use) }
      : { ...measure, per: own.per.unit, price: own.usd };
  return { ...(when.size > 0 && { when: Object.fromEntries(when) }), bill };
}

/** What a word such as `turbo` is, where the card at hand knows it; else a variant, as in any table of one's own. */
function bareDimension(words: SealedRow['words'], listed: Model | undefined): string {
  const bare = words.find(({ dimension }) => dimension === undefined)?.word;
  const rates = listed?.periods.flatMap((period) => period.rates) ?? [];
  return DIMENSIONS.find((each) => bare !== undefined && known(rates, each).includes(bare)) ?? 'variant';
}

function modelOf(
  id: string,
  seller: Seller,
  drafts: readonly Draft[],
  listed: Model | undefined,
  day: IsoDate,
): Model | undefined {
  const [first] = drafts;
  if (!first) return undefined;
  const { defaults: _, ended, periods: __, ...identity } = listed ?? { id, name: id, vendor: seller.name };
  const newest = drafts.map(({ rows: [row] }) => row).reduce((a, b) => (b.since > a.since ? b : a));
  const { source, checked, evidence } = first.rows[0].standing;
  const rates = drafts.map(({ rate, rows: [{ standing }] }) => ({
    ...rate,
    ...(standing.source !== source && { source: standing.source }),
    ...(standing.checked !== checked && { checked: standing.checked }),
    ...(standing.evidence !== evidence && { evidence: standing.evidence }),
  }));
  const note = `Made again from the sheet LTX Rates of ${day}.`;
  const period = { from: newest.since, basis: newest.basis, source, checked, evidence, note, rates };
  return {
    ...identity,
    ...(ended !== undefined && ended > day && { ended }),
    defaults: defaultsOf(drafts),
    periods: [period],
  };
}

/** What the rows that count without options have in common: the seller takes it where nothing is said. */
function defaultsOf(drafts: readonly Draft[]): NonNullable<Model['defaults']> {
  const usual = drafts.filter(({ rows: [row] }) => row.isUsual).map(({ rate }) => rate.when);
  const taken = DIMENSIONS.flatMap((dimension) => {
    const stated = usual.flatMap((when): (readonly string[])[] => {
      const values = when?.[dimension];
      return values ? [values] : [];
    });
    const value = stated[0]?.find((each) => stated.every((values) => values.includes(each)));
    return value === undefined || value === 'on' ? [] : [[dimension, value]]; // sound is usual anyway
  });
  return Object.fromEntries(taken);
}

/** Rates that a request without options would now get, though it got another one or none when the sheet was written. */
function standIns(
  drafts: readonly Draft[],
  seller: Seller,
  model: Model | undefined,
  day: IsoDate,
): readonly Draft[] {
  if (!model) return [];
  const listed = { seller, model };
  const prices: Prices = { date: day, find: () => listed, listed: () => [listed], staleAfterDays: 1 };
  const rates = model.periods[0]?.rates ?? [];
  return drafts.filter(({ rows: [row] }, i) => {
    const isTaken = unsaidRate(prices, model.id, row.own.resolution ?? '') === rates[i];
    return isTaken && !row.isUsual;
  });
}
