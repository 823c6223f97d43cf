import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseTree } from 'custom-functions-metadata';
import { expect, it } from 'vitest';
import type { SpreadsheetFunction } from '../../shared/cells/declare.ts';
import { functions } from '../../shared/functions/index.ts';
import { type ExcelMetadata, excelMetadata } from '../../src/site/excel/functionsJson.ts';
import { excelRuntime } from './runtime.ts';

const HELP = 'https://localhost:3000/help.html';
const built: ExcelMetadata = JSON.parse(
  await readFile(path.resolve(import.meta.dirname, '../../dist/excel/functions.json'), 'utf8'),
);

/** The declarations written as the TypeScript that Microsoft's generator reads. */
function asTypeScript(fn: SpreadsheetFunction): string {
  const params = Object.entries(fn.params);
  const enumName = (param: string) => `${fn.name}_${param}`.toUpperCase();
  const enums = params.map(([name, { choices }]) =>
    choices
      ? `/** @customenum {string} */\nenum ${enumName(name)} { ${choices.map((c) => `'${c}' = ${JSON.stringify(c)}`).join(', ')} }\n`
      : '',
  );
  const docs = params.map(([name, { description }]) => ` * @param ${name} ${description}\n`).join('');
  const list = params.map(
    ([name, { optional, choices }]) =>
      `${name}${optional ? '?' : ''}: ${choices ? enumName(name) : 'any'}[][]`,
  );
  return `${enums.join('')}/**
 * ${fn.summary}
 * @customfunction ${fn.name}
 * @helpurl ${HELP}#${fn.name}
${docs} */
function ${fn.name}(${list.join(', ')}): any[][] {}
`;
}

it("holds what Microsoft's own generator makes of the same functions", () => {
  const theirs = parseTree(functions.map(asTypeScript).join('\n'), 'functions.ts');
  expect(theirs.extras.flatMap(({ errors }) => errors)).toEqual([]);
  expect(built.functions).toEqual(theirs.functions);
  // The generator leaves the quotes around the name of a member that is not an identifier.
  const unquoted = theirs.enums.map((each) => ({
    ...each,
    values: each.values.map((value) => ({ ...value, name: value.name.replaceAll("'", '') })),
  }));
  expect(built.enums).toEqual(unquoted);
});

it('takes and gives matrices only, so that a range is one call', () => {
  for (const { parameters, result } of built.functions) {
    expect(result).toEqual({ dimensionality: 'matrix' });
    for (const { dimensionality } of parameters) expect(dimensionality).toBe('matrix');
  }
});

it('lets errors in ranges through, and not rich data types, because both together crash Excel 2021', () => {
  expect(built.allowErrorForDataTypeAny).toBe(true);
  expect(built).not.toHaveProperty('allowCustomDataForDataTypeAny');
});

it('names the functions that functions.js associates', async () => {
  const { associated } = await excelRuntime();
  expect(built.functions.map(({ id }) => id)).toEqual([...associated]);
});

it('links each function to its place on the help page', async () => {
  const help = await readFile(path.resolve(import.meta.dirname, '../../dist/excel/help.html'), 'utf8');
  for (const { name } of built.functions) expect(help).toContain(`id="${name}"`);
  const elsewhere = excelMetadata(functions, 'https://example.com/a/help.html').functions[0];
  expect(elsewhere?.helpUrl).toBe('https://example.com/a/help.html#LTX_COST');
});
