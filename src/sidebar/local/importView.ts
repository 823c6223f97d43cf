import {
  type Answers,
  type Import,
  type Question,
  type Run,
  type Speed,
  speedsOf,
  suggestModel,
} from '../../../shared/local/benchmark/index.ts';
import { button, el } from '../dom/element.ts';
import { count } from '../dom/money.ts';

const MOST = 100;
const figure = (value: number): string => String(Number(value.toPrecision(4)));

/** What was recognised, what counts and what does not and why, and what the file leaves out. */
export function importView(
  found: Import,
  answers: Answers,
  answer: (answers: Answers) => void,
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
    ...(questions.length > 0 ? [questionForm(questions, answers, answer)] : []),
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

function questionForm(
  questions: readonly Question[],
  answers: Answers,
  answer: (answers: Answers) => void,
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
            : 'No run waits for this.',
          suggestion ? ` Usual: ${suggestion}.` : '',
        ),
      ),
    ),
    el('p', { class: 'buttons' }, el('button', { class: 'main' }, 'Answer')),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const given = fields.map(({ question: { id }, input }) => [id, readAnswer(id, input.value)] as const);
    answer({ ...answers, ...Object.fromEntries(given.filter(([, value]) => value !== undefined)) });
  });
  return form;
}

function questionInput({ id, choices }: Question, answers: Answers): HTMLInputElement | HTMLSelectElement {
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

function readAnswer(id: Question['id'], text: string): string | number | undefined {
  const typed = text.trim();
  if (typed === '') return undefined;
  if (id !== 'seconds' && id !== 'fps' && id !== 'gpus') return typed;
  const number = Number(typed);
  if (Number.isFinite(number)) return number;
  throw new Error(`${id}: write the number alone, such as 24.`);
}

/** The measured speeds, each with the priced model that the person says it stands for. */
export function speedsView(
  { accepted }: Import,
  modelList: string,
  take: (speeds: readonly Speed[]) => void,
): readonly HTMLElement[] {
  const kinds = new Map<string, { readonly run: Run; readonly input: HTMLInputElement }>();
  for (const run of accepted.filter(({ cold }) => !cold)) {
    const key = kindOf(run);
    if (kinds.has(key)) continue;
    const label = `Priced model that ${key} stands for`;
    kinds.set(key, {
      run,
      input: el('input', {
        'aria-label': label,
        list: modelList,
        autocomplete: 'off',
        placeholder: 'model, such as pro',
      }),
    });
  }
  if (kinds.size === 0) return [];
  const table = el('div');
  const speeds = () => speedsOf(accepted, (run) => kinds.get(kindOf(run))?.input.value.trim() || undefined);
  const show = () => {
    const measured = speeds();
    table.replaceChildren(
      ...(measured.length > 0
        ? [
            speedTable(measured),
            el(
              'p',
              { class: 'buttons' },
              button('Take these speeds', () => take(speeds()), { class: 'main' }),
            ),
          ]
        : [el('p', { class: 'hint' }, 'Say which priced model was measured, and its speeds are shown.')]),
    );
  };
  const rows = [...kinds].map(([kind, { run, input }]) => {
    input.addEventListener('input', show);
    const suggestion = suggestModel(run);
    const accept =
      suggestion &&
      button(`Use ${suggestion}`, () => {
        input.value = suggestion;
        show();
      });
    return el(
      'div',
      { class: 'field' },
      el('p', { class: 'hint' }, kind),
      el('div', { class: 'with-unit' }, input, accept),
    );
  });
  show();
  return [el('h3', {}, 'Which priced model was it?'), ...rows, table];
}

const kindOf = ({ model, recipe }: Run): string => (recipe ? `${model}, ${recipe}` : model);

const speedTable = (speeds: readonly Speed[]): HTMLElement =>
  el(
    'div',
    { class: 'scroll', role: 'region', 'aria-label': 'Measured speeds', tabindex: 0 },
    el(
      'table',
      {},
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          ['Model', 'Resolution', 'Video s per min', 'Runs', 'From', 'To'].map((name, i) =>
            el('th', { scope: 'col', class: i > 1 ? 'number' : undefined }, name),
          ),
        ),
      ),
      el(
        'tbody',
        {},
        speeds.map(({ model, resolution, secondsPerMinute, n, least, most }) =>
          el(
            'tr',
            {},
            el('th', { scope: 'row' }, model),
            el('td', {}, resolution),
            [secondsPerMinute, n, least, most].map((value) => el('td', { class: 'number' }, figure(value))),
          ),
        ),
      ),
    ),
  );
