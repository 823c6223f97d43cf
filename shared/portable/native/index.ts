import { bookVersion } from '../../book/book.ts';
import type { PortableCall } from '../call.ts';
import { textIn } from '../expression.ts';
import { NotPortable } from '../notPortable.ts';
import type { WrittenTables } from '../writtenTables.ts';
import { cost } from './cost.ts';
import { apiHours, creditRate, credits, frameRate } from './figures.ts';
import { localHourly, ofSeconds, ofSpeed } from './local.ts';
import { check, rate, source } from './priceTexts.ts';
import { breakeven, cheapest, payback } from './rivals.ts';
import { tco } from './tco.ts';

/** The formulas of a table's cells; undefined for a cell that keeps its value while all that its formula refers to stays. */
export type NativeTable = readonly (readonly (string | undefined)[])[];

/** Gives the native formula of a call, or of a table those of its cells, the first in `address`. */
export type Native = (call: PortableCall, tables: WrittenTables, address: string) => string | NativeTable;

const NATIVES: Readonly<Record<string, Native>> = {
  LTX_COST: (call, { prices }) => cost(call, prices),
  LTX_RATE: (call, { prices }) => rate(call, prices),
  LTX_CHECK: (call, { prices }) => check(call, prices),
  LTX_SOURCE: (call, { prices }) => source(call, prices),
  LTX_CARD_VERSION: (_, { book }) => textIn(bookVersion(book)),
  LTX_CREDITS: credits,
  LTX_CREDIT_RATE: creditRate,
  LTX_FRAME_RATE: frameRate,
  LTX_LOCAL_RATE: ofSpeed('RATE'),
  LTX_LOCAL_MARGINAL: ofSpeed('MARGINAL'),
  LTX_LOCAL_HOURLY: localHourly,
  LTX_LOCAL_HOURS: ofSeconds('hours'),
  LTX_LOCAL_COST: ofSeconds('cost'),
  LTX_BREAKEVEN: breakeven,
  LTX_API_HOURS: apiHours,
  LTX_PAYBACK: payback,
  LTX_TCO: tco,
  LTX_CHEAPEST: cheapest,
};

export function nativeFor(name: string): Native {
  const native = NATIVES[name];
  if (native) return native;
  throw new NotPortable(`${name} has no native form`);
}
