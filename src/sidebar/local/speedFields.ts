import type { PublishedRuns } from '../../../shared/local/rig/origin.ts';
import type { Speed } from '../../../shared/local/rig/rig.ts';
import type { RigCell } from '../../readySheets/rigCells.ts';
import { button, el } from '../dom/element.ts';

/** The fields of one speed. `cell` is undefined while all of them are empty. */
export interface SpeedRow {
  readonly row: HTMLElement;
  readonly cell: () => RigCell | undefined;
  /** Where it was published, while its fields say what was. */
  readonly published: () => PublishedRuns | undefined;
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
  const perMinute = input('s per min', shownSpeed(speed?.secondsPerMinute));
  const [slow, fast] = [
    input('slow', shownSpeed(speed?.spread?.slow)),
    input('fast', shownSpeed(speed?.spread?.fast)),
  ];
  const row = el(
    'div',
    { class: 'speed' },
    model,
    resolution,
    perMinute,
    button('×', remove, { 'aria-label': 'Remove this speed' }),
    el('span', { class: 'hint', 'aria-hidden': 'true' }, 'a slow, a fast run'),
    slow,
    fast,
  );
  const cell = (): RigCell | undefined => {
    const [named, at] = [model, resolution].map(({ value }) => value.trim());
    const typed = [perMinute, slow, fast].map(({ value }) => typedSpeed(value.trim()));
    if (!named && !at && typed.every((each) => each === '')) return undefined;
    const [typical = '', ...spread] = typed;
    return [`${named} ${at}`, typical, ...(spread.some((each) => each !== '') ? spread : [])];
  };
  const asPublished = String(cell());
  const published = () => (String(cell()) === asPublished ? speed?.published : undefined);
  if (speed?.published)
    row.append(
      el(
        'p',
        { class: 'hint' },
        `${speed.published.ran}, published by others; type over it to make it yours`,
      ),
    );
  return { row, cell, published };
}

const shownSpeed = (speed: number | undefined): number | undefined => speed && Number(speed.toPrecision(6));

/** What is no plain number goes on as text: the reader then says what it expects. */
const typedSpeed = (text: string): string | number => (/^\d+(\.\d+)?$/.test(text) ? Number(text) : text);
