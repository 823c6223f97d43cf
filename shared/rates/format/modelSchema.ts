import * as v from 'valibot';
import { MODES } from '../dimensions.ts';
import { bill, extra } from './billSchema.ts';
import { modelFacts } from './factsSchema.ts';
import {
  alias,
  evidence,
  id,
  isoDay,
  listOf,
  name,
  optionalField,
  quantity,
  resolutionLabel,
  textValue,
  url,
} from './valueSchemas.ts';
import { when } from './whenSchema.ts';

export const rateSchema = v.strictObject({
  when: optionalField(when),
  bill,
  extras: optionalField(
    v.pipe(listOf(extra, 12), v.description('What an option adds to the bill of one clip.')),
  ),
  source: optionalField(
    v.pipe(url, v.description("Where this rate was read, if not at the period's source.")),
  ),
  checked: optionalField(isoDay),
  evidence: optionalField(evidence),
  note: optionalField(textValue),
});

const period = v.strictObject({
  from: v.pipe(isoDay, v.description('In force from this day.')),
  basis: v.pipe(
    v.picklist(['effective', 'seen']),
    v.description('effective: the day the prices took effect. seen: the earliest day they were seen.'),
  ),
  source: url,
  until: optionalField(v.pipe(isoDay, v.description('A promotion: not in force from this day on.'))),
  checked: v.pipe(isoDay, v.description('The day someone last looked.')),
  evidence,
  note: optionalField(textValue),
  rates: v.pipe(v.array(rateSchema), v.maxLength(120)),
});

const offer = v.pipe(
  v.strictObject({
    resolution: optionalField(listOf(resolutionLabel)),
    mode: optionalField(listOf(v.picklist(MODES))),
    fps: optionalField(listOf(quantity)),
    seconds: optionalField(v.pipe(listOf(quantity), v.description('The only lengths of one clip.'))),
    minSeconds: optionalField(quantity),
    maxSeconds: optionalField(quantity),
  }),
  v.check(
    ({ minSeconds = 0, maxSeconds = Number.POSITIVE_INFINITY }) => minSeconds <= maxSeconds,
    'expected minSeconds up to maxSeconds',
  ),
  v.description(
    'A combination that the seller accepts. A request is accepted when one offer holds all of it.',
  ),
);

export const modelSchema = v.strictObject({
  id,
  name,
  vendor: v.pipe(name, v.description('Who made the model; the seller may be another.')),
  aliases: optionalField(listOf(alias)),
  offers: optionalField(listOf(offer)),
  fps: optionalField(v.pipe(quantity, v.description('Frame rate where none is asked for.'))),
  defaults: optionalField(
    v.pipe(
      v.partial(
        v.strictObject({
          mode: v.picklist(MODES),
          quality: id,
          motion: id,
          region: id,
          variant: id,
          audio: v.picklist(['on', 'off', 'voice']),
        }),
      ),
      v.description('What the seller takes where an option is left out.'),
    ),
  ),
  servedBy: optionalField(
    v.strictObject({
      from: isoDay,
      model: v.pipe(textValue, v.description('seller/model that renders it, at the prices of this one.')),
    }),
  ),
  deprecated: optionalField(isoDay),
  ended: optionalField(v.pipe(isoDay, v.description('Not sold from this day on.'))),
  note: optionalField(textValue),
  facts: optionalField(modelFacts),
  periods: listOf(period, 1000),
});
