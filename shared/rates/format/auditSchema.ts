import * as v from 'valibot';
import {
  evidence,
  finite,
  id,
  isoDay,
  listOf,
  name,
  optionalField,
  price,
  textValue,
  url,
} from './valueSchemas.ts';

export const count = v.pipe(finite, v.integer(), v.minValue(0));
export const version = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\d-[0-9a-f]{20}$/, 'expected the version of a rate card'),
);
export const modelId = v.pipe(
  v.string(),
  v.maxLength(170),
  v.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'expected a model such as ltx/ltx-2-3-pro'),
  v.description('seller/model.'),
);
export const use = v.pipe(
  v.string(),
  v.maxLength(500),
  v.description('What the rate is for; blank where for everything.'),
);

const printed = v.pipe(
  v.object({
    row: v.pipe(v.array(v.pipe(v.string(), v.maxLength(500))), v.maxLength(40)),
    figure: v.pipe(v.string(), v.nonEmpty(), v.maxLength(40)),
  }),
  v.description('A row as the source prints it, cell by cell, and the figure in it that counts.'),
);

const source = v.object({
  id,
  name,
  address: url,
  voice: v.pipe(
    v.picklist(['seller', 'copy', 'catalogue']),
    v.description("seller: its own page or code. copy: made of it word by word. catalogue: others' list."),
  ),
  state: v.picklist(['read', 'form changed', 'not read']),
  day: optionalField(v.pipe(isoDay, v.description('The day of the edition that was read.'))),
  prices: v.pipe(count, v.description('Prices that could be read.')),
  unread: v.pipe(count, v.description('Rows that look like prices and could not be read.')),
  why: optionalField(textValue),
});

const priceVerdict = v.object({
  price: v.pipe(textValue, v.description('What the card sells: model and use.')),
  model: modelId,
  use,
  amount: price,
  unit: v.picklist(['usd', 'credits']),
  source: v.pipe(url, v.description('Where the card read it.')),
  checked: isoDay,
  evidence,
  verdict: v.picklist(['confirmed', 'contradicted', 'gone', 'unwatched']),
  by: optionalField(v.pipe(id, v.description('The source that decided.'))),
  day: optionalField(isoDay),
  isItsSource: optionalField(v.pipe(v.literal(true), v.description('The price was taken from it.'))),
  isLoose: optionalField(v.pipe(v.literal(true), v.description('It leaves a condition unsaid.'))),
  printed: optionalField(printed),
  also: optionalField(v.pipe(listOf(id), v.description('Other sources that print the same.'))),
});

const found = { by: id, day: isoDay, amount: price, printed };

/**
 * What an audit found, `format: "ltx-audit/1"`: for each price of one card, who prints it too. It changes no price, so a
 * reader passes over keys that it does not know.
 */
export const auditSchema = v.pipe(
  v.object({
    format: v.literal('ltx-audit/1'),
    card: v.pipe(version, v.description('The card that it is about.')),
    day: v.pipe(isoDay, v.description('The day of the newest text that was read.')),
    sources: v.pipe(v.array(source), v.maxLength(500)),
    prices: v.pipe(v.array(priceVerdict), v.maxLength(20_000)),
    missing: v.pipe(
      v.array(v.object({ price: textValue, ...found })),
      v.maxLength(20_000),
      v.description('What a watched seller prints and the card lacks.'),
    ),
    dissents: v.pipe(
      v.array(v.object({ price: textValue, ...found })),
      v.maxLength(20_000),
      v.description('Where a catalogue of others says something else.'),
    ),
    renamed: v.pipe(
      v.array(v.object({ from: textValue, to: textValue, by: id })),
      v.maxLength(1000),
      v.description('Models that are gone, and new names with their prices.'),
    ),
  }),
  v.title('LTX Cost price audit'),
);
