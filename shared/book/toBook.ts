import type { RateCard } from '../rates/card.ts';
import { embeddedConfirmations } from '../rates/embeddedAudit.ts';
import { readRateTable } from '../rates/finding/rateTable.ts';
import { shownHash } from '../rates/version.ts';
import type { Book } from './book.ts';
import type { FunctionsPart } from './stored.ts';

/** What functions use of a stored book. `shipped`: the card that counts where the book has none of its own. */
export const toBook = (
  { card, confirmations, pinned, rigs, activeRig, own }: FunctionsPart,
  shipped: RateCard,
): Book => ({
  card: card ?? shipped,
  audits: [...(confirmations ? [confirmations] : []), embeddedConfirmations],
  rigs,
  ...(pinned !== undefined && { pinned }),
  ...(activeRig !== undefined && { activeRig }),
  ...(own && { own: { rows: readRateTable(own.cells), version: shownHash(own.cells) } }),
});

/** The parts of a stored book that functions use, and no others. */
export const functionsPart = ({
  format,
  card,
  confirmations,
  pinned,
  rigs,
  activeRig,
  own,
}: FunctionsPart): FunctionsPart => ({
  format,
  rigs,
  ...(card && { card }),
  ...(confirmations && { confirmations }),
  ...(pinned !== undefined && { pinned }),
  ...(activeRig !== undefined && { activeRig }),
  ...(own && { own }),
});
