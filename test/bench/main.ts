import { stat } from 'node:fs/promises';
import path from 'node:path';
import { benchComfyHistory } from './comfyHistory.ts';
import { benchLoad } from './load.ts';
import { benchNative } from './native.ts';
import { benchRange } from './range.ts';
import type { BenchRow } from './row.ts';

const DIST = path.resolve(import.meta.dirname, '../../dist');

/** `npm run bench`: ratios of things measured in one run, and sizes. Fails where one is over its limit. */
const rows: BenchRow[] = [
  ...benchRange(),
  benchComfyHistory(),
  ...(await benchLoad()),
  ...(await benchNative()),
];
for (const { name, ratio, limit, note } of rows) {
  console.log(
    [`${ratio.toFixed(2)} ×`.padStart(10), name, limit ? `(at most ${limit})` : '', note ?? '']
      .filter(Boolean)
      .join('  '),
  );
}

const sizes = [
  { file: 'excel/functions.js', limit: 120 },
  { file: 'sheets/Code.js', limit: 100 },
  { file: 'excel/taskpane.js', limit: 146 }, // 150,000 bytes
  { file: 'excel/taskpane-reader.js', limit: 146 },
];
const measured = await Promise.all(
  sizes.map(async ({ file, limit }) => ({
    file,
    limit,
    kB: (await stat(path.join(DIST, file))).size / 1024,
  })),
);
for (const { file, limit, kB } of measured)
  console.log(`${kB.toFixed(1)} KB`.padStart(10), '', file, ` (at most ${limit})`);

const over = [
  ...rows.filter(({ ratio, limit }) => limit && ratio > limit),
  ...measured.filter(({ kB, limit }) => kB > limit),
];
if (over.length > 0) {
  console.error(`${over.length} of these are over their limit.`);
  process.exitCode = 1;
}
