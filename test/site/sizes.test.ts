import { stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';

const DIST = path.resolve(import.meta.dirname, '../../dist');

// Room for half as many prices again as in November 2026, and a dozen functions more. The page also holds the last audit and the machines.
test.each([
  ['sheets/Code.js', 420_000],
  ['excel/functions.js', 380_000],
  ['excel/taskpane.js', 650_000],
  ['excel/taskpane-reader.js', 450_000],
])('%s has at most %i bytes', async (file, most) => {
  const { size } = await stat(path.join(DIST, file));
  expect(
    size,
    `${file} has grown. Look for what came in by accident (npx esbuild --analyze), and move what is only needed now and then out of it. Raise the limit only if "npm run bench" still keeps its ratios.`,
  ).toBeLessThanOrEqual(most);
});
