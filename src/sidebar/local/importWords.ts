import type { Import, Power, Rejected, Run } from '../../../shared/local/benchmark/import.ts';
import { figure } from '../../../shared/local/figure.ts';
import { count } from '../dom/money.ts';

/** A row that becomes a run once a question is answered. */
export const waits = ({ needs = [] }: Rejected): boolean => needs.length > 0;

export const waiting = (rows: number): string => `${rows} wait${rows === 1 ? 's' : ''} for an answer`;

/** Whether a run gives a speed: it does not where the model was loaded within its time. */
export const givesSpeed = ({ cold }: Run): boolean => !cold;

/** `4 runs accepted, 2 loaded the model, 1 waits for an answer, 0 rejected`: accepted is what gives a speed. */
export function countsOf({ accepted, rejected }: Import): string {
  if (accepted.length + rejected.length === 0) return 'no runs';
  const open = rejected.filter(waits).length;
  const speeds = accepted.filter(givesSpeed).length;
  return [
    `${count(speeds, 'run')} accepted`,
    ...(accepted.length > speeds ? [`${accepted.length - speeds} loaded the model`] : []),
    ...(open > 0 ? [waiting(open)] : []),
    `${rejected.length - open} rejected`,
  ].join(', ');
}

/** The outcome in a sentence or two, for the status. */
export function resultOf({ accepted, rejected, power }: Import): string {
  const open = rejected.filter(waits).length;
  const of = accepted.length + rejected.length;
  if (accepted.length + open === 0 && power.length > 0) return 'No runs, but power was read.';
  if (of === 0) return 'No runs were found.';
  const speeds = accepted.filter(givesSpeed).length;
  const cold = accepted.length - speeds;
  return [
    `${speeds} of ${count(of, 'run')} ${of === 1 || speeds === 1 ? 'was' : 'were'} accepted.`,
    ...(cold > 0 ? [`${cold} loaded the model and ${cold === 1 ? 'gives' : 'give'} no speed.`] : []),
    ...(open > 0 ? [`${waiting(open)}.`] : []),
  ].join(' ');
}

/** Watts, where they were measured, over how long, and who says so. */
export function powerSentence({ watts, at, gpus, seconds, source }: Power): string {
  const where = at === 'wall' ? 'at the wall' : 'on the GPU board';
  const together = gpus !== undefined && gpus > 1 ? `, ${gpus} GPUs together` : '';
  const time = seconds === undefined ? 'for a time that is not told' : `mean of ${figure(seconds)} s`;
  return `Power: ${figure(watts)} W ${where}${together}, ${time}. Source: ${source}.`;
}
