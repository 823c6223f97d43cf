import * as v from 'valibot';
import type { Model, Rate, Seller } from '../../../shared/rates/card.ts';
import type { IsoDate } from '../../../shared/rates/dates.ts';
import { DIMENSIONS } from '../../../shared/rates/dimensions.ts';
import { known, valuesOf } from '../../../shared/rates/finding/select.ts';
import { rate as rateSchema } from '../../../shared/rates/format/modelSchema.ts';
import { overlaps } from '../../../shared/rates/reading/overlap.ts';
import { isRival, plainUsual, type Usual } from './priceRivals.ts';
import { lengths } from './priceTrace.ts';
import type { ModelFacts, OutRow, SealedRow } from './sealedRows.ts';

/** Rows that are one rate: one row, or clips of several lengths. */
type Use = readonly [SealedRow, ...SealedRow[]];

/** A rate and the rows that it is of. */
interface Draft {
  readonly rows: Use;
  readonly rate: Rate;
}

/** A card holds as many prices of a model at a time; more would take minutes to compare with each other. */
const MOST = 120;

/**
 * A model made again in one period from rows that are as they were written; undefined where none can be used. `listed`
 * is the same model on a card at hand: its name, vendor and offers are taken from there, and nothing that a price hangs
 * on. A row stays out where keeping it would give a request the price of another row that is missing.
 */
export function repairModel(
  seller: Seller,
  id: string,
  rows: readonly SealedRow[],
  listed: Model | undefined,
  date: IsoDate,
): { readonly model: Model | undefined; readonly prices: number; readonly out: readonly OutRow[] } {
  const out: OutRow[] = [];
  const leaveOut = (use: readonly SealedRow[], why: string) =>
    void out.push(...use.map(({ label }) => ({ label, why })));
  const none = (why: string) => {
    leaveOut(rows, why);
    return { model: undefined, prices: 0, out };
  };
  const uses = usesOf(rows);
  if (uses.length > MOST) return none(`is one of more than ${MOST} prices of its model`);
  const [first, ...others] = new Map(rows.map(({ facts }) => [JSON.stringify(facts), facts])).values();
  if (!first || others.length > 0) return none('says of its model what other rows do not');
  let drafts: readonly Draft[] = uses.flatMap((use) => {
    const parsed = v.safeParse(rateSchema, rateOf(use));
    if (parsed.success && isWhole(use)) return [{ rows: use, rate: parsed.output }];
    leaveOut(use, parsed.success ? 'lacks the row of another clip length' : 'is not understood');
    return [];
  });
  const drop = (why: string, isWrong: (draft: Draft) => boolean): boolean => {
    const wrong = drafts.filter(isWrong);
    for (const draft of wrong) leaveOut(draft.rows, why);
    drafts = drafts.filter((draft) => !wrong.includes(draft));
    return wrong.length > 0;
  };
  drop('is priced twice', ({ rate }) =>
    drafts.some((other) => other.rate !== rate && overlaps(other.rate, rate)),
  );
  drop('has a price that also depends on what the sheet does not say', ({ rows }) =>
    rows.some(({ rivals }) => rivals === undefined),
  );
  const usual: Usual = new Map(first.usual);
  while (drop('would stand in for a row that is missing', isStandIn(drafts, usual)));
  return {
    model: modelOf(id, seller, drafts, first, listed, date),
    prices: drafts.flatMap((draft) => draft.rows).length,
    out,
  };
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
function rateOf(use: Use): unknown {
  const [{ own, words, how }] = use;
  const { clips: _, ...measure } = how;
  const when = new Map<string, string[]>(own.resolution ? [['resolution', [own.resolution]]] : []);
  for (const { word, dimension } of words) when.set(dimension, [...(when.get(dimension) ?? []), word]);
  const bill =
    own.per.unit === 'clip'
      ? { ...measure, per: 'clip', clips: clipsOf(use) }
      : { ...measure, per: own.per.unit, price: own.usd };
  return { ...(when.size > 0 && { when: Object.fromEntries(when) }), bill };
}

/**
 * Whether a request would now get a rate though it got another one or none when the sheet was written: where one of the
 * prices beside it is missing, or the value that counts where nothing is said.
 */
function isStandIn(drafts: readonly Draft[], usual: Usual): (draft: Draft) => boolean {
  const rates = drafts.map(({ rate }) => rate);
  const wrong = DIMENSIONS.flatMap((dimension) => {
    const said = usual.get(dimension);
    const plain = plainUsual(rates, dimension);
    const isThere = said !== undefined && known(rates, dimension).includes(said);
    return isThere || plain === undefined ? [] : [[dimension, plain] as const];
  });
  return ({ rate, rows: [{ rivals = 0 }] }) =>
    wrong.some(([dimension, value]) => valuesOf(rate, dimension)?.includes(value)) ||
    rates.filter((other) => other !== rate && isRival(other, rate, usual)).length < rivals;
}

function modelOf(
  id: string,
  seller: Seller,
  drafts: readonly Draft[],
  { since, basis, until, aliases, fps, usual }: ModelFacts,
  listed: Model | undefined,
  date: IsoDate,
): Model | undefined {
  const [first] = drafts;
  if (!first) return undefined;
  const { name = id, vendor = seller.name, offers, servedBy, note: about } = listed ?? {};
  const { source, checked, evidence } = first.rows[0].standing;
  const rates = drafts.map(({ rate, rows: [{ standing }] }) => ({
    ...rate,
    ...(standing.source !== source && { source: standing.source }),
    ...(standing.checked !== checked && { checked: standing.checked }),
    ...(standing.evidence !== evidence && { evidence: standing.evidence }),
  }));
  const defaults = usual.filter(
    ([dimension, value]) => known(rates, dimension).includes(value) && plainUsual(rates, dimension) !== value,
  );
  const note = `Made again from the sheet LTX Rates of ${date}.`;
  return {
    ...{ id, name, vendor },
    ...(aliases && { aliases }),
    ...(offers && { offers }),
    ...(fps && { fps }),
    ...(servedBy && { servedBy }),
    ...(about && { note: about }),
    // Of what it costs from then on, by a new price or by none, the sheet says nothing.
    ...(until && { ended: until }),
    defaults: Object.fromEntries(defaults),
    periods: [{ from: since, basis, source, checked, evidence, note, rates }],
  };
}
