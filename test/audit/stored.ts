import path from 'node:path';
import type { Audit } from '../../shared/rates/audit.ts';
import type { RateCard } from '../../shared/rates/card.ts';
import { type ReadSource, readEdition } from '../../src/audit/edition.ts';
import { sources } from '../../src/audit/sources/sources.ts';
import { storedTexts } from '../../src/audit/storedTexts.ts';
import { auditOf } from '../../src/audit/toAudit.ts';

export const SOURCES = path.resolve(import.meta.dirname, '../fixtures/sources');

/** The stored texts, each read once. */
export const stored: readonly ReadSource[] = (await storedTexts(SOURCES, sources)).map((text) =>
  readEdition(text),
);

export const audited = (card: RateCard): Audit => auditOf(card, stored);
