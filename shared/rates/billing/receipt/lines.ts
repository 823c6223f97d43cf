import { decimal, divide } from '../../../money/rational.ts';
import type { ReceiptLine } from '../../../receipt.ts';
import type { Bill, Rate, Seller } from '../../card.ts';
import { extraText } from '../billText.ts';
import type { Quote } from '../quote.ts';
import type { ClipTerms, MeteredTerms } from '../terms.ts';
import { type Count, charge, whole } from './charge.ts';
import { clipLines } from './clipLines.ts';
import { countLines, unitLines } from './unitLines.ts';

/** The bill of a quote, line by line, without its sum. Amounts are for all takes together and add up to the cost. */
export function linesOf(quote: Quote, seconds: number, takes: number): ReceiptLine[] {
  const { terms, rate, seller } = quote;
  if (terms.kind === 'none') return [];
  const count: Count = { seconds: decimal(seconds), takes: decimal(takes) };
  return [
    { what: 'Asked for', quantity: count.seconds, unit: 'second' },
    { what: 'Takes', quantity: count.takes, unit: 'take' },
    ...creditOf(rate.bill, seller),
    ...terms.factors.map(({ whose, factor }) => ({
      what: 'Factor',
      quantity: factor,
      note: `${whose}, on the seller's price`,
    })),
    ...(terms.kind === 'clips'
      ? clipLines(terms, rate.bill, count)
      : [...countLines(terms, rate.bill, count), ...unitLines(terms, rate.bill, count)]),
    ...extraLines(terms, rate, count),
  ];
}

/** What a credit costs, where prices are in credits. */
function creditOf(bill: Bill, { credit }: Seller): ReceiptLine[] {
  if (!('in' in bill && bill.in && credit)) return [];
  const price = divide(decimal(credit.usd), decimal(credit.credits));
  const note = `${credit.credits} credits = $${credit.usd}${credit.note ? `, ${credit.note}` : ''}`;
  return [{ what: 'Credit', quantity: decimal(1), unit: 'credit', price, note }];
}

const extraLines = (
  terms: MeteredTerms | ClipTerms,
  { bill, extras = [] }: Rate,
  count: Count,
): ReceiptLine[] =>
  terms.extras.map(({ option, count: each, amount }) => {
    const extra = extras.find((one) => one.option === option)!;
    const note = extraText(extra, 'in' in bill ? bill.in : undefined);
    return charge(terms, count, { what: option, unit: '', each, price: divide(whole(amount), each), note });
  });
