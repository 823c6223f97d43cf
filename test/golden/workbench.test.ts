import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CellContent } from '../../src/workbench/cellValue.ts';
import { frozenBook } from '../frozenCard.ts';
import { findChromium } from '../workbench/chromium.ts';
import { type OpenWorkbench, openWorkbench } from '../workbench/open.ts';
import type { Shown } from './case.ts';
import { goldenCases } from './cases.ts';
import { expectedIn, withoutBlankEnd } from './shown.ts';

const all = goldenCases.flatMap(([group, cases]) =>
  cases.map((golden, i) => ({ group, golden, key: `${group} ${i}` })),
);

describe.skipIf(!findChromium())('In the workbench in Chromium', () => {
  let bench: OpenWorkbench;
  let results: ReadonlyMap<string, readonly (readonly CellContent[])[]>;
  beforeAll(async () => {
    bench = await openWorkbench({ book: frozenBook });
    const grids = await bench.compute(
      all.map(({ golden: { formula, cells } }) => ({ formula, ...(cells && { cells }) })),
    );
    results = new Map(all.map(({ key }, i) => [key, grids[i]!]));
  });
  afterAll(() => bench?.close());

  it.each(all)('$group: $golden.says: $golden.formula', ({ key, golden }) => {
    expect(withoutBlankEnd(results.get(key)!.map((row) => row.map(shown)))).toEqual(expectedIn(golden));
  });
});

function shown(cell: CellContent): Shown {
  if (typeof cell === 'number' || typeof cell === 'string') return cell;
  if (typeof cell === 'object' && (cell.error === '#N/A' || cell.error === '#VALUE!')) {
    return { error: cell.error, says: cell.message };
  }
  throw new Error(`no cell of ours: ${JSON.stringify(cell)}`);
}
