import * as v from 'valibot';
import { strictJson, unusable } from '../../json.ts';
import type { Audit, Confirmations } from '../audit.ts';
import type { RateCard } from '../card.ts';
import { auditFault } from '../confirming/auditFault.ts';
import { confirmationsIn } from '../confirming/confirmations.ts';
import { auditSchema } from '../format/auditSchema.ts';
import { confirmationsSchema } from '../format/confirmationsSchema.ts';
import { cardVersion } from '../version.ts';

const invalid = unusable('the price audit');

/** Reads an audit from JSON text, or throws `invalid-card` with the path of the first fault. */
export const readAudit = (text: string): Audit => strictJson(text, auditSchema, 'the audit', invalid);

/** An audit's JSON text, and the card beside which it was. */
export interface AuditText {
  readonly text: string;
  readonly card: RateCard;
}

/**
 * What a workbook keeps of an audit. Throws `invalid-card` also where that would be too much, and where the audit names
 * the card and is not of its prices; whether it names another is the caller's to say.
 */
export function readConfirmations({ text, card }: AuditText): Confirmations {
  const audit = readAudit(text);
  const fault = audit.card === cardVersion(card) ? auditFault(audit, card) : undefined;
  if (fault !== undefined) throw invalid(fault);
  const confirmations = confirmationsIn(audit);
  const kept = v.safeParse(confirmationsSchema, confirmations);
  if (!kept.success) throw invalid(kept.issues[0].message);
  return confirmations;
}
