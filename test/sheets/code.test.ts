import { readFileSync } from 'node:fs';
import path from 'node:path';
import { transform } from 'esbuild';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { functions } from '../../shared/functions/index.ts';
import { FakeGoogle } from './fakes.ts';
import { SHEETS_FOLDER, sheetsRuntime } from './vm.ts';

const FILE = path.join(SHEETS_FOLDER, 'Code.js');
const code = readFileSync(FILE, 'utf8');
const source = ts.createSourceFile('Code.js', code, ts.ScriptTarget.ES2019, true, ts.ScriptKind.JS);
const declared = functions.map(({ name }) => name);
const entryPoints = ['onOpen', 'onInstall', 'showSidebar', 'showReference', 'sidebarCall'];

const stubs = new Map(
  source.statements.filter(ts.isFunctionDeclaration).map((stub) => [stub.name?.text ?? '', stub]),
);

/** The comment that ends on the line before the declaration. */
function commentAbove(stub: ts.FunctionDeclaration): string {
  const last = ts.getLeadingCommentRanges(code, stub.pos)?.at(-1);
  return last && code.slice(last.end, stub.getStart()) === '\n' ? code.slice(last.pos, last.end) : '';
}

const es2019 = async (text: string): Promise<boolean> => {
  const print = (target: string) => transform(text, { target, logLevel: 'silent' });
  try {
    return (await print('es2019')).code === (await print('esnext')).code;
  } catch {
    return false; // what cannot be rewritten for the older language, such as 1n
  }
};

describe('Code.js', () => {
  test('declares the functions and the entry points at the top level, beside the bundle, and nothing else', () => {
    const names = source.statements.flatMap((statement) => {
      if (ts.isFunctionDeclaration(statement)) return [statement.name?.text];
      if (ts.isVariableStatement(statement)) {
        return statement.declarationList.declarations.map(({ name }) => name.getText());
      }
      return ts.isExpressionStatement(statement) && ts.isStringLiteral(statement.expression)
        ? [] // "use strict"
        : [`unexpected: ${statement.getText().slice(0, 80)}`];
    });
    expect(names).toEqual(['Ltx', ...declared, ...entryPoints]);
  });

  test('adds the same names to the global object when it runs', () => {
    expect([...sheetsRuntime().globals].sort()).toEqual(['Ltx', ...declared, ...entryPoints].sort());
  });

  test.each(functions.map((fn) => [fn.name, fn] as const))('documents %s directly above it', (name, fn) => {
    const stub = stubs.get(name)!;
    const comment = commentAbove(stub);
    expect(comment).toContain(`/**\n * ${fn.summary}\n`);
    expect(comment).toContain('\n * @customfunction\n');

    const tags = ts.getJSDocTags(stub).filter(ts.isJSDocParameterTag);
    expect(tags.map((tag) => tag.name.getText())).toEqual(Object.keys(fn.params));
    expect(stub.parameters.map((parameter) => parameter.name.getText())).toEqual(Object.keys(fn.params));
    for (const tag of tags) {
      const param = fn.params[tag.name.getText()]!;
      const start = new RegExp(`^ \\* @param (\\{.*?\\} )?${tag.name.getText()} `);
      const line = comment.split('\n').find((text) => start.test(text))!;
      const example = param.example === undefined ? '' : `{${JSON.stringify(param.example)}} `;
      expect(line.startsWith(` * @param ${example}${tag.name.getText()} `)).toBe(true);
      expect(line.endsWith(param.description)).toBe(true);
      if (param.optional) expect(line).toMatch(/\boptional\b/i);
    }
  });

  test('has no markup in its documentation, which Sheets would swallow', () => {
    for (const name of declared) expect(commentAbove(stubs.get(name)!)).not.toMatch(/<\/?[a-z]/i);
  });

  test('is ES2019: there is nothing in it to be rewritten for that language', async () => {
    expect(await es2019(code)).toBe(true);
  });

  test.each([
    'a?.b',
    'a ?? b',
    'a ||= b',
    '1n',
    'class A { #b }',
    'class A { static b = 1 }',
    '/a/d',
  ])('would not pass as ES2019 with %s in it', async (newer) =>
    expect(await es2019(`${code}\n${newer}`)).toBe(false));

  test('touches no Google service while it loads', () => {
    const google = new FakeGoogle();
    sheetsRuntime({ google });
    expect(google.touched).toEqual([]);
  });
});
