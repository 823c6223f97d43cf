import { list } from '../../../shared/wording.ts';
import { el } from '../dom/element.ts';
import { count, differenceText, money } from '../dom/money.ts';
import { callWords } from './callWords.ts';
import { type ChangedCall, type Impact, losing, type UnfollowedCall } from './impact.ts';
import type { SheetCosts } from './spending.ts';

/** Cells and calls that are named one by one. */
const NAMED = 3;
const LISTED = 100;

/** What another book would do to this workbook's calls. Errors come before sums: a lost price saves nothing. */
export function impactLines(impact: Impact): readonly HTMLElement[] {
  const { calls, changed, unfollowed, costs } = impact;
  if (calls === 0) return [el('p', {}, 'No formula of this workbook calls an LTX function.')];
  const figures = changed.filter(({ isFigure }) => isFigure);
  const texts = changed.filter(({ isFigure }) => !isFigure);
  const lost = losing(impact);
  return [
    el('p', {}, changesText(impact)),
    ...(lost.length > 0 ? [el('p', {}, el('strong', {}, losingText(lost, 'would get')))] : []),
    ...costLines(costs.filter(({ before, after }) => before !== after)),
    ...listed(`${count(figures.length, 'call')} with other figures`, figures, changedLine),
    ...listed(`${count(texts.length, 'call')} with other words alone`, texts, changedLine),
    ...listed(`${count(unfollowed.length, 'call')} that cannot be followed here`, unfollowed, unfollowedLine),
  ];
}

/** Money before words: a text such as where a price comes from may differ where no price does. */
export function changesText({ calls, unfollowed, changed }: Impact): string {
  const figures = changed.filter(({ isFigure }) => isFigure).length;
  const texts = changed.length - figures;
  const followed = count(calls - unfollowed.length, 'call');
  const words = 'other words alone, such as where a price comes from';
  if (figures === 0 && texts === 0) return `None of the ${followed} followed here would give anything else.`;
  if (figures === 0)
    return `None of the ${followed} followed here would give another figure; ${texts} would give ${words}.`;
  const also = texts === 0 ? '' : `, and ${texts} ${words}`;
  return `${count(figures, 'call')} of ${calls} in this workbook would give other figures${also}.`;
}

function costLines(costs: readonly SheetCosts[]): readonly HTMLElement[] {
  const budgets = costs.filter(({ isComparison }) => !isComparison);
  const compared = costs.filter(({ isComparison }) => isComparison).map(({ sheet }) => sheet);
  const sum = (side: 'before' | 'after') => budgets.reduce((all, costs) => all + costs[side], 0);
  const line = (name: string, { before, after }: Pick<SheetCosts, 'before' | 'after'>) =>
    el(
      'p',
      {},
      el('strong', {}, `${name}: ${money(before)} → ${money(after)} (${differenceText(after - before)}).`),
    );
  return [
    ...budgets.map((costs) => line(`Costs of ${costs.sheet}`, costs)),
    ...(budgets.length > 1 ? [line('Together', { before: sum('before'), after: sum('after') })] : []),
    ...(compared.length > 0
      ? [
          el(
            'p',
            { class: 'hint' },
            `Not added up, since the same videos are priced on several models: ${list(compared)}.`,
          ),
        ]
      : []),
  ];
}

function listed<T>(
  title: string,
  items: readonly T[],
  line: (item: T) => HTMLElement,
): readonly HTMLElement[] {
  if (items.length === 0) return [];
  const more = items.length - LISTED;
  return [
    el(
      'details',
      {},
      el('summary', {}, title),
      el('ul', { class: 'plain' }, items.slice(0, LISTED).map(line)),
      more > 0 ? el('p', { class: 'soft' }, `and ${more} more`) : undefined,
    ),
  ];
}

function changedLine(call: ChangedCall): HTMLElement {
  const { before, after, effect } = callWords(call);
  return el(
    'li',
    {},
    `${call.at} `,
    el('code', {}, call.text),
    el('br'),
    before === '' ? '' : `${before} → `,
    el('strong', {}, after),
    effect === undefined ? '' : ` (${effect})`,
  );
}

function unfollowedLine({ at, text, params, shown }: UnfollowedCall): HTMLElement {
  const names = params.map((name) => name.replace(/_/g, ' '));
  const why = names.length > 0 ? `the spreadsheet works out ${list(names)}` : 'it is not known here';
  const now = shown === undefined ? '' : `; the cell shows ${shown} now`;
  return el('li', {}, `${at} `, el('code', {}, text), el('br'), `${why}${now}`);
}

/** `2 formulas now get an error, and so do sums of them: Budget!H9, Budget!H10.` */
export const losingText = (cells: readonly string[], get: string): string =>
  `${count(cells.length, 'formula')} ${get} an error, and so do sums of them: ${named(cells)}.`;

const named = (cells: readonly string[]): string =>
  cells.length > NAMED
    ? `${cells.slice(0, NAMED).join(', ')} and ${cells.length - NAMED} more`
    : cells.join(', ');
