import type { Confirmation } from '../audit.ts';
import type { Quote } from '../billing/quote.ts';
import type { Evidence, Model } from '../card.ts';
import type { IsoDate } from '../dates.ts';
import { ALWAYS, OWN } from '../finding/ownRow.ts';

/** What the words for evidence mean, wherever they are shown. */
export const EVIDENCE_MEANS =
  "Official: the seller's own page or code; corroborated: two copies that do not depend on each other; single: one copy";

/** Where one price was read, since when it counts, when someone last looked, and how sure it is. */
export interface Provenance {
  readonly source: string;
  readonly from: IsoDate;
  readonly basis: 'effective' | 'seen';
  /** The last day of looking: that of the card, or the last on which the seller's own page was found to say so. */
  readonly checked: IsoDate;
  readonly confirmation: Confirmation | undefined;
  readonly evidence: Evidence;
  readonly notes: readonly string[];
}

/** A rate's own source and dates come before its period's. */
export function provenanceOf(found: Quote): Provenance {
  const { period, rate, model, seller } = found;
  const confirmation = found.confirmationOf?.(found, period, rate);
  const credit = 'in' in rate.bill && rate.bill.in && seller.credit;
  const notes = [
    credit ? `${credit.credits} credits = $${credit.usd}${credit.note ? `, ${credit.note}` : ''}` : undefined,
    rate.note ?? period.note,
    model.note,
    timeText(model),
  ];
  return {
    source: rate.source ?? period.source,
    from: period.from,
    basis: period.basis,
    checked: lastLook(rate.checked ?? period.checked, confirmation),
    confirmation,
    evidence: rate.evidence ?? period.evidence,
    notes: notes.filter((note) => note !== undefined),
  };
}

/** Only the seller's own page makes a price young again. */
export const lastLook = (checked: IsoDate, confirmation: Confirmation | undefined): IsoDate =>
  confirmation?.isSellers && confirmation.on > checked ? confirmation.on : checked;

/** `last confirmed on 2026-11-20 by Venice, kling-4-0` */
const confirmationText = ({ on, by, isSellers }: Confirmation): string =>
  isSellers ? `last confirmed on ${on} by ${by}` : `printed so too by ${by}, ${on}`;

/** `a clip of 10 s takes 23.7 s (measured by Lightricks, https://…, 2026-08-24)` */
function timeText({ facts }: Model): string | undefined {
  if (!facts?.time) return undefined;
  const { seconds, clipSeconds, claim, source, checked } = facts.time;
  const whose = [...(claim ? [claim] : []), source, checked].join(', ');
  return `a clip of ${clipSeconds} s takes ${seconds} s (${whose})`;
}

/** Day of looking and evidence, as a table shows them; blank for a caller's own prices. */
export function standing(found: Quote): readonly [checked: string, evidence: string] {
  const { checked, evidence } = provenanceOf(found);
  return found.seller.id === OWN ? ['', ''] : [checked, evidence];
}

/** The same as one text: address, in force since, last checked, how sure, and what else there is to know. */
export function sourceText(found: Quote): string {
  const paid = found.factor === undefined ? [] : [`times ${found.factor} by your own rate table`];
  const { source, from, basis, checked, confirmation, evidence, notes } = provenanceOf(found);
  const confirmed = confirmation ? [confirmationText(confirmation)] : [];
  const since = basis === 'effective' ? `in force since ${from}` : `first seen ${from}`;
  if (found.seller.id === OWN) return from === ALWAYS ? source : `${source}, ${since}`;
  return [`${source} (${since}, checked ${checked}, ${evidence})`, ...confirmed, ...paid, ...notes].join(
    '; ',
  );
}
