import type { AuditedSource } from '../../shared/rates/audit.ts';
import { type IsoDate, isoDate } from '../../shared/rates/dates.ts';
import type { Edition } from './claims.ts';
import { unfitness } from './health.ts';
import { FormChanged, type PrintedPrices } from './printedPrice.ts';
import type { Source } from './sources/source.ts';

/** Ten times the largest list that is known. */
export const LARGEST_TEXT = 20_000_000;

/** The text of a source, or why there is none. */
export type SourceText = { readonly source: Source } & (
  | { readonly text: string; readonly day: IsoDate }
  | { readonly why: string }
);

/** What one text gave: an edition where it may speak, and how well it was read. */
export interface ReadSource {
  readonly edition?: Edition;
  readonly report: AuditedSource;
}

/** Reads a text. Whatever is wrong with it is told in its report and stops nothing else. */
export function readEdition(given: SourceText, kept: readonly string[] = []): ReadSource {
  const { source } = given;
  const { id, name, address, voice } = source;
  const about = { id, name, address, voice };
  if ('why' in given)
    return { report: { ...about, state: 'not read', prices: 0, unread: 0, why: given.why } };
  const { day, text } = given;
  const reading = attempt(source, text);
  const why = typeof reading === 'string' ? reading : unfitness(reading, kept);
  const counts =
    typeof reading === 'string'
      ? { prices: 0, unread: 0 }
      : { prices: reading.prices.length, unread: reading.unread.length };
  if (why !== undefined || typeof reading === 'string')
    return {
      report: {
        ...about,
        state: 'form changed',
        day,
        ...counts,
        ...(why !== undefined && { why: plain(why) }),
      },
    };
  return {
    edition: { source, day, prices: reading.prices },
    report: { ...about, state: 'read', day, ...counts },
  };
}

function attempt(source: Source, text: string): PrintedPrices | string {
  if (text.length > LARGEST_TEXT) return `it has ${text.length} characters, and ${LARGEST_TEXT} is the most`;
  try {
    return source.read(text);
  } catch (problem) {
    if (problem instanceof FormChanged) return problem.message;
    throw problem;
  }
}

/** What a reason quotes from outside, short and without characters that cannot be seen. */
const plain = (why: string): string => why.replace(/[^\x20-\x7e\u00a1-\u1fff]/g, '?').slice(0, 300);

/** The day that a name of a file ends with; a month stands for its first day. */
export const dayInName = (name: string): IsoDate | undefined => {
  const [, month, day = '-01'] = /(\d{4}-\d\d)(-\d\d)?$/.exec(name) ?? [];
  return month === undefined ? undefined : isoDate(`${month}${day}`);
};
