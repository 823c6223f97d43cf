import { readFileSync } from 'node:fs';
import { importBenchmark } from '../../shared/local/benchmark/index.ts';
import type { BenchRow } from './row.ts';
import { undisturbedTimes } from './undisturbed.ts';

const SAMPLE = new URL('../fixtures/benchmarks/comfyui_history.json', import.meta.url);
const CHARACTERS = 50_000_000;

/** Import of a 50 MB history of ComfyUI, against JSON.parse of the same text. */
export function benchComfyHistory(): BenchRow {
  const text = longHistory();
  const [parse, all] = undisturbedTimes([() => JSON.parse(text), () => importBenchmark([text])], 5) as [
    number,
    number,
  ];
  return {
    name: `import of a ComfyUI history of ${(text.length / 1e6).toFixed(0)} MB, against JSON.parse`,
    ratio: all / parse,
    limit: 10,
    note: `${parse.toFixed(0)} ms and ${all.toFixed(0)} ms`,
  };
}

/** The sample's executions again and again, under ids of their own. */
function longHistory(): string {
  const sample: Record<string, unknown> = JSON.parse(readFileSync(SAMPLE, 'utf8'));
  const executions = Object.values(sample).map((execution) => JSON.stringify(execution));
  const parts: string[] = [];
  for (let length = 0, i = 0; length < CHARACTERS; i++) {
    const part = `"${i}":${executions[i % executions.length]}`;
    parts.push(part);
    length += part.length + 1;
  }
  return `{${parts.join(',')}}`;
}
