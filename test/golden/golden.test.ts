import { beforeAll, describe, expect, it } from 'vitest';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import { cardVersion } from '../../shared/rates/version.ts';
import type { GoldenCase, Shown } from './case.ts';
import { rowsOf } from './case.ts';
import { goldenCases } from './cases.ts';
import { inCore, inExcel, inSheets, type Run } from './hosts.ts';

const filled = (text: string) => text.replace('{version}', cardVersion(embeddedCard));

function expectedIn(golden: GoldenCase): Shown[][] {
  return withoutBlankEnd(
    rowsOf(golden).map((row) =>
      row.map((cell) => (typeof cell === 'object' ? { ...cell, says: filled(cell.says) } : cell)),
    ),
  );
}

/** A sheet does not tell blank rows of a result from the cells below it. */
function withoutBlankEnd(rows: readonly (readonly Shown[])[]): Shown[][] {
  const kept = rows.map((row) => [...row]);
  while (kept.length > 1 && kept.at(-1)?.every((cell) => cell === '')) kept.pop();
  return kept;
}

const routes: readonly (readonly [string, () => Promise<Run>])[] = [
  ['the core', async () => inCore],
  ["the built functions.js in Microsoft's runtime", inExcel],
];

describe.each(routes)('In %s', (_, open) => {
  let run: Run;
  beforeAll(async () => {
    run = await open();
  });
  describe.each(goldenCases)('%s', (_group, cases) => {
    it.each(cases)('$says: $formula', async (golden) => {
      const shown = await run(golden);
      expect(typeof shown === 'string' ? shown : withoutBlankEnd(shown)).toEqual(expectedIn(golden));
    });
  });
});

describe('In the built Code.js of Google Sheets', () => {
  let run: Run;
  beforeAll(async () => {
    run = await inSheets();
  });
  describe.each(goldenCases)('%s', (_group, cases) => {
    it.each(cases)('$says: $formula', async (golden) => {
      const shown = await run(golden);
      const wanted = expectedIn(golden);
      const [[only] = []] = wanted;
      if (golden.sheetsSays) expect(shown).toBe(golden.sheetsSays);
      else if (typeof only === 'object') expect(shown).toBe(only.says);
      else expect(typeof shown === 'string' ? shown : withoutBlankEnd(shown)).toEqual(wanted);
    });
  });
});
