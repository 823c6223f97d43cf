import type { Answers, OpenQuestion } from '../../../shared/local/benchmark/import.ts';
import { el } from '../dom/element.ts';
import { count } from '../dom/money.ts';

/** What the file leaves out, as a form. `submit` gets a reading of it that may refuse what was typed. */
export function questionForm(
  questions: readonly OpenQuestion[],
  answers: Answers,
  submit: (read: () => Answers) => void,
): HTMLElement {
  const fields = questions.map((question) => ({ question, input: questionInput(question, answers) }));
  const form = el(
    'form',
    { class: 'card', 'aria-label': 'What the file leaves out' },
    el('h3', {}, 'What the file leaves out'),
    fields.map(({ question: { id, text, runs, suggestion }, input }) =>
      el(
        'div',
        { class: 'field' },
        el('label', { for: `question-${id}` }, text),
        input,
        el(
          'p',
          { class: 'hint' },
          runs > 0
            ? `${count(runs, 'run')} wait${runs === 1 ? 's' : ''} for this.`
            : 'Optional: no run waits for this.',
          suggestion ? ` Usual: ${suggestion}.` : '',
        ),
      ),
    ),
    el('p', { class: 'buttons' }, el('button', { class: 'main' }, 'Answer')),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit(() => {
      const given = fields.map(({ question: { id }, input }) => [id, readAnswer(id, input.value)] as const);
      return { ...answers, ...Object.fromEntries(given.filter(([, value]) => value !== undefined)) };
    });
  });
  return form;
}

function questionInput(
  { id, choices }: OpenQuestion,
  answers: Answers,
): HTMLInputElement | HTMLSelectElement {
  const given = String(answers[id] ?? '');
  if (!choices) return el('input', { id: `question-${id}`, value: given, autocomplete: 'off' });
  const select = el(
    'select',
    { id: `question-${id}` },
    el('option', { value: '' }, 'choose'),
    choices.map((choice) => el('option', { value: choice }, choice)),
  );
  select.value = given;
  return select;
}

function readAnswer(id: OpenQuestion['id'], text: string): string | number | undefined {
  const typed = text.trim();
  if (typed === '') return undefined;
  if (id !== 'seconds' && id !== 'fps' && id !== 'gpus') return typed;
  const number = Number(typed);
  if (Number.isFinite(number)) return number;
  throw new Error(`${id}: write the number alone, such as 24.`);
}
