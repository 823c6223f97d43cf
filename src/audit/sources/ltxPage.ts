import type { PrintedPrices } from '../printedPrice.ts';
import { ltxSentences } from './ltxSentences.ts';
import { ltxTables } from './ltxTables.ts';

/** LTX's price page in the forms that are known: tables of resolution and cost per second, or lists. */
export function ltxPage(text: string): PrintedPrices {
  const tables = ltxTables(text);
  return tables.prices.length > 0 ? tables : ltxSentences(text);
}
