import type { Bill } from '../card.ts';

/** One figure of money in a bill, and for how much of what it is. */
export interface BillFigure {
  /** `second`, `clip`, `run`, `frame`, `30 frames`, `megapixel`, `megapixel-second`, `million-tokens`. */
  readonly per: string;
  /** Length of the clip, where a clip is priced. */
  readonly seconds?: number;
  /** `base` is charged once per clip, beside the price for each unit. */
  readonly part: 'price' | 'base';
  readonly amount: number;
  readonly unit: 'usd' | 'credits';
}

/** The figures of a bill. What an option adds is not among them. */
export function billFigures(bill: Bill): BillFigure[] {
  if (bill.per === 'quotation') return [];
  const unit = bill.in ?? 'usd';
  if (bill.per === 'clip')
    return bill.clips.map(({ seconds, price }) => ({
      ...{ per: 'clip', seconds, part: 'price', amount: price, unit },
    }));
  const per = unitName(bill);
  const base = 'base' in bill && bill.base;
  return [
    { per, part: 'price', amount: bill.price, unit },
    ...(base ? [{ per, part: 'base', amount: base, unit } as const] : []),
  ];
}

function unitName(bill: Exclude<Bill, { per: 'clip' | 'quotation' }>): string {
  if (bill.per === 'frame' && bill.frames !== undefined && bill.frames !== 1) return `${bill.frames} frames`;
  return bill.per === 'megapixel' && bill.fps === 1 ? 'megapixel-second' : bill.per;
}
