import type { Power } from '../../../shared/local/benchmark/import.ts';
import type { Field } from '../../../shared/local/rig/field.ts';
import { readRig } from '../../../shared/local/rig/readRig.ts';
import type { Rig } from '../../../shared/local/rig/rig.ts';
import { FORM_FIELDS, labelOf, type RigCell } from '../../readySheets/rigCells.ts';
import { el } from '../dom/element.ts';
import type { OfferedRig } from './chooseMachine.ts';
import { figureInput, figureOf, figureRow, shownFigure } from './figureField.ts';
import { type SpeedList, speedList } from './speedList.ts';

/** What a person types about a machine. `read` gives the rig, or throws the sentence that says what is amiss. */
export interface RigForm {
  readonly part: HTMLElement;
  readonly read: () => Rig;
  readonly fill: (rig: OfferedRig) => void;
  readonly takeSpeeds: SpeedList['take'];
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
  const speeds = speedList(modelList);

  const wattsAt = (): Rig['wattsAt'] =>
    measuredAt.value === 'wall' || measuredAt.value === 'board' ? measuredAt.value : undefined;

  const read = (): Rig => {
    const figures = FORM_FIELDS.flatMap((field): RigCell[] => {
      const typed = inputs.get(field.key)?.value.trim() ?? '';
      return typed === '' ? [] : [[labelOf(field, wattsAt()), figureOf(field, typed)]];
    });
    const typedName = name.value.trim();
    if (typedName === '') throw new Error('Give the machine a name.');
    const cells: readonly RigCell[] = [['name', typedName], ...figures, ...speeds.cells()];
    return speeds.withPublications(readRig(cells));
  };

  const fill = (rig: OfferedRig) => {
    name.value = rig.name;
    measuredAt.value = rig.wattsAt ?? '';
    for (const field of FORM_FIELDS) {
      const input = inputs.get(field.key);
      if (input) input.value = shownFigure(field, rig[field.key]);
    }
    speeds.fill(rig.speeds);
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
    speeds.part,
  );
  return {
    part,
    read,
    fill,
    takeSpeeds: speeds.take,
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
