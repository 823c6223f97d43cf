// The same samples as other programs would have written them, and the same kinds of runs with other sizes and lengths.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PricingError } from '../../../shared/errors.ts';
import {
  type Answers,
  type Import,
  importBenchmark,
  type Run,
} from '../../../shared/local/benchmark/index.ts';
import { fixture } from './imported.ts';

const FOLDER = new URL('../../fixtures/benchmarks/', import.meta.url);
const FILES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.(json|csv|log|txt)$/.test(file),
);
const isJson = (file: string) => file.endsWith('.json');
/** Cells that may be cut at each comma. */
const isPlainCsv = (file: string) => file.endsWith('.csv') && !/["\0;]/.test(fixture(file));

const ANSWERS: Answers = {
  model: 'm',
  size: '1280x720',
  seconds: 5,
  fps: 24,
  gpus: 1,
  warm: 'all',
  gpu: 'g',
};

/** All that counts of an import, in an order of its own; undefined where it is refused. */
function outcome(text: string, answers: Answers): readonly string[] | undefined {
  let imported: Import;
  try {
    imported = importBenchmark([text], answers);
  } catch (error) {
    if (error instanceof PricingError && error.code === 'invalid-benchmark') return undefined;
    throw error;
  }
  const runs = imported.accepted.map(({ place: _, ...run }) => run);
  const asked = imported.questions.map(({ id, runs: waiting }) => [id, waiting]);
  return [...runs, ...imported.power, asked, imported.rejected.length].map(inOrder).sort();
}

const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    each && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );

type Rewriting = readonly [says: string, applies: (file: string) => boolean, write: (text: string) => string];

const lines = (write: (line: string, i: number) => string) => (text: string) =>
  text
    .split('\n')
    .map((line, i) => (line === '' ? line : write(line, i)))
    .join('\n');
const cells = (write: (cells: readonly string[]) => string) =>
  lines((line) => write(line.split(',').map((cell) => cell.trim())));

function mapped(value: unknown, change: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => mapped(each, change));
  if (!value || typeof value !== 'object') return change(value);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapped(each, change)]));
}
const reversed = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(reversed)
    : value && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, each]) => [key, reversed(each)]),
        )
      : value;

/** Rewritings that say the same. */
const SAME: readonly Rewriting[] = [
  ['with lines that end in CR LF', () => true, (text) => text.replace(/\r?\n/g, '\r\n')],
  ['with lines that end in CR', (file) => !/\0/.test(fixture(file)), (text) => text.replace(/\r?\n/g, '\r')],
  ['with a byte order mark and blank lines below', () => true, (text) => `\ufeff${text}\n\n`],
  ['with keys in the other order', isJson, (text) => JSON.stringify(reversed(JSON.parse(text)))],
  ['on one line', isJson, (text) => JSON.stringify(JSON.parse(text))],
  ['with indents', isJson, (text) => JSON.stringify(JSON.parse(text), null, 8)],
  ['with tabs between cells', isPlainCsv, cells((row) => row.join('\t'))],
  ['with semicolons between cells', isPlainCsv, cells((row) => row.join(';'))],
  ['with quoted cells', isPlainCsv, cells((row) => row.map((cell) => `"${cell}"`).join(','))],
];

/** Rewritings that may be refused or asked about, but never give other figures. */
const MAYBE: readonly Rewriting[] = [
  [
    'with its numbers as text',
    isJson,
    (text) =>
      JSON.stringify(mapped(JSON.parse(text), (each) => (typeof each === 'number' ? String(each) : each))),
  ],
  [
    'with semicolons and decimal commas',
    isPlainCsv,
    (text) => cells((row) => row.join(';'))(text).replace(/(\d)\.(\d)/g, '$1,$2'),
  ],
  ['with its columns in the other order', isPlainCsv, cells((row) => [...row].reverse().join(','))],
  ['with headings in capitals', isPlainCsv, lines((line, i) => (i === 0 ? line.toUpperCase() : line))],
  ['as a Markdown table', isPlainCsv, cells((row) => `| ${row.join(' | ')} |`)],
];

