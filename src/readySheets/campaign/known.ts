import type { Book } from '../../../shared/book/book.ts';
import { pricesOf } from '../../../shared/book/choosePrices.ts';
import type { Rig } from '../../../shared/local/rig/rig.ts';

/** What the globals of a campaign begin with where the workbook knows it. */
export interface Known {
  /** Minutes from asking the API for a clip until it is there, and who says so. */
  readonly minutes: { readonly perClip: number; readonly said: string } | undefined;
  /** US dollars for an hour of a rented machine. */
  readonly rentPerHour: number | undefined;
}

/** The first model of the card with a time on record lends it to all; people put their own in its place. */
export function knownOf(book: Book, rig: Rig | undefined): Known {
  const [timed] = pricesOf(undefined, book)
    .listed()
    .flatMap(({ model }) => (model.facts?.time ? [{ name: model.name, time: model.facts.time }] : []));
  return {
    minutes: timed && {
      perClip: Math.round((timed.time.seconds / 60) * 100) / 100,
      said: `${timed.name}, ${timed.time.clipSeconds} s of video: ${[timed.time.claim, timed.time.checked, timed.time.source].join(', ')}`,
    },
    rentPerHour: rig?.rentPerHour,
  };
}
