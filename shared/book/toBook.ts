import { PricingError } from '../errors.ts';
import type { RateCard } from '../rates/card.ts';
import { embeddedConfirmations } from '../rates/embeddedAudit.ts';
import { readRateTable } from '../rates/finding/rateTable.ts';
import { shownHash } from '../rates/version.ts';
import type { Book } from './book.ts';
import type { StoredBook } from './stored.ts';

/** What functions use of a stored book. `shipped`: the card that counts where the book has none of its own. */
export const toBook = ({ card, pinned, rigs, activeRig, own }: FunctionsPart, shipped: RateCard): Book => ({
  card: card ?? shipped,
  confirmations: embeddedConfirmations,
  rigs,
  ...(pinned !== undefined && { pinned }),
  ...(activeRig !== undefined && { activeRig }),
  ...(own && { own: { rows: readRateTable(own.cells), version: shownHash(own.cells) } }),
});

/** The parts of a stored book that functions use. */
export type FunctionsPart = Pick<StoredBook, 'format' | 'card' | 'pinned' | 'rigs'> &
  Partial<Pick<StoredBook, 'activeRig' | 'own'>>;

export const functionsPart = ({
  format,
  card,
  pinned,
  rigs,
  activeRig,
  own,
}: FunctionsPart): FunctionsPart => ({
  format,
  rigs,
  ...(card && { card }),
  ...(pinned !== undefined && { pinned }),
  ...(activeRig !== undefined && { activeRig }),
  ...(own && { own }),
});

/**
 * Reads the part that functions use, from its own text or from that of a whole book. The sidebar read it strictly before
 * it was sealed, and the seal shows that it has not changed since, so here only its format is looked at. Throws
 * `invalid-card` where a newer version wrote it.
 */
export function readFunctionsPart(text: string): FunctionsPart {
  const part: unknown = JSON.parse(text);
  if (typeof part === 'object' && part !== null && 'format' in part && part.format === 'ltx-book/1')
    return part as FunctionsPart;
  throw new PricingError(
    'invalid-card',
    'card: this workbook was saved by a newer version of LTX Cost; update the add-in',
  );
}
