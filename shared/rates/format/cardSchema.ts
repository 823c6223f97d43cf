import * as v from 'valibot';
import { plan, sellerFacts } from './factsSchema.ts';
import { modelSchema } from './modelSchema.ts';
import {
  alias,
  evidence,
  id,
  isoDay,
  listOf,
  name,
  optionalField,
  price,
  quantity,
  textValue,
  url,
} from './valueSchemas.ts';

const seller = v.strictObject({
  id,
  name,
  credit: optionalField(
    v.pipe(
      v.strictObject({ credits: quantity, usd: quantity, source: url, note: optionalField(textValue) }),
      v.description('This many credits cost this many US dollars.'),
    ),
  ),
  packs: optionalField(
    v.pipe(
      listOf(
        v.strictObject({
          credits: quantity,
          usd: quantity,
          validDays: optionalField(quantity),
          concurrency: optionalField(quantity),
        }),
      ),
      v.description('Prepaid packs of credits.'),
    ),
  ),
  concurrency: optionalField(v.pipe(quantity, v.description('Clips that may be generated at once.'))),
  failures: optionalField(
    v.pipe(
      v.picklist(['billed', 'free']),
      v.description('Whether failed or moderated generations are billed. Left out: not known.'),
    ),
  ),
  note: optionalField(textValue),
  facts: optionalField(sellerFacts),
  isExample: optionalField(v.pipe(v.literal(true), v.description('Prices for teaching, sold by no one.'))),
  models: v.pipe(v.array(modelSchema), v.maxLength(1000)),
});

const action = v.pipe(
  v.strictObject({
    id,
    name,
    aliases: optionalField(listOf(alias)),
    low: price,
    high: price,
    seconds: optionalField(v.pipe(quantity, v.description('Length of the clip that the figure is for.'))),
    options: optionalField(v.pipe(listOf(id), v.description('Options that the published figure covers.'))),
    note: optionalField(textValue),
  }),
  v.check(({ low, high }) => low <= high, 'expected low up to high'),
);

const studio = v.pipe(
  v.strictObject({
    source: url,
    checked: isoDay,
    evidence,
    note: optionalField(textValue),
    actions: listOf(action),
    plans: optionalField(
      v.pipe(listOf(plan), v.description('What a month costs, and how many credits it holds.')),
    ),
  }),
  v.description('LTX Studio credits per action. A credit costs what the plan makes of it.'),
);

/**
 * The rate card, `format: "ltx-rates/1"`. Its types are read off this schema, the strict reader runs it, and the
 * published JSON Schema is made from it. Money is in US dollars, or in the seller's credits where `in` says so.
 */
export const cardSchema = v.pipe(
  v.strictObject({
    format: v.literal('ltx-rates/1'),
    date: v.pipe(isoDay, v.description('The day whose prices the card gives by default.')),
    staleAfterDays: v.pipe(quantity, v.description('A price checked longer ago than this is called stale.')),
    sellers: listOf(seller, 200),
    studio: optionalField(studio),
  }),
  v.title('LTX Cost rate card'),
);
