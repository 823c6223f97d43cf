import type { Bill, Model, Period, Rate } from '../../../shared/rates/card.ts';
import type { IsoDate } from '../../../shared/rates/dates.ts';
import { DIMENSIONS, type Dimension } from '../../../shared/rates/dimensions.ts';
import { asOption, parseOptions } from '../../../shared/rates/finding/options.ts';
import { known } from '../../../shared/rates/finding/select.ts';
import type { Usual } from './priceRivals.ts';

/** The columns beside a price: what else the card says of it, where it was read, and what its model takes as said. */
export const TRACE = [
  ...(['usual', 'also for', 'measure', 'since', 'until', 'source', 'checked', 'evidence'] as const),
  ...(['aliases', 'fps', 'by default', 'kind', 'beside'] as const),
] as const;

/** One row of these columns. */
export type Trace = readonly string[];

/** In the column `beside`: another price for the same request is not on the sheet, or the row cannot say what it is for. */
export const UNSAID = 'unsaid';

/** What a price is of. */
export interface Traced {
  readonly model: Model;
  readonly period: Period;
  readonly usual: Usual;
  readonly rate: Rate;
  /** A formula without options pays this price. */
  readonly isUsual: boolean;
  /** The column options. */
  readonly options: string;
  /** Other prices of the sheet that may be meant by the same request; undefined where some are not on it. */
  readonly rivals: number | undefined;
}

export function traceOf({ model, period, usual, rate, isUsual, options, rivals }: Traced): Trace {
  const isSaid = rivals !== undefined && readsBack(rate, period, options);
  const row: Readonly<Record<(typeof TRACE)[number], string>> = {
    usual: isUsual ? 'yes' : '',
    'also for': alsoFor(rate),
    measure: measureText(rate.bill),
    since: `${period.basis === 'seen' ? 'seen ' : ''}${period.from}`,
    until: untilOf(model, period) ?? '',
    source: rate.source ?? period.source,
    checked: rate.checked ?? period.checked,
    evidence: rate.evidence ?? period.evidence,
    aliases: (model.aliases ?? []).join(', '),
    fps: String(model.fps ?? ''),
    'by default': [...usual].map(([dimension, value]) => `${dimension}=${value}`).join(', '),
    kind: kindOf(rate) ?? '',
    beside: isSaid ? String(rivals || '') : UNSAID,
  };
  return TRACE.map((column) => row[column]);
}

/** The first day on which a price of this period no longer counts. */
function untilOf({ periods, ended }: Model, { from }: Period): IsoDate | undefined {
  const [first] = [...periods.map((next) => next.from).filter((next) => next > from), ended ?? []]
    .flat()
    .sort();
  return first;
}

/** What a word such as `turbo` is a value of. */
const kindOf = ({ when }: Rate): Dimension | undefined =>
  DIMENSIONS.find((dimension) => !['mode', 'audio'].includes(dimension) && when?.[dimension]);

/** Whether the words of a row mean what its rate is for, and mean nothing else on the card. */
function readsBack(rate: Rate, { rates }: Period, options: string): boolean {
  const kind = kindOf(rate);
  const words = [options, alsoFor(rate)].flatMap((text) => [...parseOptions(text).words]);
  const said = words.map(({ word, dimension = kind }) => `${dimension}=${word}`);
  const meant = DIMENSIONS.flatMap((each) => (rate.when?.[each] ?? []).map((value) => `${each}=${value}`));
  const isTaken = words.some(({ word, dimension }) =>
    DIMENSIONS.some((each) => !dimension && each !== kind && known(rates, each).includes(word)),
  );
  return !isTaken && said.sort().join() === meant.sort().join();
}

/** One price with sound or without: the options of its row do not speak of sound. */
export const isAnySound = ({ when }: Rate): boolean => (when?.audio?.length ?? 0) > 1;

/** What a rate is for beyond the first value of each kind, which stands in the column options. */
const alsoFor = (rate: Rate): string =>
  DIMENSIONS.flatMap((dimension) =>
    (rate.when?.[dimension] ?? [])
      .slice(dimension === 'audio' && isAnySound(rate) ? 0 : 1)
      .map((value) => asOption(dimension, value)),
  ).join(', ');

/** `of extension+context, max frames 505`; of clips all lengths, so that a missing row shows: `clips 5/10`. */
function measureText({ per: _, ...bill }: Bill): string {
  const { price: __, in: ___, ...how }: Readonly<Record<string, unknown>> = bill;
  return Object.entries(how)
    .map(
      ([key, value]) =>
        `${key.replace(/[A-Z]/g, (big) => ` ${big.toLowerCase()}`)} ${Array.isArray(value) ? lengths(value) : value}`,
    )
    .join(', ');
}

export const lengths = (clips: readonly { readonly seconds: number }[]): string =>
  clips.map(({ seconds }) => seconds).join('/');