const cases = (rewritings: readonly Rewriting[]) =>
  rewritings.flatMap(([says, applies, write]) =>
    FILES.filter(applies).map((file) => [file, says, write] as const),
  );

describe('A sample says the same', () => {
  it.each(cases(SAME))('%s %s', (file, _, write) => {
    const text = fixture(file);
    for (const answers of [{}, ANSWERS])
      expect(outcome(write(text), answers)).toEqual(outcome(text, answers));
  });
});

describe('A sample gives no other figures', () => {
  it.each(cases(MAYBE))('%s %s', (file, _, write) => {
    const text = fixture(file);
    const figures = (of: readonly string[] | undefined = []) =>
      of.filter((each) => /Seconds|watts/.test(each));
    const right = figures(outcome(text, ANSWERS)).map(speedAndPower);
    for (const each of figures(outcome(write(text), ANSWERS)).map(speedAndPower))
      expect(right).toContainEqual(each);
  });
});

it('Small figures of a country with a decimal comma have exponents: 8,2e-05', () => {
  const text = fixture('codecarbon_emissions_v2.csv');
  const written = text.replaceAll(',', ';').replace(/(?<=;)(\d+)\.(\d+(?:e-\d+)?)(?=;)/g, '$1,$2');
  expect(written).toMatch(/;\d,\d+e-05;/);
  expect(outcome(written, {})).toEqual(outcome(text, {}));
});

const holdsOne = (text: string, numbers: readonly number[]): boolean =>
  numbers.some((number) => new RegExp(`[^\\d.]${number}[^\\d.]`).test(text));

/** What is bought by: how fast, how large, at which power. */
function speedAndPower(line: string): unknown {
  const { width, height, videoSeconds, wallSeconds, watts } = JSON.parse(line) as Partial<Run> & {
    readonly watts?: number;
  };
  return watts ?? [width, height, videoSeconds, wallSeconds];
}

/** JSON samples whose run tells size and length by itself. */
const TOLD = FILES.filter(isJson).flatMap((file) => {
  const text = fixture(file);
  try {
    const [run] = importBenchmark([text], { warm: 'all', model: 'm', fps: 24 }).accepted;
    return run?.frames === undefined ? [] : [[file, text, run] as const];
  } catch {
    return [];
  }
});

describe('A clip of another size or length gives it', () => {
  const replaced = (text: string, change: (value: number) => number): readonly Run[] =>
    importBenchmark(
      [
        JSON.stringify(
          mapped(JSON.parse(text), (each) => {
            if (typeof each === 'number') return change(each);
            return typeof each === 'string' && /^\d{2,5}x\d{2,5}$/.test(each)
              ? each.replace(/\d+/g, (side) => String(change(Number(side))))
              : each;
          }),
        ),
      ],
      { warm: 'all', model: 'm', fps: 24 },
    ).accepted;

  it.each(TOLD)('%s, or none', (file, text, { frames = 0, width, height }) => {
    for (const more of [8, 64, 160]) {
      // 8 n + 1 stays one; what makes two frames of one makes 2 (n - 1) + 1.
      const doubled = (frames + 1) / 2;
      const changed = replaced(text, (value) =>
        value === frames || value === doubled ? value + more : value,
      ).map((run) => run.frames);
      if (changed.length > 0 && holdsOne(text, [frames, doubled]))
        expect([frames + more, frames + 2 * more], `${file}: ${changed}`).toContain(changed[0]);
    }
    for (const factor of [1, 1.5, 2]) {
      const [long, short] = [width / factor, height / factor];
      const holds = text.includes(String(long)) && text.includes(String(short));
      if (!Number.isInteger(long) || !Number.isInteger(short) || !holds) continue;
      const [run] = replaced(text, (value) => (value === long || value === short ? value + 128 : value));
      if (run) expect([run.width, run.height]).toEqual([(long + 128) * factor, (short + 128) * factor]);
    }
  });
});
