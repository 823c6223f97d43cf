import * as v from 'valibot';
import { count, modelId, use, version } from './auditSchema.ts';
import { isoDay, name, url } from './valueSchemas.ts';

/** Characters of JSON that a workbook keeps of an audit; that of a full card takes 20,000. */
const LONGEST = 100_000;

/** What a workbook keeps of an audit: what functions need of it (`confirmationsIn`), and no more. */
export const confirmationsSchema = v.pipe(
  v.strictObject({
    card: version,
    day: isoDay,
    counts: v.strictObject({ confirmed: count, contradicted: count, gone: count, unwatched: count }),
    by: v.pipe(
      v.array(
        v.strictObject({
          on: isoDay,
          by: name,
          address: url,
          isSellers: v.boolean(),
          rates: v.record(modelId, v.array(use)),
        }),
      ),
      v.maxLength(1000),
    ),
  }),
  v.check(({ day, by }) => by.every(({ on }) => on <= day), 'a text is newer than the audit that read it'),
  v.check(
    (confirmations) => JSON.stringify(confirmations).length <= LONGEST,
    `expected ${LONGEST} characters of confirmations at the most`,
  ),
);
