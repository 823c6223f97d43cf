import { tokens } from './tokens.ts';

/** A formula with commas and decimal points, as a spreadsheet takes it whose decimal sign is a comma. */
export function withDecimalCommas(formula: string): string {
  let depth = 0;
  return tokens(formula)
    .map(({ kind, text }) => {
      if (kind === 'number') return text.replace('.', ',');
      if (kind !== 'mark') return text;
      if (text === '{') depth += 1;
      if (text === '}') depth -= 1;
      if (text !== ',') return text;
      return depth > 0 ? '\\' : ';'; // in an array a backslash parts columns there
    })
    .join('');
}
