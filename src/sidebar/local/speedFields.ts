import type { Speed } from '../../../shared/local/rig/rig.ts';
import type { RigCell } from '../../readySheets/rigCells.ts';
import { button, el } from '../dom/element.ts';

/** The fields of one speed. `cell` is undefined while all of them are empty. */
export interface SpeedRow {
  readonly row: HTMLElement;
  readonly cell: () => RigCell | undefined;
}

/** For the eye: each field says the same by its own name. */
export const speedHead = (): HTMLElement =>
  el(
    'div',
    { class: 'speed hint', 'aria-hidden': 'true' },
    ['Model', 'Resolution', 's per min'].map((name) => el('span', {}, name)),
  );

export function speedRow(modelList: string, speed: Speed | undefined, remove: () => void): SpeedRow {
  const input = (label: string, value: string | number = '', list?: string) =>
    el('input', { 'aria-label': label, value, list, placeholder: label, autocomplete: 'off' });
  const model = input('model', speed?.model, modelList);
  const resolution = input('resolution', speed?.resolution);
  const perMinute = input('s per min', speed && Number(speed.secondsPerMinute.toPrecision(6)));
  const row = el(
    'div',
    { class: 'speed' },
    model,
    resolution,
    perMinute,
    button('×', remove, { 'aria-label': 'Remove this speed' }),
  );
  const cell = (): RigCell | undefined => {
    const [named, at, typed] = [model, resolution, perMinute].map(({ value }) => value.trim());
    if (!named && !at && !typed) return undefined;
    const number = /^\d+(\.\d+)?$/.test(typed ?? '') ? Number(typed) : (typed ?? '');
    return [`${named} ${at}`, number];
  };
  return { row, cell };
}
