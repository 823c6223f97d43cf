import type { Book } from '../../../shared/book/book.ts';
import type { StoredBook } from '../../../shared/book/stored.ts';
import type { PricingError } from '../../../shared/errors.ts';
import type { Answers, Import } from '../../../shared/local/benchmark/import.ts';
import type { TextOrBytes } from '../../../shared/local/benchmark/readTexts.ts';
import type { Confirmations } from '../../../shared/rates/audit.ts';
import type { RateCard } from '../../../shared/rates/card.ts';
import type { PulledFile, Trust, Verdict } from '../../../shared/rates/feed/verifyFile.ts';
import type { AuditText } from '../../../shared/rates/reading/readAudit.ts';
import type { PricesSheet } from '../rates/ownPricesSheet.ts';

/** What is read from text, or takes its strict readers, beside the page, so that the page answers meanwhile and can give it up. */
export interface Readings {
  /** A rate card from JSON text. */
  readonly card: { readonly question: string; readonly answer: RateCard };
  /** What a workbook keeps of a price audit, from the audit's JSON text and the card beside it. */
  readonly audit: { readonly question: AuditText; readonly answer: Confirmations };
  /** A stored book from JSON text. */
  readonly book: { readonly question: string; readonly answer: StoredBook };
  /** Whether a file of a feed is signed as it should be. */
  readonly signed: {
    readonly question: { readonly pulled: PulledFile; readonly trust: Trust };
    readonly answer: Verdict;
  };
  /** The prices of a book as the sheet LTX Rates. */
  readonly pricesSheet: { readonly question: Book; readonly answer: PricesSheet };
  /** What inference runners wrote, a text or the bytes of each file. */
  readonly benchmark: {
    readonly question: { readonly texts: readonly TextOrBytes[]; readonly answers: Answers };
    readonly answer: Import;
  };
}

export type Kind = keyof Readings;
export type Question<K extends Kind> = Readings[K]['question'];
export type Answer<K extends Kind> = Readings[K]['answer'];

/** A question as it is sent: `number` comes back with the answer. */
export interface Asked<K extends Kind = Kind> {
  readonly number: number;
  readonly kind: K;
  readonly question: Question<K>;
}

/** `refused`: the text is not what it should be, in one sentence. `fault`: a bug. */
export type Replied = { readonly number: number } & (
  | { readonly answer: Answer<Kind> }
  | { readonly refused: Pick<PricingError, 'code' | 'message'> }
  | { readonly fault: string }
);

/** Answers one question. */
export type Reply = (asked: Asked) => Replied;

/** What the worker says once it runs, before any answer. */
export const READY = 'ready';
