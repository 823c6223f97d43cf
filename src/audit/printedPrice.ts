import type { BillFigure } from '../../shared/rates/billing/billFigures.ts';
import type { Band } from '../../shared/rates/card.ts';
import type { Dimension } from '../../shared/rates/dimensions.ts';

/** What a price is for, as far as it is said. What is left out is not said. */
export type Conditions = Partial<Readonly<Record<Dimension | 'resolution', readonly string[]>>> & {
  readonly fps?: Band;
};

/** One figure of money, of whom and what it is for. */
export interface PriceFigure extends BillFigure {
  readonly seller: string;
  readonly when: Conditions;
}

/** A price as a source prints it. */
export interface PrintedPrice extends PriceFigure {
  /** The model as the source calls it; `modelNames.ts` knows what the card calls it. */
  readonly name: string;
  /** One of several that the source does not tell apart, such as the end of a range: it can confirm and never contradict. */
  readonly isLoose?: true;
  /** One price for all sizes that the model has, said so. */
  readonly isForAllSizes?: true;
  /** The row as printed: cells, figures and units, never sentences. */
  readonly row: readonly string[];
  /** The figure of the row that counts, as it is written there. */
  readonly figure: string;
}

/** What one text gave. `unread`: rows that look like prices and could not be read. */
export interface PrintedPrices {
  readonly prices: readonly PrintedPrice[];
  readonly unread: readonly string[];
}

/** A text that has not the form in which its source used to print prices. The message is a sentence for the report. */
export class FormChanged extends Error {}
