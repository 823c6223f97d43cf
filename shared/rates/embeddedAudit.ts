import * as v from 'valibot';
import type { Confirmations } from './audit.ts';
import { confirmationsIn } from './confirming/confirmations.ts';
import stored from './embeddedAudit.json' with { type: 'json' };
import { auditSchema } from './format/auditSchema.ts';

/** What the audit that ships found. `npm run audit -- --audit shared/rates/embeddedAudit.json` makes it anew. */
export const embeddedAudit = v.parse(auditSchema, stored);

/** The same as functions need it; a bundle holds this alone. */
export const embeddedConfirmations: Confirmations = confirmationsIn(embeddedAudit);
