import { el } from '../dom/element.ts';
import { change, count, money } from '../dom/money.ts';
import type { Impact } from './impact.ts';

/** Cells that are named one by one. */
const NAMED = 3;

/** What another book would do to this workbook's formulas. Errors come before sums: a lost price saves nothing. */
export function impactLines({
  formulas,
  touched,
  failing,
  notPreviewed,
  before,
  after,
}: Impact): readonly HTMLElement[] {
  if (formulas === 0) return [el('p', {}, 'No formula of this workbook calls an LTX function.')];
  const what =
    touched === 0
      ? `None of the ${count(formulas, 'formula')} of this workbook would show anything else.`
      : `${count(touched, 'formula')} of ${formulas} in this workbook would show something else.`;
  const costs = failing.length > 0 ? 'Other changed costs' : 'Costs';
  return [
    el('p', {}, what),
    ...(failing.length > 0 ? [el('p', {}, el('strong', {}, failingText(failing, 'would show')))] : []),
    ...(before === after
      ? []
      : [
          el(
            'p',
            {},
            el('strong', {}, `${costs}: ${money(before)} → ${money(after)} (${change(after - before)}).`),
          ),
        ]),
    ...(notPreviewed.length > 0
      ? [
          el(
            'p',
            { class: 'hint' },
            `${count(notPreviewed.length, 'formula')} could not be previewed: ${named(notPreviewed)}.`,
          ),
        ]
      : []),
  ];
}

/** `2 formulas now show an error, and so do sums of them: Budget!H9, Budget!H10.` */
export const failingText = (failing: readonly string[], show: string): string =>
  `${count(failing.length, 'formula')} ${show} an error, and so do sums of them: ${named(failing)}.`;

const named = (cells: readonly string[]): string =>
  cells.length > NAMED
    ? `${cells.slice(0, NAMED).join(', ')} and ${cells.length - NAMED} more`
    : cells.join(', ');
