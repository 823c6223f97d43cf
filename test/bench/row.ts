/** One measured ratio of two things done in one run; `limit` is the most it should be. */
export interface BenchRow {
  readonly name: string;
  readonly ratio: number;
  readonly limit?: number;
  readonly note?: string;
}
