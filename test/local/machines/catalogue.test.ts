import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { CatalogueMachine, Sourced } from '../../../shared/local/machines/catalogueMachine.ts';
import { catalogue, machineNamed, nearMachines } from '../../../shared/local/machines/index.ts';
import { countedSpeeds, speedFigure } from '../../../shared/local/machines/publishedSpeeds.ts';
import { nearestDouble } from '../../../shared/money/rational.ts';

const sourced = {
  date: v.pipe(v.string(), v.regex(/^20\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)),
  evidence: v.picklist(['certain', 'corroborated', 'repeated', 'single']),
  source: v.pipe(v.string(), v.url(), v.startsWith('https://')),
  of: v.optional(v.string()),
};
const above0 = v.pipe(v.number(), v.finite(), v.minValue(0.001));
const whole = v.pipe(v.number(), v.integer(), v.minValue(1));
const text = v.pipe(v.string(), v.nonEmpty(), v.maxLength(60));

const machineSchema = v.strictObject({
  name: text,
  also: v.optional(v.array(text)),
  gpus: v.optional(whole),
  vram: v.optional(v.strictObject({ gb: whole, ...sourced })),
  board: v.optional(v.strictObject({ watts: above0, ...sourced })),
  wall: v.optional(v.strictObject({ watts: above0, ...sourced })),
  prices: v.optional(
    v.array(
      v.pipe(
        v.strictObject({
          kind: v.picklist(['launch', 'street', 'used']),
          usd: v.optional(above0),
          range: v.optional(v.strictTuple([above0, above0])),
          ...sourced,
        }),
        v.check(({ usd, range }) => usd !== undefined || range !== undefined, 'a price or a range'),
        v.check(({ range }) => !range || range[0] < range[1], 'a range from low to high'),
      ),
    ),
  ),
  rents: v.optional(v.array(v.strictObject({ provider: text, terms: text, usd: above0, ...sourced }))),
  speeds: v.optional(
    v.array(
      v.pipe(
        v.strictObject({
          model: v.pipe(text, v.regex(/^[a-z0-9.-]+( [a-z0-9.]+)*$/)),
          recipe: text,
          size: v.pipe(v.string(), v.regex(/^\d{3,4}x\d{3,4}$/)),
          frames: v.optional(whole),
          fps: v.optional(whole),
          video: v.optional(above0),
          seconds: above0,
          gpus: v.optional(whole),
          state: v.optional(v.picklist(['warm', 'cold'])),
          ...sourced,
        }),
        v.check(
          ({ frames, fps, video }) => (frames && fps ? video === undefined : video !== undefined),
          'a length as frames and fps, or in seconds',
        ),
      ),
    ),
  ),
});

