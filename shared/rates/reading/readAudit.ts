import * as v from 'valibot';
import { strictJson, unusable } from '../../json.ts';
import type { Audit, Confirmations } from '../audit.ts';
import { confirmationsIn } from '../confirming/confirmations.ts';
import { auditSchema } from '../format/auditSchema.ts';
import { confirmationsSchema } from '../format/confirmationsSchema.ts';

const invalid = unusable('the price audit');

/** Reads an audit from JSON text, or throws `invalid-card` with the path of the first fault. */
export const readAudit = (text: string): Audit => strictJson(text, auditSchema, 'the audit', invalid);

/** What a workbook keeps of an audit, from its JSON text. Throws `invalid-card` also where that would be too much. */
export function readConfirmations(text: string): Confirmations {
  const confirmations = confirmationsIn(readAudit(text));
  const kept = v.safeParse(confirmationsSchema, confirmations);
  if (!kept.success) throw invalid(kept.issues[0].message);
  return confirmations;
}
