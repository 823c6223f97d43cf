import type { Answers, Import, Run } from '../../../shared/local/benchmark/run.ts';
import { figure } from '../../../shared/local/figure.ts';
import { el } from '../dom/element.ts';
import { count } from '../dom/money.ts';
import { questionForm } from './questionForm.ts';

const MOST = 100;

/** What was recognised, what counts and what does not and why, and what the file leaves out. */
export function importView(
  found: Import,
  answers: Answers,
  submit: (read: () => Answers) => void,
): readonly HTMLElement[] {
  const { format, machine, accepted, rejected, questions, notes } = found;
  const gpu = machine.gpu
    ? ` ${machine.gpus && machine.gpus > 1 ? `${machine.gpus} × ` : ''}${machine.gpu}.`
    : '';
  return [
    el(
      'p',
      { id: 'import-summary' },
      `${format}: ${count(accepted.length, 'run')} accepted, ${rejected.length} rejected.${gpu}`,
    ),
    ...notes.map((note) => el('p', { class: 'hint' }, note)),
    ...(questions.length > 0 ? [questionForm(questions, answers, submit)] : []),
    ...fold(`${count(accepted.length, 'run')} accepted`, accepted.map(runLine)),
    ...fold(
      `${rejected.length} rejected, and why`,
      rejected.map(({ place, reason }) => el('span', {}, el('code', {}, place), ` ${reason}`)),
    ),
  ];
}

function fold(title: string, lines: readonly HTMLElement[]): readonly HTMLElement[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(0, MOST).map((line) => el('li', {}, line));
  const more = lines.length - shown.length;
  return [
    el(
      'details',
      {},
      el('summary', {}, title),
      el('ul', { class: 'plain' }, shown),
      more > 0 ? el('p', { class: 'soft' }, `and ${more} more`) : undefined,
    ),
  ];
}

const runLine = ({ place, model, width, height, videoSeconds, wallSeconds, cold }: Run): HTMLElement =>
  el(
    'span',
    {},
    el('code', {}, place),
    ` ${model}, ${width}×${height}: ${figure(videoSeconds)} s of video in ${figure(wallSeconds)} s${cold ? ', model loaded within it: not counted as speed' : ''}`,
  );
