import * as v from 'valibot';
import { whenText } from '../../shared/rates/billing/billText.ts';
import type { Model, Period, RateCard } from '../../shared/rates/card.ts';
import { canonicalJson, cardVersion } from '../../shared/rates/version.ts';

/** All that a card says of money, as names and texts: what a later card may not change without a witness. */
export interface PublishedFigures {
  readonly card: string;
  readonly figures: Readonly<Record<string, string>>;
}

/** A figure that was never true, what it was and is, and how that is known. `was` or `is` is null where it was not there. */
const correctionSchema = v.strictObject({
  figure: v.pipe(v.string(), v.nonEmpty()),
  was: v.nullable(v.string()),
  is: v.nullable(v.string()),
  why: v.pipe(v.string(), v.minLength(20, 'expected a reason that others can follow')),
});
export const correctionsSchema = v.array(correctionSchema);
export type Correction = v.InferOutput<typeof correctionSchema>;

/** The figures of a card: bills and what options add, by model, first day of the period and use; credits; days of ends. */
export function publishedFigures(card: RateCard): PublishedFigures {
  const figures: Record<string, string> = {};
  for (const { id, credit, packs, models } of card.sellers) {
    if (credit) figures[`${id} credit`] = `${credit.credits} for $${credit.usd}`;
    if (packs) figures[`${id} packs`] = canonicalJson(packs);
    for (const model of models) Object.assign(figures, ofModel(`${id}/${model.id}`, model));
  }
  return { card: cardVersion(card), figures };
}

function ofModel(name: string, { ended, periods, defaults }: Model): Record<string, string> {
  const figures: Record<string, string> = {};
  if (ended) figures[`${name} ended`] = ended;
  if (defaults) figures[`${name} defaults`] = canonicalJson(defaults);
  for (const period of periods) Object.assign(figures, ofPeriod(`${name} ${period.from}`, period));
  return figures;
}

function ofPeriod(name: string, { until, rates }: Period): Record<string, string> {
  const figures: Record<string, string> = until ? { [`${name} until`]: until } : {};
  for (const { when, bill, extras } of rates)
    figures[`${name} ${whenText(when) || 'everything'}`] = canonicalJson(extras ? [bill, extras] : bill);
  return figures;
}

/**
 * What a card says of money that the last published one said otherwise, and that nobody stands for. A new period at the end
 * of a model, or a new model, stands for itself, since each names its source; so does the day on which a model ends.
 * Everything else needs a correction with its reason.
 */
export function unwitnessed(
  { figures: before }: PublishedFigures,
  card: RateCard,
  corrections: readonly Correction[],
): string[] {
  const { figures: after } = publishedFigures(card);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((figure) => {
    const [was, is] = [before[figure] ?? null, after[figure] ?? null];
    if (was === is) return [];
    if (was === null && isNews(figure, before)) return [];
    const isCorrected = corrections.some(
      (each) => each.figure === figure && each.was === was && each.is === is,
    );
    return isCorrected ? [] : [`${figure}: ${was ?? 'nothing'} before, ${is ?? 'nothing'} now`];
  });
}

/** Whether a figure that was not there belongs to a model, or to a period after all of its model, that was not there. */
function isNews(figure: string, before: PublishedFigures['figures']): boolean {
  const [, model, day] = /^(\S+)(?: (\d{4}-\d\d-\d\d))?/.exec(figure) ?? [];
  const known = Object.keys(before).filter((each) => each.startsWith(`${model} `));
  if (known.length === 0 || figure === `${model} ended`) return true;
  const days = known.flatMap((each) => /^\S+ (\d{4}-\d\d-\d\d) /.exec(each)?.[1] ?? []);
  return day !== undefined && days.every((each) => each < day);
}
