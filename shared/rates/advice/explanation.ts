import { decimal } from '../../money/rational.ts';
import type { ReceiptLine } from '../../receipt.ts';
import { exactCost } from '../billing/exactCost.ts';
import { quote } from '../billing/quote.ts';
import { linesOf } from '../billing/receipt/lines.ts';
import type { Options } from '../finding/options.ts';
import type { Prices } from '../finding/prices.ts';
import type { Resolution } from '../resolution.ts';
import { concernsOf } from './concerns.ts';
import { sourceText } from './provenance.ts';

interface Request {
  readonly model: string;
  readonly resolution: Resolution;
  readonly seconds: number;
  readonly takes: number;
  readonly options: Options;
}

/** What a cost is made of, where its prices come from and what speaks against them. The last line is the cost. */
export function explained(
  prices: Prices,
  { model, resolution, seconds, takes, options }: Request,
): ReceiptLine[] {
  const found = quote(prices, model, resolution, options);
  const amount = exactCost(found.terms, decimal(seconds), decimal(takes));
  const concern = concernsOf(found, prices, resolution, options)(seconds);
  return [
    ...linesOf(found, seconds, takes),
    { what: 'Source', note: `${found.name}: ${sourceText(found)}` },
    ...(concern === '' ? [] : [{ what: 'Check', note: concern }]),
    { what: 'Total', unit: 'US dollars', amount },
  ];
}
