import * as v from 'valibot';
import { MOST } from '../text/limits.ts';

const text = v.pipe(v.string(), v.regex(/\S/, 'expected a text'), v.maxLength(200));
const optional = <const T extends v.GenericSchema>(item: T) => v.exactOptional(item);
const above0 = (most: number) => v.pipe(v.number(), v.finite(), v.gtValue(0), v.maxValue(most));
const count = (most: number) =>
  v.pipe(v.number(), v.integer('expected a whole number'), v.minValue(1), v.maxValue(most));
const described = <const T extends v.GenericSchema>(item: T, what: string) =>
  v.pipe(item, v.description(what));

const run = v.pipe(
  v.strictObject({
    model: described(text, 'The local model, by whatever name tells it apart.'),
    recipe: optional(
      described(
        text,
        'What else decides the speed: steps, stages, precision. Only runs of one recipe are averaged.',
      ),
    ),
    width: described(count(MOST.side), 'Of the finished clip, in pixels.'),
    height: count(MOST.side),
    fps: optional(above0(MOST.fps)),
    frames: optional(count(MOST.frames)),
    videoSeconds: optional(
      described(above0(MOST.videoSeconds), 'Length of what was generated. Left out: frames / fps.'),
    ),
    wallSeconds: described(
      v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(MOST.wallSeconds)),
      'From the request to the finished file.',
    ),
    energyWh: optional(
      described(above0(MOST.energyWh), 'Watt-hours of the whole run, measured at machine.power.at.'),
    ),
    cold: optional(
      described(v.boolean(), 'The model was loaded within the wall time. Left out: it was not.'),
    ),
    status: optional(
      described(
        v.picklist(['done', 'failed', 'cancelled', 'skipped']),
        'Left out: done. Only done runs count towards a speed.',
      ),
    ),
  }),
  v.check(
    ({ videoSeconds, frames, fps }) =>
      videoSeconds !== undefined || (frames !== undefined && fps !== undefined),
    'expected videoSeconds, or frames and fps',
  ),
  v.check(
    ({ wallSeconds, status = 'done' }) => status !== 'done' || wallSeconds > 0,
    'expected wallSeconds above 0 for a run that is done',
  ),
  v.check(
    // A container may round to its own clock: half a frame either way, and then some.
    ({ videoSeconds, frames, fps }) =>
      videoSeconds === undefined ||
      frames === undefined ||
      fps === undefined ||
      Math.abs(videoSeconds * fps - frames) <= 2,
    'expected videoSeconds to be frames / fps, within two frames',
  ),
);

const machine = v.strictObject({
  gpu: described(text, 'Name of the GPU, such as NVIDIA GeForce RTX 4090.'),
  gpus: optional(described(count(MOST.gpus), 'GPUs that work on one clip together. Left out: one.')),
  vramGiB: optional(described(above0(100_000), 'Memory of one GPU, in GiB.')),
  power: optional(
    v.strictObject({
      at: described(
        v.picklist(['wall', 'board']),
        'wall: the whole machine at the socket. board: the GPUs alone, as their driver reads them.',
      ),
      watts: optional(described(above0(10_000_000), 'Mean while generating, all GPUs together.')),
    }),
  ),
});

/**
 * A benchmark, `format: "ltx-benchmark/1"`: what any runner may write. Its types are read off this schema, the strict
 * reader runs it, and the published JSON Schema is made from it.
 */
export const benchmarkSchema = v.pipe(
  v.strictObject({
    format: v.literal('ltx-benchmark/1'),
    runner: described(text, 'The program that measured, with its version.'),
    machine,
    runs: v.pipe(v.array(run), v.minLength(1), v.maxLength(100_000)),
  }),
  v.check(
    ({ machine: { power }, runs }) =>
      power !== undefined || runs.every(({ energyWh }) => energyWh === undefined),
    'expected machine.power.at, which says where energyWh was measured',
  ),
  v.title('LTX Cost benchmark'),
);

type Benchmark = v.InferOutput<typeof benchmarkSchema>;

export type { Benchmark };
