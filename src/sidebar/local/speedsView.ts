import type { Import, Run } from '../../../shared/local/benchmark/import.ts';
import {
  type MeasuredSpeed,
  speedsOf,
  suggestModel,
  takenSpeed,
} from '../../../shared/local/benchmark/speeds.ts';
import { figure } from '../../../shared/local/figure.ts';
import { button, el } from '../dom/element.ts';

/** The measured speeds, each with the priced model that the person says it stands for. */
export function speedsView(
  { accepted }: Import,
  modelList: string,
  take: (speeds: readonly MeasuredSpeed[]) => void,
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
            ...(measured.some(({ deciles }) => deciles) ? [el('p', { class: 'hint' }, OF_MANY)] : []),
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
      el('div', { class: 'with-button' }, input, accept),
    );
  });
  show();
  return [el('h3', {}, 'Which priced model was it?'), ...rows, table];
}

const OF_MANY =
  'Of ten runs or more the median is taken, with the 10th and the 90th percentile as the slow and the fast one.';

const kindOf = ({ model, recipe }: Run): string => (recipe ? `${model}, ${recipe}` : model);

const speedTable = (speeds: readonly MeasuredSpeed[]): HTMLElement =>
  el(
    'table',
    { 'aria-label': 'Measured speeds' },
    el(
      'thead',
      {},
      el(
        'tr',
        {},
        ['Measured', 's per min', 'Runs'].map((name, i) =>
          el('th', { scope: 'col', class: i > 0 ? 'number' : undefined }, name),
        ),
      ),
    ),
    el(
      'tbody',
      {},
      speeds.map((speed) => {
        const { model, resolution, secondsPerMinute, spread } = takenSpeed(speed);
        const { n, least, most } = speed;
        const { slow, fast } = spread ?? { slow: least, fast: most };
        const range = slow < fast ? `${figure(slow)} to ${figure(fast)}` : '';
        return el(
          'tr',
          {},
          el(
            'th',
            { scope: 'row' },
            `${model} ${resolution}`,
            el('br'),
            el('span', { class: 'soft' }, measuredOn(speed)),
          ),
          el(
            'td',
            { class: 'number' },
            figure(secondsPerMinute),
            el('br'),
            el('span', { class: 'soft' }, range),
          ),
          el('td', { class: 'number' }, String(n)),
        );
      }),
    ),
  );

/** Speeds of one model stand apart by what made them. */
const measuredOn = ({ localModel, recipe, gpu, gpus }: MeasuredSpeed): string =>
  [localModel, recipe, gpus > 1 ? `${gpus} × ${gpu ?? 'GPU'}` : gpu].filter(Boolean).join(', ');
