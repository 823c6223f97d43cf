import type { Book } from '../../../shared/book/book.ts';
import { exampleRig } from '../../../shared/local/rig/exampleRig.ts';
import type { Rig } from '../../../shared/local/rig/rig.ts';
import { button, el } from '../dom/element.ts';
import { say, sentence } from '../dom/say.ts';
import { runTask } from '../dom/task.ts';
import { undoButton } from '../dom/undoButton.ts';
import type { Session } from '../session.ts';
import { sheetRemoved } from '../skippedCells.ts';
import { rigInUse } from '../withRig.ts';
import { chart, inWords } from './chart.ts';
import { chartSheet } from './chartSheet.ts';
import { costCurve } from './costCurve.ts';

const MONTHS = 36;

/** The break-even picture of the machine in use, for one of the videos that it was measured at. */
export function breakevenPart(session: Session): {
  readonly part: HTMLElement;
  readonly show: (book: Book) => void;
} {
  const choice = el('select', { id: 'breakeven-video' });
  const machine = el('label', { for: 'breakeven-video' });
  const picture = el('div', { id: 'breakeven' });
  const undo = el('span');

  const draw = () => {
    const [model = '', resolution = ''] = choice.value.split('\n');
    const { name } = rigOf(session.book());
    if (model === '') {
      picture.replaceChildren(el('p', { class: 'hint' }, `${name} has no measured speed yet.`));
      return;
    }
    try {
      const curve = costCurve({ model, resolution, months: MONTHS }, session.book());
      const words = inWords(curve);
      picture.replaceChildren(
        chart(
          curve,
          `Cost a month of ${model} at ${resolution}: API, own and rented machine. The list below says the same.`,
        ),
        el(
          'ul',
          { class: 'plain hint' },
          words.map((each) => el('li', {}, each)),
        ),
        el(
          'p',
          { class: 'buttons' },
          button('Write the picture as a sheet', () => write(model, resolution)),
          undo,
        ),
      );
    } catch (problem) {
      picture.replaceChildren(el('p', { class: 'wrong' }, sentence(problem)));
    }
  };
  const write = (model: string, resolution: string) =>
    void runTask('Writing the sheet', async () => {
      const curve = costCurve({ model, resolution, months: MONTHS }, session.book());
      const rig = rigOf(session.book());
      const most = curve.points[curve.points.length - 1]?.seconds ?? 0;
      const { spread } =
        rig.speeds.find((speed) => speed.model === model && speed.resolution === resolution) ?? {};
      const plan = chartSheet({
        ...{ model, resolution, months: MONTHS, most, rig: rig.name },
        ...(spread && { spread }),
      });
      const { outcomes, back } = await session.host.change({
        action: 'Write the picture as a sheet',
        steps: [{ step: 'sheet', plan }],
      });
      const [{ name }] = outcomes;
      undo.replaceChildren(undoButton(session.host, back, sheetRemoved(name)) ?? '');
      say(`The sheet ${name} holds the costs and their chart.`, 'good');
    });
  choice.addEventListener('change', draw);

  const show = (book: Book) => {
    const before = choice.value;
    const rig = rigOf(book);
    choice.replaceChildren(
      ...rig.speeds.map(({ model, resolution }) =>
        el('option', { value: `${model}\n${resolution}` }, `${model} ${resolution}`),
      ),
    );
    machine.textContent = `Video made on ${rig.name}`;
    if (book.rigs?.length) part.open = true; // until then it is the picture of an example
    choice.value = before;
    if (choice.value === '') choice.selectedIndex = 0;
    draw();
  };
  const part = el(
    'details',
    {},
    el('summary', {}, 'Break-even'),
    el('div', { class: 'field' }, machine, choice),
    picture,
  );
  return { part, show };
}

const rigOf = (book: Book): Rig => rigInUse(book) ?? exampleRig;
