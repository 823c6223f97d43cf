import type { Field } from '../../../shared/local/rig/field.ts';
import { el } from '../dom/element.ts';
import { UNITS } from './figureUnits.ts';

/** The field of one figure of a machine. */
export function figureInput({ key }: Field): HTMLInputElement {
  return el('input', {
    id: `rig-${key}`,
    inputmode: 'decimal',
    autocomplete: 'off',
    'aria-describedby': `rig-${key}-unit`,
  });
}

/** The field with its unit beside it. */
export function figureRow({ key, label }: Field, input: HTMLInputElement, more = ''): HTMLElement {
  return el(
    'div',
    { class: 'figure' },
    el('label', { for: `rig-${key}` }, label),
    input,
    el('span', { class: 'hint unit', id: `rig-${key}-unit` }, UNITS[key] + more),
  );
}

/** What is no plain number goes on as text: the reader then says what it expects. */
export function figureOf({ isShare }: Field, typed: string): string | number {
  const text = typed.replace(/\s*%$/, '');
  const number = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (Number.isNaN(number)) return typed;
  return isShare ? Number(`${text}e-2`) : number;
}

export const shownFigure = ({ isShare }: Field, value: number | undefined): string =>
  value === undefined ? '' : String(isShare ? Number((value * 100).toPrecision(12)) : value);
