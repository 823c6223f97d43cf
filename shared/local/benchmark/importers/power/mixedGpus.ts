/** No one asks one GPU more often by mistake, and rows of one question stand closer: ms between them. */
const ONE_QUESTION_MS = 50;
/** Steps within one question are shorter by more than this than those from one question to the next. */
const UNEVEN = 4;

/**
 * Whether a log without ids holds rows of several GPUs. One question then gives a burst of rows: of 2 to 16 GPUs at
 * least a quarter of the steps are short and a twentieth are long. One GPU that is asked often gives even steps.
 */
export function areMixed(instants: readonly number[]): boolean {
  const times = [...instants].sort((a, b) => a - b);
  const steps = times
    .slice(1)
    .map((ms, i) => ms - times[i]!)
    .sort((a, b) => a - b);
  if (steps.length === 0) return false;
  const short = steps[Math.floor((steps.length - 1) / 4)]!;
  const long = steps[Math.floor((steps.length - 1) * 0.95)]!;
  return short < ONE_QUESTION_MS && (short === 0 || long > short * UNEVEN);
}
