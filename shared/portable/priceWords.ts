import type { Book } from '../book/book.ts';
import { readCalls } from '../formula/readCalls.ts';
import { type Parameters, PortableCall, type ReadCells } from './call.ts';
import { NotPortable } from './notPortable.ts';
import { priceFor } from './priceRow.ts';

/** What the calls of a formula pay per second and from where, for the log; each once, blank where none has a price. */
export function priceWords(
  {
    formula,
    sheet,
    separator,
  }: { readonly formula: string; readonly sheet: string; readonly separator?: ';' | undefined },
  book: Book,
  functions: readonly Parameters[],
  read: ReadCells,
): { readonly price: string; readonly source: string } {
  const prices = readCalls(formula, separator, sheet).calls.flatMap(({ name, args }) => {
    const params = functions.find((each) => each.name === name)?.params ?? {};
    if (!('model' in params) || args.length > Object.keys(params).length) return [];
    const call = new PortableCall(
      name,
      params,
      args.map((said) => ({ said, native: '' })),
      read,
    );
    return orNone(() => {
      const one = (param: string) => call.now(param) ?? null;
      const card = call.range('card') ?? [[one('card')]];
      return priceFor(
        { model: one('model'), resolution: one('resolution'), options: one('options'), card },
        book,
      );
    });
  });
  const words = (of: (price: (typeof prices)[number]) => string | undefined) =>
    [...new Set(prices.map(of).filter((each) => each !== undefined))].join('\n');
  return {
    price: words(({ perSecond }) => (perSecond === undefined ? undefined : `$${perSecond} per second`)),
    source: words(({ source }) => source),
  };
}

/** A call that goes through a range has no one price to log. */
function orNone<T>(find: () => T | undefined): T[] {
  try {
    const found = find();
    return found === undefined ? [] : [found];
  } catch (error) {
    if (error instanceof NotPortable) return [];
    throw error;
  }
}
