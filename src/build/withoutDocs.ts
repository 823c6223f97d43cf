import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';
import ts from 'typescript';

/** What a declaration says for people. The build reads it; a running bundle never does, and it is 5 kB. */
const FOR_PEOPLE = ['description', 'summary', 'returns', 'example'];

/** Leaves the words for people out of the declarations of functions and arguments. */
export const withoutDocs: Plugin = {
  name: 'without-docs',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]shared[\\/](functions|arguments)[\\/]\w+\.ts$/ }, async ({ path }) => ({
      contents: stripped(await readFile(path, 'utf8')),
      loader: 'ts',
    }));
  },
};

function stripped(source: string): string {
  const file = ts.createSourceFile('declaration.ts', source, ts.ScriptTarget.ES2022, true);
  const { transformed, dispose } = ts.transform(file, [
    (context) => (root) => {
      const visit = (node: ts.Node): ts.Node | undefined =>
        isForPeople(node) ? undefined : ts.visitEachChild(node, visit, context);
      return ts.visitEachChild(root, visit, context);
    },
  ]);
  const text = ts.createPrinter().printFile(transformed[0]!);
  dispose();
  return text;
}

/** Only what is written out: `description: doc.description` is code. */
const isForPeople = (node: ts.Node): boolean =>
  ts.isPropertyAssignment(node) &&
  ts.isIdentifier(node.name) &&
  FOR_PEOPLE.includes(node.name.text) &&
  (ts.isStringLiteralLike(node.initializer) || ts.isNumericLiteral(node.initializer));
