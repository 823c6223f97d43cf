import { readFileSync } from 'node:fs';
import {
  type Answers,
  type Import,
  importBenchmark,
  type Rejected,
  type Run,
} from '../../../shared/local/benchmark/index.ts';

const FOLDER = new URL('../../fixtures/benchmarks/', import.meta.url);

export const fixture = (file: string): string => readFileSync(new URL(file, FOLDER), 'utf8');

/** Imports sample files that go together. */
export const imported = (files: string | readonly string[], answers?: Answers): Import =>
  importBenchmark([files].flat().map(fixture), answers);

/** A run in one line: `line 2 | fast | t2v | 1280x704 | 5.0417 s in 38.14 s | cold`. */
export const runLine = ({
  place,
  model,
  recipe,
  width,
  height,
  videoSeconds,
  wallSeconds,
  cold,
  gpus,
}: Run): string =>
  [
    place,
    model,
    recipe,
    `${width}x${height}`,
    `${rounded(videoSeconds)} s in ${rounded(wallSeconds)} s`,
    cold ? 'cold' : 'warm',
    ...(gpus === 1 ? [] : [`${gpus} GPUs`]),
  ].join(' | ');

export const rejectedLine = ({ place, reason }: Rejected): string => `${place} | ${reason}`;

export const accepted = ({ accepted: runs }: Import): readonly string[] => runs.map(runLine);
export const rejected = ({ rejected: rows }: Import): readonly string[] => rows.map(rejectedLine);
export const asked = ({ questions }: Import): readonly string[] =>
  questions.map(({ id, runs }) => `${id} ${runs}`);

const rounded = (value: number): number => Number(value.toFixed(4));
