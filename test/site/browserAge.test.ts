// Excel for Mac shows the pane in the Safari of the system, which may be of 2022.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const DIST = path.resolve(import.meta.dirname, '../../dist');

/** What came after Safari 16.0, by https://developer.mozilla.org/docs/Web, and could be written here without a thought. */
const YOUNGER: readonly RegExp[] = [
  /URL\.(canParse|parse)\(/,
  /\(\?<[=!]/, // looking behind in a regular expression: 16.4
  /\.(toSorted|toReversed|toSpliced|isWellFormed|toWellFormed)\(/,
  /(Object|Map)\.groupBy\(/,
  /Promise\.(withResolvers|try)\(/,
  /Array\.fromAsync\(/,
  /AbortSignal\.any\(/,
  /\bstatic\s*\{/,
  /requestIdleCallback\(/,
  /\.(union|intersection|difference|isSubsetOf|isSupersetOf)\(/,
];

describe.each([
  'excel/taskpane.js',
  'excel/taskpane-reader.js',
  'excel/functions.js',
  'sheets/Sidebar.html',
])('%s', (file) => {
  it('uses nothing that Safari 16.0 does not have', async () => {
    const text = await readFile(path.join(DIST, file), 'utf8');
    expect(YOUNGER.filter((pattern) => pattern.test(text)).map(String)).toEqual([]);
  });
});
