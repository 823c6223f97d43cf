import type { SignedAudit } from '../../../shared/book/stored.ts';
import type { Confirmations } from '../../../shared/rates/audit.ts';
import type { RateCard } from '../../../shared/rates/card.ts';
import { confirmationsOf } from '../../../shared/rates/confirming/confirmations.ts';
import { daysBetween } from '../../../shared/rates/dates.ts';
import { type FeedWords, feedWords } from '../../../shared/rates/feed/feedWords.ts';
import type { Verdict } from '../../../shared/rates/feed/verifyFile.ts';
import { canonicalJson, cardVersion } from '../../../shared/rates/version.ts';
import { sentence } from '../dom/say.ts';
import { AUDIT, ifThere, textOfBytes } from '../download/download.ts';
import { pullFile } from '../download/pullFile.ts';
import type { Session } from '../session.ts';
import { auditToRemember, auditTrust, type Feed } from './feed.ts';
import { today } from './today.ts';

/** What there is beside a card of its confirmations: nothing new, newer ones, or an audit that is not used. */
export type AuditBeside =
  | { readonly state: 'nothing new' }
  | { readonly state: 'refused'; readonly why: string }
  | {
      readonly state: 'newer';
      readonly confirmations: Confirmations;
      readonly signed: FeedWords;
      readonly toRemember: SignedAudit | undefined;
    };

interface CardThere {
  readonly card: RateCard;
  readonly address: URL;
  readonly verdict: Verdict;
}

/**
 * Pulls the audit.json beside a card and verifies and reads it as strictly as the card. Nobody loses a card by it: where
 * it cannot be used, the confirmations that are in use stay.
 */
export async function auditBeside(
  session: Session,
  feed: Feed,
  { card, address: ofCard, verdict: cardVerdict }: CardThere,
  signal: AbortSignal,
): Promise<AuditBeside> {
  const address = new URL(ofCard);
  address.pathname = address.pathname.replace(/[^/]*$/, 'audit.json');
  const trust = auditTrust(session.stored(), feed, address, cardVerdict);
  try {
    const wanted = { file: 'audit.json', address, wanted: AUDIT };
    const pulled = await ifThere(pullFile(wanted, trust, session.read, signal));
    if (!pulled) return { state: 'nothing new' };
    const { bytes, verdict } = pulled;
    const signed = feedWords(verdict, 'audit');
    if (signed.advice === 'stop') return refused(signed.text);
    if (verdict.state === 'older')
      return refused(
        `The price audit there is no. ${verdict.statement.sequence}, and no. ${verdict.last.sequence} was here already. It was not used.`,
      );
    const confirmations = await session.read('audit', { text: textOfBytes(bytes), card }, signal);
    const inUse = confirmationsOf(card, session.book().audits);
    if (inUse && canonicalJson(inUse) === canonicalJson(confirmations)) return { state: 'nothing new' };
    const fault = faultOf(confirmations, card, inUse);
    if (fault !== undefined) return refused(`The price audit there ${fault}. It was not used.`);
    return { state: 'newer', confirmations, signed, toRemember: auditToRemember(verdict, address) };
  } catch (problem) {
    if (signal.aborted) throw problem;
    return refused(`The price audit beside it was not used: ${sentence(problem)}`);
  }
}

const refused = (why: string): AuditBeside => ({ state: 'refused', why });

function faultOf(
  { card: audited, day }: Confirmations,
  card: RateCard,
  inUse: Confirmations | undefined,
): string | undefined {
  if (audited !== cardVersion(card)) return 'is of another card';
  if (inUse && day < inUse.day) return `is of ${day}, older than the one in use, which is of ${inUse.day}`;
  // Where the publisher lives it may be tomorrow already.
  if (daysBetween(today(), day) > 1) return `is dated ${day}, a day still to come`;
  return undefined;
}
