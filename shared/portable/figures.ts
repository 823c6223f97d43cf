import type { Book } from '../book/book.ts';
import { pricesOf } from '../book/choosePrices.ts';
import { card as cardParam } from '../cells/arguments/cardChoice.ts';
import { choice } from '../cells/arguments/params.ts';
import { model, options, orNone } from '../cells/arguments/request.ts';
import { minutesOnRecord, queueOf } from '../local/cost/queueHours.ts';
import { nearestDouble } from '../money/rational.ts';
import { planPrice } from '../rates/studio/planPrice.ts';
import { studioFigure } from '../rates/studio/studioCredits.ts';
import type { PortableCall } from './call.ts';
import { fixedText, joinedKey, type Key, type KeyText } from './key.ts';
import { NotPortable } from './notPortable.ts';
import { attempt } from './priceRow.ts';
import { refuseSigns, Table, type TableRow } from './table.ts';

const COLUMNS = ['FIGURE', 'CLIP', 'AT_ONCE', 'PER_DAY', 'MINUTES'] as const;
type FigureColumn = (typeof COLUMNS)[number];

const BOUNDS = ['low', 'typical', 'high'] as const;
const bound = choice(BOUNDS, { description: '' });

/** What is neither a price of a video nor a machine: credits of LTX Studio, its plans, and how many clips are made at once. */
export class FigureTable extends Table<FigureColumn> {
  constructor(readonly book: Book) {
    super('LTX Figures', 'LTX_FIGURES', COLUMNS);
  }

  /** Credits for a clip, and its seconds where the action goes by length. */
  creditsKey(call: PortableCall): Key {
    const texts = [call.text('action'), call.text('options'), call.text('bound')];
    return this.#key(call.name, texts, ([action = '', said = '', limit = '']) => {
      const { figure, clipSeconds } = studioFigure(
        this.book.card,
        action,
        orNone(said === '' ? undefined : options.read(said)),
        limit === '' ? 'typical' : bound.read(limit),
      );
      return { FIGURE: figure, ...(clipSeconds !== undefined && { CLIP: clipSeconds }) };
    });
  }

  /** US dollars for 100 credits on a plan. */
  planKey(call: PortableCall): Key {
    const texts = [call.text('price_per_100_credits')];
    return this.#key(call.name, texts, ([plan = '']) => ({
      FIGURE: nearestDouble(planPrice(this.book.card, plan)),
    }));
  }

  /** How many clips a seller makes at once and in a day, and how many minutes one takes. */
  queueKey(call: PortableCall, tier: KeyText): Key {
    if (call.range('card')) throw new NotPortable('its card is a table, which says nothing of times');
    const texts = [call.text('model'), tier, call.text('card')];
    return this.#key(call.name, texts, ([name = '', level = '']) => {
      const chosen = call.now('card') ?? null;
      const isChosen = chosen !== null && chosen !== 0;
      const listed = pricesOf(isChosen ? cardParam.read([[chosen]]) : undefined, this.book).find(
        model.read(name || null),
      );
      const queue = attempt(() => queueOf(listed.seller, level === '' ? undefined : level.toLowerCase()));
      const minutes = attempt(() => nearestDouble(minutesOnRecord(listed)));
      return {
        FIGURE: 1, // there is such a model
        ...(queue && { AT_ONCE: queue.atOnce, PER_DAY: queue.clipsPerDay ?? 0 }),
        ...(minutes !== undefined && { MINUTES: minutes }),
      };
    });
  }

  #key(
    name: string,
    texts: readonly KeyText[],
    make: (now: readonly string[]) => TableRow<FigureColumn>,
  ): Key {
    const key = joinedKey([fixedText(name), ...texts]);
    this.row(key, () => {
      const now = texts.map((text) => text.now ?? '');
      const row = attempt(() => make(now));
      if (row) refuseSigns(now);
      return row;
    });
    return key;
  }
}
