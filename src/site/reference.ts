import type { Param, SpreadsheetFunction } from '../../shared/cells/declare.ts';

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

/** The function reference as Markdown: the functions, and then each argument once. */
export function referenceMarkdown(functions: readonly SpreadsheetFunction[]): string {
  return `${functions.map(functionMarkdown).join('\n')}\n${argumentTable(functions)}`;
}

const functionMarkdown = (fn: SpreadsheetFunction): string =>
  `**\`${signature(fn)}\`**<br>${fn.summary} Gives ${fn.returns}.<br>\`${exampleFormula(fn)}\`\n`;

/** Functions share their arguments: what is said of one in the same words is said once. */
function argumentTable(functions: readonly SpreadsheetFunction[]): string {
  const users = new Map<string, string[]>();
  for (const fn of functions) {
    for (const [name, param] of Object.entries(fn.params)) {
      const row = `| \`${name}\` | ${cell(argumentText(param))} |`;
      users.set(row, [...(users.get(row) ?? []), fn.name]);
    }
  }
  const rows = [...users].map(([row, names]) =>
    names.length > 1 ? row : `${row.slice(0, -2)} (${names}) |`,
  );
  return `${['| argument | meaning |', '|---|---|', ...rows.sort()].join('\n')}\n`;
}

const literal = (value: string | number): string =>
  typeof value === 'number' ? String(value) : `"${value.replaceAll('"', '""')}"`;

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
