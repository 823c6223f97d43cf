import type { Book } from '../book/book.ts';
import type { PortableCall } from './call.ts';
import type { Copies } from './copies.ts';
import { fixedText, joinedKey, type Key, type KeyText } from './key.ts';
import { type Parts, partsOf } from './line.ts';
import { NotPortable } from './notPortable.ts';
import { type Price, priceFor } from './priceRow.ts';
import { Steps } from './steps.ts';
import { refuseSigns, Table } from './table.ts';

const COLUMNS = [
  'PRICE',
  'BASE',
  'ALSO',
  'LEAST',
  'MOST',
  'STEPS',
  'EACH',
  'CLIP',
  'CLIPS',
  'PER_SECOND',
  'EVEN',
  'VOLUME',
  'SOURCE',
  'STANDING',
  'WHAT',
  'SHORTEST',
  'LONGEST',
  'LENGTHS',
  'API_HOURS',
] as const;
type PriceColumn = (typeof COLUMNS)[number];

/** The written prices: a row for every text that the workbook uses, and sorted lists for what goes by length. */
export class PriceTable extends Table<PriceColumn> {
  readonly #prices = new Map<string, Price>();
  readonly steps = new Steps();
  readonly #parts = new Map<'video' | 'volume', { readonly count: number; readonly parts: Parts }>();

  constructor(
    readonly book: Book,
    readonly copies: Copies,
  ) {
    super('LTX Terms', 'LTX_TERMS', COLUMNS);
  }

  /**
   * The row of a call that asks for a price. `route`: options may also say how long the API takes, which no bill takes, so
   * that these rows stand apart.
   */
  keyOf(call: PortableCall, route?: 'route'): Key {
    const texts = [
      ...[call.text('model'), call.text('resolution'), call.text('options'), this.#cardText(call)],
      ...(route ? [fixedText(route)] : []),
    ];
    const key = joinedKey(texts);
    this.row(key, () => {
      const price = priceFor(
        {
          model: textNow(texts[0]!),
          resolution: textNow(texts[1]!),
          options: textNow(texts[2]!),
          card: call.range('card') ?? [[call.now('card') ?? null]],
        },
        this.book,
        route,
      );
      if (!price) return undefined;
      refuseSigns(texts.map(({ now }) => now));
      this.#prices.set(key.now!, price);
      return {
        ...this.#rowOf(price),
        ...(route && price.line && { API_HOURS: price.apiHours }),
      };
    });
    return key;
  }

  /** What the bills hold that a key can meet: its own, or where its texts may change, any. */
  partsAt(key: Key, of: 'video' | 'volume'): Parts {
    if (!key.isFixed) return this.#partsOfAll(of);
    const own = key.now === undefined ? undefined : this.#prices.get(key.now);
    return partsOf(own?.line ? [own.line] : []);
  }

  #partsOfAll(of: 'video' | 'volume'): Parts {
    const count = this.#prices.size;
    const before = this.#parts.get(of);
    if (before?.count === count) return before.parts;
    const meant = [...this.#prices.values()].filter(({ hasVolume }) => of === 'video' || hasVolume);
    const parts = partsOf(meant.flatMap(({ line }) => line ?? []));
    this.#parts.set(of, { count, parts });
    return parts;
  }

  #cardText(call: PortableCall): KeyText {
    const grid = call.range('card');
    if (grid) return this.copies.textOf(call.argument('card').said, grid);
    const now = call.now('card');
    if (typeof now === 'number' && !Number.isInteger(now))
      throw new NotPortable('its card is a day with a time');
    return call.text('card');
  }

  #rowOf({ line, perSecond, even, hasVolume, source, check }: Price) {
    return {
      ...(line && {
        PRICE: line.price,
        BASE: line.base,
        ALSO: line.also,
        LEAST: line.least,
        MOST: line.most,
        STEPS: line.steps,
        EACH: line.each,
        CLIP: line.clip,
        CLIPS:
          line.clips.length > 0
            ? this.steps.add(line.clips.map(({ from, price }) => ({ from, value: price })))
            : 0,
      }),
      ...(perSecond !== undefined && { PER_SECOND: perSecond }),
      ...(even !== undefined && { EVEN: even }),
      ...(hasVolume && { VOLUME: 1 }),
      ...(source !== undefined && { SOURCE: source }),
      STANDING: check.standing,
      WHAT: check.what,
      SHORTEST: check.shortest,
      LONGEST: check.longest,
      LENGTHS: this.steps.add(check.steps.map(({ from, next }) => ({ from, value: next }))),
    };
  }
}

const textNow = ({ now }: KeyText): string | null => now || null;
