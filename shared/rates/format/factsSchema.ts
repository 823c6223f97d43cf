import * as v from 'valibot';
import { evidence, isoDay, listOf, name, optionalField, quantity, textValue, url } from './valueSchemas.ts';

/** Levels below a fact that a reader does not know: whatever compares and stores a card goes down all of them. */
const DEEPEST = 30;

const isShallow = (part: unknown, levels = DEEPEST): boolean =>
  typeof part !== 'object' ||
  part === null ||
  (levels > 0 && Object.values(part).every((each) => isShallow(each, levels - 1)));

const shallow = <T>() => v.check((part: T) => isShallow(part), `expected facts of at most ${DEEPEST} levels`);

/** A fact says where it was read and when; `claim` names who says so of whom, where that is no neutral source. */
const sourced = {
  source: url,
  checked: isoDay,
  evidence: optionalField(evidence),
  claim: optionalField(textValue),
};

const availability = v.pipe(
  v.looseObject({ ...sourced, text: textValue }),
  v.description('Where or to whom it is sold, in a few words: "in the US only", "by invitation".'),
);

const time = v.pipe(
  v.looseObject({
    ...sourced,
    seconds: v.pipe(quantity, v.description('From asking for a clip until it is there.')),
    clipSeconds: v.pipe(quantity, v.description('Length of that clip.')),
  }),
  v.description('How long the seller takes for one clip.'),
);

const tier = v.looseObject({
  name,
  concurrency: v.pipe(quantity, v.description('Clips that may be generated at once.')),
  clipsPerDay: optionalField(quantity),
  usdPerMonth: optionalField(v.pipe(quantity, v.description('What may be spent in a month.'))),
});

/**
 * What is known of a model and no bill depends on. Facts are the one place where a reader passes over keys that it does
 * not know, so that a card can tell more than an older add-in understands.
 */
export const modelFacts = v.pipe(
  v.looseObject({
    time: optionalField(time),
    ratios: optionalField(
      v.pipe(
        v.looseObject({ ...sourced, values: listOf(textValue) }),
        v.description('The aspect ratios that are made, such as 16:9.'),
      ),
    ),
    automaticLength: optionalField(
      v.pipe(
        v.looseObject({ ...sourced, held: v.picklist(['longest']) }),
        v.description(
          'The seller can choose the length itself, and holds the price of the longest clip until then.',
        ),
      ),
    ),
    licence: optionalField(v.looseObject({ ...sourced, text: textValue })),
    availability: optionalField(availability),
  }),
  shallow(),
  v.description('What no bill depends on. Unknown keys are passed over.'),
);

/** The same of a seller. */
export const sellerFacts = v.pipe(
  v.looseObject({
    tiers: optionalField(
      v.pipe(
        v.looseObject({ ...sourced, levels: listOf(tier) }),
        v.description('Limits by the tier of an account, the lowest first.'),
      ),
    ),
    availability: optionalField(availability),
  }),
  shallow(),
  v.description('What no bill depends on. Unknown keys are passed over.'),
);

/** Plans of LTX Studio: what a month costs and how many credits it holds. */
export const plan = v.pipe(
  v.looseObject({
    ...sourced,
    name,
    usd: v.pipe(quantity, v.description('For a month.')),
    usdByTheYear: optionalField(
      v.pipe(quantity, v.description('For a month, where a year is paid at once.')),
    ),
    credits: v.pipe(quantity, v.description('In a month.')),
  }),
  shallow(),
);
