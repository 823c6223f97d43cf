import type { PortableCall } from '../call.ts';
import { NotPortable } from '../notPortable.ts';
import type { WrittenTables } from '../writtenTables.ts';
import { cost } from './cost.ts';
import { check, rate, source } from './priceTexts.ts';

/** Gives the native formula of a call, or of a table the formulas of its cells, the first in `address`. */
export type Native = (call: PortableCall, tables: WrittenTables, address: string) => string | readonly string[][];

const NATIVES: Readonly<Record<string, Native>> = {
  LTX_COST: (call, { prices }) => cost(call, prices),
  LTX_RATE: (call, { prices }) => rate(call, prices),
  LTX_SOURCE: (call, { prices }) => source(call, prices),
  LTX_CHECK: (call, { prices }) => check(call, prices),
};

export function nativeFor(name: string): Native {
  const native = NATIVES[name];
  if (native) return native;
  throw new NotPortable(`${name} has no native form`);
}
