/** Benchmarks of local machines: import, speeds, and our own format. */
export type {
  Answers,
  Hardware,
  Import,
  OpenQuestion,
  Power,
  PowerScope,
  QuestionId,
  Rejected,
  Run,
} from './import.ts';
export { importBenchmark } from './importBenchmark.ts';
export { RUNNERS } from './importers/formats.ts';
export { readBenchmark } from './importers/own.ts';
export type { TextOrBytes } from './readTexts.ts';
export { type MeasuredSpeed, speedsOf, suggestModel, takenSpeed, tierOf } from './speeds.ts';
export { LONGEST } from './text/limits.ts';
