import type { Book } from '../../../shared/book/book.ts';
import type { StoredBook } from '../../../shared/book/stored.ts';
import type { Answers, Import } from '../../../shared/local/benchmark/import.ts';
import type { RateCard } from '../../../shared/rates/card.ts';
import type { CellValue } from '../../host/contract.ts';
import type { PricesSheet } from '../rates/ownPricesSheet.ts';
import type { Repair } from '../rates/repairCard.ts';

/** What is read from text, or takes its strict readers, beside the page, so that the page answers meanwhile and can give it up. */
export interface Readings {
  /** The rate card of the add-in. */
  readonly shippedCard: { readonly question: undefined; readonly answer: RateCard };
  /** A rate card from JSON text. */
  readonly card: { readonly question: string; readonly answer: RateCard };
  /** A stored book from JSON text. */
  readonly book: { readonly question: string; readonly answer: StoredBook };
  /** The prices of a book as the sheet LTX Rates. */
  readonly pricesSheet: { readonly question: Book; readonly answer: PricesSheet };
  /** What can be made again of the cells of the sheet LTX Rates. */
  readonly sheetPrices: { readonly question: readonly (readonly CellValue[])[]; readonly answer: Repair };
  /** What inference runners wrote, a text per file. */
  readonly benchmark: {
    readonly question: { readonly texts: readonly string[]; readonly answers: Answers };
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
  | { readonly refused: string }
  | { readonly fault: string }
);
