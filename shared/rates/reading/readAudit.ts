import { strictJson, unusable } from '../../json.ts';
import type { Audit } from '../audit.ts';
import { auditSchema } from '../format/auditSchema.ts';

/** Reads an audit from JSON text, or throws `invalid-card` with the path of the first fault. */
export const readAudit = (text: string): Audit =>
  strictJson(text, auditSchema, 'the audit', unusable('the price audit'));
