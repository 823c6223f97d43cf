import type { Power } from '../../../shared/local/benchmark/import.ts';
import type { Field } from '../../../shared/local/rig/field.ts';
import { readRig } from '../../../shared/local/rig/readRig.ts';
import type { Rig, Speed } from '../../../shared/local/rig/rig.ts';
import { FORM_FIELDS, labelOf, type RigCell } from '../../readySheets/rigCells.ts';
import { button, el } from '../dom/element.ts';
import { rememberFocus } from '../dom/focus.ts';
import { figureInput, figureOf, figureRow, shownFigure } from './figureField.ts';
import { type SpeedRow, speedHead, speedRow } from './speedFields.ts';

/** What a person types about a machine. `read` gives the rig, or throws the sentence that says what is amiss. */
export interface RigForm {
  readonly part: HTMLElement;
  readonly read: () => Rig;
  readonly fill: (rig: Rig) => void;
  readonly addSpeeds: (speeds: readonly Speed[]) => void;
  readonly setPower: (power: Power) => void;
  readonly setName: (name: string) => void;
}

export function rigForm(modelList: string): RigForm {
  const name = el('input', { id: 'rig-name', autocomplete: 'off', placeholder: 'such as Studio 4090' });
  const inputs = new Map(FORM_FIELDS.map((field) => [field.key, figureInput(field)]));
  const measuredAt = el(
    'select',
    { id: 'rig-watts-at' },
    el('option', { value: '' }, 'not known'),
    el('option', { value: 'wall' }, 'at the wall'),
    el('option', { value: 'board' }, 'on the GPU board'),
  );
  const speedList = el('div', {}, speedHead());
  let speeds: SpeedRow[] = [];

  const wattsAt = (): Rig['wattsAt'] =>
    measuredAt.value === 'wall' || measuredAt.value === 'board' ? measuredAt.value : undefined;

  const addSpeed = (speed?: Speed) => {
    const made = speedRow(modelList, speed, () => {
      const restoreFocus = rememberFocus();
      speeds = speeds.filter((each) => each !== made);
      made.row.remove();
      restoreFocus();
    });
    speeds.push(made);
    speedList.append(made.row);
    return made;
  };

  const read = (): Rig => {
    const figures = FORM_FIELDS.flatMap((field): RigCell[] => {
      const typed = inputs.get(field.key)?.value.trim() ?? '';
      return typed === '' ? [] : [[labelOf(field, wattsAt()), figureOf(field, typed)]];
    });
    const rows = speeds.map(({ cell }) => cell()).filter((each) => each !== undefined);
    const typedName = name.value.trim();
    if (typedName === '') throw new Error('Give the machine a name.');
    const cells: readonly RigCell[] = [['name', typedName], ...figures, ...rows];
    return readRig(cells);
  };

  const fill = (rig: Rig) => {
    name.value = rig.name;
    measuredAt.value = rig.wattsAt ?? '';
    for (const field of FORM_FIELDS) {
      const input = inputs.get(field.key);
      if (input) input.value = shownFigure(field, rig[field.key]);
    }
    speeds = [];
    speedList.replaceChildren(speedHead());
    for (const speed of rig.speeds) addSpeed(speed);
  };

  const isMain = ({ key, isNeeded }: Field) =>
    isNeeded === true || key === 'lifeHours' || key === 'rentPerHour';
  const part = el(
    'div',
    {},
    el('div', { class: 'field' }, el('label', { for: 'rig-name' }, 'Name'), name),
    FORM_FIELDS.filter(isMain).map((field) =>
      figureRow(field, inputs.get(field.key)!, field.isNeeded ? '' : ', optional'),
    ),
    el('div', { class: 'field' }, el('label', { for: 'rig-watts-at' }, 'Power was measured'), measuredAt),
    el(
      'details',
      {},
      el('summary', {}, 'More about its money, all optional'),
      FORM_FIELDS.filter((field) => !isMain(field)).map((field) => figureRow(field, inputs.get(field.key)!)),
    ),
    el('h3', {}, 'Speeds'),
    el('p', { class: 'hint' }, 'Seconds of video per minute of machine time, the model loaded before.'),
    el(
      'div',
      {},
      speedList,
      el(
        'p',
        { class: 'buttons' },
        button('Add a speed', () => addSpeed().row.querySelector('input')?.focus()),
      ),
    ),
  );
  return {
    part,
    read,
    fill,
    addSpeeds: (measured) => {
      for (const speed of measured) addSpeed(speed);
    },
    setPower: ({ watts, at }) => {
      const input = inputs.get('watts');
      if (input) input.value = String(Number(watts.toPrecision(4)));
      measuredAt.value = at;
    },
    setName: (text) => {
      if (name.value === '') name.value = text;
    },
  };
}
