import { readFile } from 'node:fs/promises';
import type { RateCard } from '../../../shared/rates/card.ts';
import { isoDate } from '../../../shared/rates/dates.ts';
import { embeddedCard } from '../../../shared/rates/embedded.ts';
import { readCard } from '../../../shared/rates/reading/readCard.ts';
import type { Given } from '../logs/ownColumns.ts';
import { ROLES } from '../sql/logColumns.ts';

const text = { type: 'string' } as const;

export const OPTIONS = {
  ...{ out: text, format: text, 'as-of': text, card: text },
  ...{ model: text, resolution: text, seconds: text, takes: text, options: text, at: text },
  ...{ dialect: text, table: text, keep: text },
} as const;

export type Values = Readonly<Partial<Record<keyof typeof OPTIONS, string>>>;

/** One of the things that the command does. */
export type Command = (values: Values, words: readonly string[]) => Promise<void>;

export const cardOf = async ({ card }: Values): Promise<RateCard> =>
  card === undefined ? embeddedCard : readCard(await readFile(card, 'utf8'));

/** The day whose prices count for all rows; undefined where each row's own day counts. */
export function dayOf(asOf: string, card: RateCard): string | undefined {
  if (asOf === 'log') return undefined;
  const day = asOf === 'card' ? card.date : isoDate(asOf);
  if (day === undefined)
    throw new Error(`--as-of: expected log, card or a day such as 2026-11-20, got ${asOf}`);
  return day;
}

export const givenColumns = (values: Values): Given =>
  Object.fromEntries(ROLES.flatMap((role) => (values[role] === undefined ? [] : [[role, values[role]]])));

export function needed(values: Values, name: keyof Values): string {
  const value = values[name];
  if (value === undefined || value === '') throw new Error(`--${name} is needed here; --help says more`);
  return value;
}
