import * as v from 'valibot';
import { statementFields } from '../rates/feed/signature.ts';
import { cardSchema } from '../rates/format/cardSchema.ts';
import { confirmationsSchema } from '../rates/format/confirmationsSchema.ts';
import {
  finite,
  isoDay,
  optionalField,
  ownAddress,
  ownText,
  price,
  quantity,
} from '../rates/format/valueSchemas.ts';

const share = v.pipe(finite, v.minValue(0), v.maxValue(1));

/** A rig as a workbook keeps it: the figures of shared/local/rig/rig.ts, in the same words and units. */
const rigSchema = v.strictObject({
  name: ownText,
  isExample: optionalField(v.literal(true)),
  price: quantity,
  residual: optionalField(price),
  lifeHours: optionalField(quantity),
  lifeYears: optionalField(quantity),
  hoursPerYear: optionalField(v.pipe(quantity, v.maxValue(8784))),
  watts: quantity,
  wattsAt: optionalField(v.picklist(['wall', 'board'])),
  idleWatts: optionalField(price),
  idleHoursPerYear: optionalField(v.pipe(price, v.maxValue(8784))),
  dollarsPerKwh: quantity,
  pue: optionalField(v.pipe(finite, v.minValue(1), v.maxValue(10))),
  overhead: optionalField(share),
  opexPerYear: optionalField(price),
  discountRate: optionalField(share),
  rentPerHour: optionalField(price),
  speeds: v.pipe(
    v.array(
      v.strictObject({
        model: ownText,
        resolution: ownText,
        secondsPerMinute: quantity,
        spread: optionalField(v.strictObject({ slow: quantity, fast: quantity })),
        /** Measured by others. Left out: by the user. */
        published: optionalField(
          v.strictObject({
            ran: ownText,
            recipe: v.pipe(v.string(), v.maxLength(200)),
            runs: v.pipe(quantity, v.integer()),
            since: ownText,
            sources: v.pipe(v.array(ownAddress), v.minLength(1), v.maxLength(20)),
          }),
        ),
      }),
    ),
    v.maxLength(1000),
  ),
});

const ownCell = v.union([v.pipe(v.string(), v.maxLength(500)), finite, v.boolean(), v.null()]);

/** What functions use of a book. */
const functionsEntries = {
  format: v.literal('ltx-book/1'),
  /** Left out: the card that ships with the functions. */
  card: optionalField(cardSchema),
  /** What a pulled audit confirmed of the card that was active then. Left out: what ships with the functions counts alone. */
  confirmations: optionalField(confirmationsSchema),
  /** The day at which the prices are frozen. */
  pinned: optionalField(isoDay),
  rigs: v.pipe(v.array(rigSchema), v.maxLength(50)),
  activeRig: optionalField(ownText),
  /** An own rate table that comes before the card, as it was copied from the range of this name. */
  own: optionalField(
    v.strictObject({
      range: ownText,
      cells: v.pipe(v.array(v.pipe(v.array(ownCell), v.maxLength(30))), v.minLength(2), v.maxLength(2000)),
    }),
  ),
};

/** The part of a book that functions use. What else a book holds is passed over: it is the sidebar's. */
export const functionsSchema = v.object(functionsEntries);

/** What one workbook has chosen, as JSON: `format: "ltx-book/1"`. Strictly read by readBook.ts. */
export const bookSchema = v.strictObject({
  ...functionsEntries,
  /** How often the book has been changed, and a checksum of what it says: `7-1a2b3c4d`. */
  revision: v.pipe(v.string(), v.regex(/^\d{1,9}-[0-9a-f]{8}$/, 'expected a revision such as 7-1a2b3c4d')),
  /** Cards used before, newest first, each with the address that it came from. */
  earlier: v.pipe(
    v.array(v.strictObject({ card: cardSchema, storedOn: isoDay, source: optionalField(ownAddress) })),
    v.maxLength(5),
  ),
  /** The last signed card that was used, so that no older one passes for a newer, nor another for the same. */
  signed: optionalField(
    v.strictObject({
      ...statementFields,
      /** Where it came from. */
      address: ownText,
      /** The card's version, as `cardVersion` gives it. */
      version: ownText,
    }),
  ),
  /** The last signed audit that was used, so that no older one passes for a newer. */
  signedAudit: optionalField(v.strictObject({ ...statementFields, address: ownText })),
  /** Where the card came from and where updates are looked for. Left out: the site of the functions. */
  source: optionalField(ownAddress),
});
