import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { importBenchmark } from '../../../shared/local/benchmark/index.ts';
import { accepted, asked, fixture, imported, rejected } from './imported.ts';

const benchmark = {
  format: 'ltx-benchmark/1',
  runner: 'bench 2.1',
  machine: { gpu: 'NVIDIA GeForce RTX 5090', gpus: 2, vramGiB: 32, power: { at: 'wall', watts: 900 } },
  runs: [
    {
      model: 'ltx',
      recipe: '8 steps',
      width: 1280,
      height: 704,
      fps: 24,
      frames: 121,
      wallSeconds: 30,
      energyWh: 7,
      cold: true,
    },
    {
      model: 'ltx',
      recipe: '8 steps',
      width: 1280,
      height: 704,
      fps: 24,
      frames: 121,
      wallSeconds: 12,
      energyWh: 3,
    },
    {
      model: 'ltx',
      recipe: '8 steps',
      width: 1280,
      height: 704,
      videoSeconds: 10,
      wallSeconds: 25,
      status: 'done',
    },
    { model: 'ltx', width: 1280, height: 704, videoSeconds: 10, wallSeconds: 0, status: 'failed' },
  ],
};

const changed = (change: object) => () => importBenchmark([JSON.stringify({ ...benchmark, ...change })]);
const withRun = (change: object) => changed({ runs: [{ ...benchmark.runs[2], ...change }] });

describe('ltx-benchmark/1', () => {
  it('takes its shortest example', () => {
    const rows = imported('own_shortest.json');
    expect(accepted(rows)).toEqual(['runs[0] | ltx-2.3-distilled |  | 1920x1088 | 5 s in 38.5 s | warm']);
    expect(rows).toMatchObject({
      format: 'ltx-benchmark/1 of my-runner 1.0',
      machine: { gpu: 'NVIDIA GeForce RTX 4090', gpus: 1 },
      rejected: [],
      questions: [],
      power: [],
      notes: [],
    });
  });

  it('takes all that may stand in it', () => {
    const rows = changed({})();
    expect(accepted(rows)).toEqual([
      'runs[0] | ltx | 8 steps | 1280x704 | 5.0417 s in 30 s | cold | 2 GPUs',
      'runs[1] | ltx | 8 steps | 1280x704 | 5.0417 s in 12 s | warm | 2 GPUs',
      'runs[2] | ltx | 8 steps | 1280x704 | 10 s in 25 s | warm | 2 GPUs',
    ]);
    expect(rejected(rows)).toEqual(['runs[3] | its status is "failed"']);
    expect(asked(rows)).toEqual([]);
    expect(rows.machine).toEqual({ gpu: 'NVIDIA GeForce RTX 5090', gpus: 2, vramGiB: 32 });
    // As measured while generating, then what the one warm run with a figure used: 3 Wh in 12 s are 900 W.
    expect(rows.power).toEqual([
      { watts: 900, at: 'wall', gpus: 2, source: 'bench 2.1' },
      { watts: 900, at: 'wall', gpus: 2, seconds: 12, source: 'the energy of the runs' },
    ]);
  });

  it.each([
    [
      'another version',
      changed({ format: 'ltx-benchmark/2' }),
      'format: expected "ltx-benchmark/1", got "ltx-benchmark/2"',
    ],
    ['a key that it does not know', withRun({ wall: 3 }), 'runs[0].wall: this key is not known here'],
    ['a machine without a GPU', changed({ machine: {} }), 'machine.gpu: expected "gpu", got undefined'],
    ['a number in a text', withRun({ wallSeconds: '25' }), 'runs[0].wallSeconds: expected number, got "25"'],
    [
      'a time of nothing',
      withRun({ wallSeconds: 0 }),
      'runs[0]: expected wallSeconds above 0 for a run that is done',
    ],
    ['a length of nothing', withRun({ videoSeconds: 0 }), 'runs[0].videoSeconds: expected >0, got 0'],
    ['half a pixel', withRun({ width: 1280.5 }), 'runs[0].width: expected a whole number, got 1280.5'],
    [
      'no length',
      changed({ runs: [{ model: 'm', width: 9, height: 9, wallSeconds: 9 }] }),
      'runs[0]: expected videoSeconds, or frames and fps',
    ],
    [
      'lengths that disagree',
      withRun({ frames: 121, fps: 24 }),
      'runs[0]: expected videoSeconds to be frames / fps, within two frames',
    ],
    [
      'energy of unknown measure',
      changed({ machine: { gpu: 'x' } }),
      'the benchmark: expected machine.power.at, which says where energyWh was measured',
    ],
    ['no runs', changed({ runs: [] }), 'runs: expected >=1, got 0'],
  ])('refuses %s and says where', (_, read, message) => {
    expect(read).toThrow(`the benchmark cannot be read: ${message}`);
  });

  it('is published as a JSON Schema, also beside the add-in', async () => {
    const published = async (file: string) =>
      JSON.parse(await readFile(path.resolve(import.meta.dirname, '../../../dist', file), 'utf8'));
    const schema = await published('benchmark.schema.json');
    expect(await published('excel/benchmark.schema.json')).toEqual(schema);
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'LTX Cost benchmark',
      additionalProperties: false,
      required: ['format', 'runner', 'machine', 'runs'],
      properties: { format: { const: 'ltx-benchmark/1' }, machine: { required: ['gpu'] } },
    });
    const { items } = schema.properties.runs;
    expect(items).toMatchObject({
      additionalProperties: false,
      required: ['model', 'width', 'height', 'wallSeconds'],
    });
    // The shortest example has exactly what is required, and a length.
    const { runs, machine } = JSON.parse(fixture('own_shortest.json'));
    expect(Object.keys(runs[0]).filter((key) => key !== 'videoSeconds')).toEqual(items.required);
    expect(Object.keys(machine)).toEqual(schema.properties.machine.required);
  });
});
