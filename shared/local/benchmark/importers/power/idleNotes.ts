import type { MeanWatts } from './meanWatts.ts';

/** `utilization.gpu` from which a GPU counts as busy, in percent. A desktop on an idle card stays below it. */
export const BUSY = 10;

/** What a power log's user should know of the idle time in it. `tellsUse`: the log holds utilisation. */
export function idleNotes({ gpus, idleShare }: MeanWatts, tellsUse: boolean): readonly string[] {
  if (!tellsUse)
    return [
      'The power log does not tell how busy the GPU was, so its mean may hold idle time; ' +
        'add utilization.gpu to --query-gpu and log again.',
    ];
  if (gpus === 0)
    return [
      `The GPU was idle in the whole power log, never at ${BUSY} % utilisation, so it gives no watts; ` +
        'log while clips are generated.',
    ];
  const percent = idleShare * 100;
  if (percent < 0.05) return [];
  return [
    `The GPU was idle, below ${BUSY} % utilisation, in ${percent.toFixed(1)} % of the power log; ` +
      'its watts are the mean of the rest.',
  ];
}
