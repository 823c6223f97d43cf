import type { Answers } from '../../../shared/local/benchmark/run.ts';
import { exampleRig } from '../../../shared/local/rig/exampleRig.ts';
import type { Rig } from '../../../shared/local/rig/rig.ts';
import { button, byId, el } from '../dom/element.ts';
import { say } from '../dom/say.ts';
import { runTask } from '../dom/task.ts';
import { writeNamed } from '../dom/writeNamed.ts';
import { modelNames } from '../insert/field.ts';
import type { Session } from '../session.ts';
import { withRig } from '../withRig.ts';
import { breakevenPart } from './breakevenPart.ts';
import { importView } from './importView.ts';
import { rigForm } from './rigForm.ts';
import { rigSheet } from './rigSheet.ts';
import { savedRigs } from './savedRigs.ts';
import { sourcesPart } from './sourcesPart.ts';
import { speedsView } from './speedsView.ts';

const MODEL_LIST = 'local-models';

/** The tab of a machine of one's own: its benchmark, its money, what it saves. */
export function connectLocal(session: Session): void {
  const models = el('datalist', { id: MODEL_LIST });
  const found = el('div', { id: 'import-result' });
  const form = rigForm(MODEL_LIST);
  const saved = el('div', {});
  const picture = breakevenPart(session);

  const show = () => {
    models.replaceChildren(...modelNames(session.book()).map((name) => el('option', { value: name })));
    saved.replaceChildren(...savedRigs(session, edit));
    picture.show(session.book());
  };
  const edit = (rig: Rig) => {
    form.fill(rig);
    byId('rig-name').focus();
    say(`The figures of ${rig.name} are in the form.`);
  };

  const read = async (texts: readonly string[], answers: Answers, signal: AbortSignal) => {
    const imported = await session.read('benchmark', { texts, answers }, signal);
    const { accepted, machine, power } = imported;
    const answer = (given: () => Answers) =>
      void runTask('Reading it with your answers', (stop) => read(texts, given(), stop));
    const [watts] = power;
    found.replaceChildren(
      ...importView(imported, answers, answer),
      ...speedsView(imported, MODEL_LIST, (speeds) => {
        form.addSpeeds(speeds);
        if (watts) form.setPower(watts);
        if (machine.gpu) form.setName(machine.gpu);
        say('The speeds are in the form. Fill in the money, then save the machine.', 'good');
        byId('rig-price').focus();
      }),
    );
    say(`${accepted.length} of ${accepted.length + imported.rejected.length} runs were accepted.`, 'good');
  };

  const save = () =>
    void runTask('Saving the machine', async () => {
      const rig = form.read();
      const more = await session.store(withRig(session.stored(), rig));
      say(`${rig.name} is saved in this workbook and in use.${more}`, 'good');
    });
  const make = async () => {
    const rig = form.read();
    return {
      plan: rigSheet(rig),
      done: (sheet: string) => `The sheet ${sheet} holds ${rig.name}, named LTX_RIG.`,
    };
  };

  byId('local').append(
    models,
    el('h2', {}, 'Machines of this workbook'),
    saved,
    picture.part,
    el('h2', {}, 'Import a benchmark'),
    sourcesPart((texts, signal) => read(texts, {}, signal)),
    found,
    el('h2', {}, 'The machine and its money'),
    form.part,
    el(
      'p',
      { class: 'buttons' },
      button('Save in this workbook', save, { class: 'main' }),
      writeNamed(session.host, 'Write as a sheet', { name: 'LTX_RIG', what: 'machine' }, make),
      button('Fill in the example', () => edit({ ...exampleRig, name: 'My RTX 4090' })),
    ),
  );
  session.onChange(show);
  show();
}
