import type { Answers, Power } from '../../../shared/local/benchmark/import.ts';
import { takenSpeed } from '../../../shared/local/benchmark/speeds.ts';
import { exampleRig } from '../../../shared/local/rig/exampleRig.ts';
import type { Rig } from '../../../shared/local/rig/rig.ts';
import { button, byId, el } from '../dom/element.ts';
import { say } from '../dom/say.ts';
import { drawnIn } from '../dom/tabs.ts';
import { runTask } from '../dom/task.ts';
import { writeNamed } from '../dom/writeNamed.ts';
import { modelNames } from '../insert/formField.ts';
import { tellFirst } from '../rates/tellFirst.ts';
import type { Session } from '../session.ts';
import { rigInUse, withRig } from '../withRig.ts';
import { breakevenPart } from './breakevenPart.ts';
import { chooseMachine, type OfferedRig } from './chooseMachine.ts';
import { fileList } from './fileList.ts';
import { howToMeasure } from './howToMeasure.ts';
import { importView } from './importView.ts';
import { givesSpeed, resultOf } from './importWords.ts';
import type { Source } from './readSources.ts';
import { rigForm } from './rigForm.ts';
import { rigSheet } from './rigSheet.ts';
import { savedRigs } from './savedRigs.ts';
import { sourcesPart } from './sourcesPart.ts';
import { speedsView } from './speedsView.ts';

const MODEL_LIST = 'local-models';

/** The tab of a machine of one's own: what is published of it or was measured, its money, what it saves. */
export function connectLocal(session: Session): void {
  const models = el('datalist', { id: MODEL_LIST });
  const found = el('div', { id: 'import-result' });
  const form = rigForm(MODEL_LIST);
  const saved = el('div', {});
  const picture = breakevenPart(session);
  const saving = tellFirst(session);
  /** Imported speeds are shown, and neither taken nor left out on purpose. */
  let hasUntaken = false;

  const show = () => {
    models.replaceChildren(...modelNames(session.book()).map((name) => el('option', { value: name })));
    saved.replaceChildren(...savedRigs(session, edit));
    picture.show(session.book());
  };
  const choose = (rig: OfferedRig) => {
    form.fill(rig);
    byId(rig.price === undefined ? 'rig-price' : 'rig-name').focus();
    const { name } = rigInUse(session.book()) ?? exampleRig;
    say(
      `What is published of ${rig.name} is in the form; its life, $/kWh and overhead are those of ${name}. Look it over, then save the machine.`,
      'good',
    );
  };
  const edit = (rig: Rig) => {
    form.fill(rig);
    byId('rig-name').focus();
    say(`The figures of ${rig.name} are in the form.`);
  };

  const read = async (sources: readonly Source[], answers: Answers, signal: AbortSignal) => {
    const texts = sources.map(({ text }) => text);
    const imported = await session.read('benchmark', { texts, answers }, signal);
    const { machine, power } = imported;
    const answer = (given: () => Answers) =>
      void runTask('Reading it with your answers', (stop) => read(sources, given(), stop));
    const [watts] = power;
    const speeds = speedsView(imported, MODEL_LIST, (speeds) => {
      hasUntaken = false;
      const hadPublished = form.takeSpeeds(speeds.map(takenSpeed));
      if (watts) form.setPower(watts);
      if (machine.gpu) form.setName(machine.gpu);
      const dropped = hadPublished
        ? ' Published speeds are not mixed with your own, so they are left out.'
        : '';
      say(`The speeds are in the form. Fill in the money, then save the machine.${dropped}`, 'good');
      byId('rig-price').focus();
    });
    hasUntaken = speeds.length > 0;
    const takePower = (taken: Power) => {
      form.setPower(taken);
      say('The watts are in the form.', 'good');
      byId('rig-watts').focus();
    };
    found.replaceChildren(
      ...fileList(sources),
      ...importView(imported, answers, answer, speeds.length > 0 ? undefined : takePower),
      ...speeds,
    );
    say(resultOf(imported), imported.accepted.some(givesSpeed) ? 'good' : 'plain');
  };
  // What an import before gave must not stand below one that fails; which file is which is needed to read why.
  const readNew = async (load: () => Promise<readonly Source[]>, signal: AbortSignal) => {
    found.replaceChildren();
    hasUntaken = false;
    const sources = await load();
    if (signal.aborted) return;
    found.replaceChildren(...fileList(sources));
    await read(sources, {}, signal);
  };

  const save = () => {
    if (hasUntaken) {
      hasUntaken = false;
      return say(
        'The imported speeds are not in the form yet: press Take these speeds first, or save once more without them.',
        'wrong',
      );
    }
    saving.store(() => {
      const rig = form.read();
      return {
        name: 'Save in this workbook',
        doing: 'Saving the machine',
        next: (stored) => withRig(stored, rig),
        done: `${rig.name} is saved in this workbook and in use.`,
      };
    });
  };
  const make = async () => {
    const rig = form.read();
    return {
      plan: rigSheet(rig),
      done: (sheet: string) => `The sheet ${sheet} holds ${rig.name}, named LTX_RIG.`,
    };
  };

  byId('local').append(
    models,
    el('h2', {}, 'Choose a machine'),
    chooseMachine(session, MODEL_LIST, choose),
    el('h2', {}, 'Import a benchmark'),
    howToMeasure(),
    sourcesPart(readNew),
    found,
    el('section', {}, el('h2', {}, 'Machines of this workbook'), saved, picture.part),
    el('h2', {}, 'The machine and its money'),
    form.part,
    el(
      'p',
      { class: 'buttons' },
      button('Save in this workbook', save, { class: 'main' }),
      writeNamed(session.host, 'Write as a sheet', { name: 'LTX_RIG', what: 'machine' }, make),
      button('Fill in the example', () => edit({ ...exampleRig, name: 'My RTX 4090' })),
    ),
    saving.part,
  );
  const draw = drawnIn('local', show);
  session.onChange(draw);
  draw();
}
