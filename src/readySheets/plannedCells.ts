import type { Look, PlannedCell, PlannedRow } from '../host/sheetPlan.ts';

/** Short words for the cells of planned sheets. */
export const text = (text: string, ...looks: Look[]): PlannedCell => ({ text, looks });
export const number = (number: number, ...looks: Look[]): PlannedCell => ({ number, looks });
export const formula = (formula: string, ...looks: Look[]): PlannedCell => ({ formula, looks });
export const row = (...cells: (PlannedCell | null)[]): PlannedRow => ({ cells });
export const gap: PlannedRow = { cells: [] };
export const title = (words: string): PlannedRow => ({ cells: [text(words, 'title')], height: 34 });
export const heading = (words: string): PlannedRow => ({ cells: [text(words, 'heading')], height: 28 });
export const note = (words: string): PlannedRow => row(text(words, 'note'));
/** The names of columns: with a > in front those over numbers, at the right; with a | texts that follow numbers. */
export const header = (...names: string[]): PlannedRow => ({ cells: names.map(headerCell), height: 26 });

function headerCell(name: string): PlannedCell {
  if (name.startsWith('>')) return text(name.slice(1), 'header', 'right');
  return name.startsWith('|') ? text(name.slice(1), 'header', 'apart') : text(name, 'header');
}
