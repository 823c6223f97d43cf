/** Benchmarks of local machines: import, speeds, and our own format. */
export { importBenchmark } from './importBenchmark.ts';
export { LONGEST } from './limits.ts';
export { readBenchmark } from './read.ts';
export type {
  Answers,
  Import,
  Machine,
  Power,
  PowerScope,
  Question,
  QuestionId,
  Rejected,
  Run,
} from './run.ts';
export { type Speed, speedsOf } from './speeds.ts';
export { suggestModel } from './suggestModel.ts';
export { tierOf } from './tier.ts';
