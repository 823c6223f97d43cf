import type { Answers, Import, Power, Rejected, Run } from '../../../shared/local/benchmark/import.ts';
import { figure } from '../../../shared/local/figure.ts';
import { button, el } from '../dom/element.ts';
import { count } from '../dom/money.ts';
import { fold } from './fold.ts';
import { countsOf, givesSpeed, powerSentence, waiting, waits } from './importWords.ts';
import { questionForm } from './questionForm.ts';

/**
 * What was recognised, what counts, what waits for an answer and what does not count and why, and what the file leaves
 * out. With `takePower`, each power that was read can be taken by itself.
 */
export function importView(
  found: Import,
  answers: Answers,
  submit: (read: () => Answers) => void,
  takePower?: (power: Power) => void,
): readonly HTMLElement[] {
  const { format, machine, accepted, rejected, questions, power, notes } = found;
  const gpu = machine.gpu
    ? ` ${machine.gpus && machine.gpus > 1 ? `${machine.gpus} × ` : ''}${machine.gpu}.`
    : '';
  const speeds = accepted.filter(givesSpeed);
  const cold = accepted.filter((run) => !givesSpeed(run));
  const open = rejected.filter(waits);
  const wrong = rejected.filter((row) => !waits(row));
  return [
    el('p', { id: 'import-summary' }, `${format}: ${countsOf(found)}.${gpu}`),
    ...power.map((each) =>
      el(
        'div',
        { class: 'power' },
        el('p', {}, powerSentence(each)),
        takePower &&
          el(
            'p',
            { class: 'buttons' },
            button(`Take ${figure(each.watts)} W`, () => takePower(each)),
          ),
      ),
    ),
    ...notes.map((note) => el('p', { class: 'hint' }, note)),
    ...(questions.length > 0 ? [questionForm(questions, answers, submit)] : []),
    ...fold(`${count(speeds.length, 'run')} accepted`, speeds.map(runLine)),
    ...fold(`${cold.length} loaded the model, so no speed`, cold.map(runLine)),
    ...fold(waiting(open.length), open.map(reasonLine)),
    ...fold(`${wrong.length} rejected, and why`, wrong.map(reasonLine)),
  ];
}

const reasonLine = ({ place, reason }: Rejected): HTMLElement =>
  el('span', {}, el('code', {}, place), ` ${reason}`);

const runLine = ({ place, model, width, height, videoSeconds, wallSeconds }: Run): HTMLElement =>
  el(
    'span',
    {},
    el('code', {}, place),
    ` ${model}, ${width}×${height}: ${figure(videoSeconds)} s of video in ${figure(wallSeconds)} s`,
  );