describe('The catalogue of machines', () => {
  test.each(catalogue())('has each figure of $name with day, evidence and address', (machine) => {
    expect(v.safeParse(machineSchema, machine).issues).toBeUndefined();
  });

  test('never keys a published speed by a priced model', () => {
    const models = catalogue().flatMap(({ speeds = [] }) => speeds.map(({ model }) => model));
    expect(models.filter((model) => ['fast', 'pro'].includes(model) || model.includes('/'))).toEqual([]);
  });

  test('finds each machine by each of its names, and no two by one', () => {
    const names = catalogue().flatMap((machine) =>
      [machine.name, ...(machine.also ?? [])].map((name) => [name, machine] as const),
    );
    for (const [name, machine] of names) expect(machineNamed(name)?.name, name).toBe(machine.name);
    expect(machineNamed('nvidia geforce rtx5090')?.name).toBe('RTX 5090');
    expect(machineNamed('5090')?.name).toBe('RTX 5090');
    expect(machineNamed('RTX 509')).toBeUndefined();
    expect(machineNamed('')).toBeUndefined();
  });

  test('names what is near an unknown name', () => {
    expect(nearMachines('RTX 5091')).toContain('RTX 5090');
    expect(nearMachines('h100').slice(0, 3)).toEqual(['H100 SXM', 'H100 PCIe', 'H100 NVL']);
    expect(nearMachines('studio box')).toEqual([]);
  });

  test.each([
    ['H100', ['H100 SXM', 'H100 PCIe', 'H100 NVL']],
    ['A100', ['A100 SXM 80GB', 'A100 PCIe 80GB', 'A100 SXM 40GB']],
    ['A100 80GB', ['A100 SXM 80GB']],
    ['RTX 5090 32GB', ['RTX 5090']],
    ['RTX 4090 48GB', ['RTX 4090']],
    ['RTX 4090 D', ['RTX 4090']],
    ['4090 laptop', ['RTX 4090']],
    ['2x RTX 5090', ['RTX 5090']],
    ['RTX 6000', ['RTX PRO 6000', 'RTX 6000 Ada', 'RTX A6000']],
  ])('takes %s, which may be several or another, for none, and names %j', (name, near) => {
    expect(machineNamed(name)).toBeUndefined();
    expect(nearMachines(name)).toEqual(expect.arrayContaining(near));
  });

  test('knows what drivers call a machine', () => {
    expect(machineNamed('NVIDIA H100 80GB HBM3')?.name).toBe('H100 SXM');
    expect(machineNamed('NVIDIA A100-SXM4-40GB')?.name).toBe('A100 SXM 40GB');
    expect(machineNamed('NVIDIA A100 80GB PCIe')?.name).toBe('A100 PCIe 80GB');
  });

  test('counts no cold run and none of another number of GPUs', () => {
    const counted = catalogue().flatMap((machine) => countedSpeeds(machine));
    const runs = catalogue().flatMap(({ gpus = 1, speeds = [] }) =>
      speeds.filter((speed) => speed.state !== 'cold' && (speed.gpus ?? 1) === gpus),
    );
    expect(counted.reduce((sum, { published }) => sum + published.runs, 0)).toBe(runs.length);
    const fastest = Math.max(...runs.map((run) => nearestDouble(speedFigure(run))));
    expect(fastest).toBeLessThan(100); // LTX-2.3 at NVFP4 on B200: 5 s in 4.55 s is 65.9 s a minute
  });
});

/** What was read at each source: machine, figure, value, date, evidence, source. Not made from the catalogue. */
const LOOKED_UP = readFileSync(
  path.resolve(import.meta.dirname, '../../fixtures/machines/figures.csv'),
  'utf8',
)
  .trim()
  .split('\n')
  .slice(1);

const csv = (...cells: readonly unknown[]): string =>
  cells.map((cell) => (/[",]/.test(String(cell)) ? `"${cell}"` : String(cell))).join(',');

function figuresOf({
  name,
  vram,
  board,
  wall,
  prices = [],
  rents = [],
  speeds = [],
}: CatalogueMachine): string[] {
  const line = (figure: string, value: unknown, { date, evidence, source }: Sourced) =>
    csv(name, figure, value, date, evidence, source);
  return [
    ...(vram ? [line('vram gb', vram.gb, vram)] : []),
    ...(board ? [line('board watts', board.watts, board)] : []),
    ...(wall ? [line('wall watts', wall.watts, wall)] : []),
    ...prices.map((price) =>
      line(`price ${price.kind}`, [price.usd, ...(price.range ?? [])].filter(Boolean).join(' '), price),
    ),
    ...rents.map((rent) => line(`rent ${rent.provider} ${rent.terms}`, rent.usd, rent)),
    ...speeds.map((speed) => {
      const { model, size, recipe, gpus = 1, state, frames, fps, video, seconds } = speed;
      const length = frames ? `${frames} frames at ${fps}` : `${video} s`;
      const figure = ['speed', model, size, recipe, 'on', gpus, ...(state ? [state] : [])].join(' ');
      return line(figure, `${length} in ${seconds} s`, speed);
    }),
  ];
}

test('Every figure of the catalogue was looked up, and every one that was looked up is in it', () => {
  expect(catalogue().flatMap(figuresOf).sort()).toEqual([...LOOKED_UP].sort());
});
