import type { Param, SpreadsheetFunction } from '../../shared/declare.ts';

/** `LTX_COST(model, resolution, seconds, [takes])` */
export function signature({ name, params }: SpreadsheetFunction): string {
  const names = Object.entries(params).map(([param, { optional }]) => (optional ? `[${param}]` : param));
  return `${name}(${names.join(', ')})`;
}

/** `=LTX_COST("pro","1080p",20)`: the arguments' examples; those without one are left empty, or out at the end. */
export function exampleFormula({ name, params }: SpreadsheetFunction): string {
  const values = Object.values(params).map(({ example }) => (example === undefined ? '' : literal(example)));
  const count = values.findLastIndex((value) => value !== '') + 1;
  return `=${name}(${values.slice(0, count).join(',')})`;
}

/** What an argument takes, in one line: its description and what a host may offer in a list. */
export function argumentText({ description, choices }: Param<unknown>): string {
  return choices ? `${description} Choices: ${choices.join(', ')}.` : description;
}

/** The function reference as Markdown, from the declarations alone. */
export function referenceMarkdown(functions: readonly SpreadsheetFunction[]): string {
  return functions.map(functionMarkdown).join('\n');
}

function functionMarkdown(fn: SpreadsheetFunction): string {
  const rows = Object.entries(fn.params).map(
    ([name, param]) => `| \`${name}\` | ${param.optional ? 'no' : 'yes'} | ${cell(argumentText(param))} |`,
  );
  const table = rows.length > 0 ? ['| argument | required | meaning |', '|---|---|---|', ...rows, ''] : [];
  return [
    `### ${fn.name}`,
    '',
    `\`${signature(fn)}\``,
    '',
    fn.summary,
    '',
    ...table,
    `Gives: ${fn.returns}`,
    '',
    `Example: \`${exampleFormula(fn)}\``,
    '',
  ].join('\n');
}

const literal = (value: string | number): string =>
  typeof value === 'number' ? String(value) : `"${value.replaceAll('"', '""')}"`;

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
