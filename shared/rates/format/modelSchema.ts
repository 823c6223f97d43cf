import * as v from 'valibot';
import { MODES } from '../dimensions.ts';
import { bill, extra } from './billSchema.ts';
import { modelFacts } from './factsSchema.ts';
import {
  alias,
  day,
  evidence,
  id,
  listOf,
  name,
  optional,
  quantity,
  resolution,
  text,
  url,
} from './valueSchemas.ts';
import { when } from './whenSchema.ts';

export const rate = v.strictObject({
  when: optional(when),
  bill,
  extras: optional(v.pipe(listOf(extra, 12), v.description('What an option adds to the bill of one clip.'))),
  source: optional(v.pipe(url, v.description("Where this rate was read, if not at the period's source."))),
  checked: optional(day),
  evidence: optional(evidence),
  note: optional(text),
});

const period = v.strictObject({
  from: v.pipe(day, v.description('In force from this day.')),
  basis: v.pipe(
    v.picklist(['effective', 'seen']),
    v.description('effective: the day the prices took effect. seen: the earliest day they were seen.'),
  ),
  source: url,
  until: optional(v.pipe(day, v.description('A promotion: not in force from this day on.'))),
  checked: v.pipe(day, v.description('The day someone last looked.')),
  evidence,
  note: optional(text),
  rates: v.pipe(v.array(rate), v.maxLength(120)),
});

const offer = v.pipe(
  v.strictObject({
    resolution: optional(listOf(resolution)),
    mode: optional(listOf(v.picklist(MODES))),
    fps: optional(listOf(quantity)),
    seconds: optional(v.pipe(listOf(quantity), v.description('The only lengths of one clip.'))),
    minSeconds: optional(quantity),
    maxSeconds: optional(quantity),
  }),
  v.check(
    ({ minSeconds = 0, maxSeconds = Number.POSITIVE_INFINITY }) => minSeconds <= maxSeconds,
    'expected minSeconds up to maxSeconds',
  ),
  v.description(
    'A combination that the seller accepts. A request is accepted when one offer holds all of it.',
  ),
);

export const model = v.strictObject({
  id,
  name,
  vendor: v.pipe(name, v.description('Who made the model; the seller may be another.')),
  aliases: optional(listOf(alias)),
  offers: optional(listOf(offer)),
  fps: optional(v.pipe(quantity, v.description('Frame rate where none is asked for.'))),
  defaults: optional(
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
  servedBy: optional(
    v.strictObject({
      from: day,
      model: v.pipe(text, v.description('seller/model that renders it, at the prices of this one.')),
    }),
  ),
  deprecated: optional(day),
  ended: optional(v.pipe(day, v.description('Not sold from this day on.'))),
  note: optional(text),
  facts: optional(modelFacts),
  periods: listOf(period, 1000),
});
