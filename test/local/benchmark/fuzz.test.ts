import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PricingError } from '../../../shared/errors.ts';
import { type Answers, importBenchmark, speedsOf } from '../../../shared/local/benchmark/index.ts';
import { fixture } from './imported.ts';

const FOLDER = new URL('../../fixtures/benchmarks/', import.meta.url);
const FILES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(json|csv|log|txt)$/.test(file),
);

/** With everything answered, as many damaged runs as possible get through to the last checks. */
const ANSWERS: Answers = {
  model: 'm',
  size: '1280x720',
  seconds: 5,
  fps: 24,
  gpus: 1,
  warm: 'all',
  gpu: 'g',
};

const WRONG = [
  'null',
  '[]',
  '{}',
  '-1',
  '0',
  '1e999',
  '-1e-400',
  'NaN',
  '-Infinity',
  'true',
  '"12 s"',
  '"x"',
  '""',
  '1e15',
  '0.5',
  '[[[1]]]',
];

type Change = (text: string) => string;

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const index = (text: string, share: number): number => Math.floor(share * text.length);

const flip = fc.tuple(place, fc.string({ unit: 'binary', minLength: 1, maxLength: 2 })).map(
  ([share, piece]): Change =>
    (text) =>
      text.slice(0, index(text, share)) + piece + text.slice(index(text, share) + 1),
);
const drop = fc.tuple(place, fc.nat(200)).map(
  ([share, length]): Change =>
    (text) =>
      text.slice(0, index(text, share)) + text.slice(index(text, share) + length),
);
const repeat = fc.tuple(place, fc.nat(30)).map(
  ([share, times]): Change =>
    (text) => {
      const lines = text.split('\n');
      const at = Math.floor(share * lines.length);
      return [
        ...lines.slice(0, at),
        ...Array.from({ length: times + 1 }, () => lines[at]),
        ...lines.slice(at),
      ].join('\n');
    },
);
/** Another value in place of the next one after a random spot: of JSON after a colon or comma, of CSV between commas. */
const swap = fc.tuple(place, fc.constantFrom(...WRONG)).map(
  ([share, wrong]): Change =>
    (text) => {
      const at = index(text, share);
      return (
        text.slice(0, at) +
        text
          .slice(at)
          .replace(/(?<=[:,[]\s*)("[^"]*"|-?\d[\d.e+-]*|true|false|null)(?=\s*[,\]}\n])/i, () => wrong)
      );
    },
);

const changes = fc.array(fc.oneof(flip, drop, repeat, { arbitrary: swap, weight: 4 }), {
  minLength: 1,
  maxLength: 6,
});

function check(text: string): void {
  let rows: ReturnType<typeof importBenchmark>;
  try {
    rows = importBenchmark([text], ANSWERS);
  } catch (error) {
    if (error instanceof PricingError && error.code === 'invalid-benchmark') return;
    throw error;
  }
  for (const run of rows.accepted) {
    const { width, height, videoSeconds, wallSeconds, gpus, fps = 1, frames = 1, energyWh = 1 } = run;
    for (const figure of [width, height, videoSeconds, wallSeconds, gpus, fps, frames, energyWh])
      expect(figure > 0 && Number.isFinite(figure), JSON.stringify(run)).toBe(true);
    expect(run.model).not.toBe('');
    expect(videoSeconds).toBeLessThanOrEqual(60 * wallSeconds);
    // Of clips made at once each has a share of the time, and no shortest one: a server of many machines is that fast.
    if (!run.recipe.startsWith('serving')) expect(wallSeconds).toBeGreaterThanOrEqual(1);
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(16);
  }
  for (const { secondsPerMinute, least, most } of speedsOf(rows.accepted, () => 'm'))
    expect(secondsPerMinute > 0 && least > 0 && Number.isFinite(most)).toBe(true);
  for (const { watts, seconds = 1 } of rows.power)
    expect(
      watts >= 0 && watts < 1e6 && Number.isFinite(watts) && seconds > 0 && Number.isFinite(seconds),
    ).toBe(true);
  for (const { place: where, reason } of rows.rejected) {
    expect(where).not.toBe('');
    expect(reason.length).toBeLessThan(500);
  }
}

describe('A damaged sample gives sound runs or one sentence', () => {
  it.each(FILES)('%s', (file) => {
    const text = fixture(file);
    fc.assert(
      fc.property(changes, (all) => check(all.reduce((changed, change) => change(changed), text))),
      { numRuns: 250 },
    );
  });

  it.each(FILES.filter((file) => file.endsWith('.json')))('%s with any value at any key', (file) => {
    fc.assert(
      fc.property(fc.nat(), fc.jsonValue(), (spot, wrong) => check(withValueAt(file, spot % 400, wrong))),
      { numRuns: 100 },
    );
    for (let spot = 0; spot < Math.min(400, valuesIn(file)); spot++)
      for (const wrong of UNPRINTABLE) check(withValueAt(file, spot, wrong));
  });
});

/** What `String`, arithmetic and templates trip over, where the others only give nonsense. */
const UNPRINTABLE: readonly unknown[] = [
  { toString: {} },
  { valueOf: {}, toString: 1 },
  [{ toString: {} }],
  null,
];

function valuesIn(file: string): number {
  let count = 0;
  JSON.parse(fixture(file), (_, value: unknown) => {
    count++;
    return value;
  });
  return count;
}

function withValueAt(file: string, spot: number, wrong: unknown): string {
  let count = 0;
  return JSON.stringify(JSON.parse(fixture(file)), (_, value: unknown) => (count++ === spot ? wrong : value));
}

it('Any text at all gives sound runs or one sentence', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), check), { numRuns: 1000 });
});
