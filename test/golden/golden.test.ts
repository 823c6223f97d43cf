import { beforeAll, describe, expect, it } from 'vitest';
import { goldenCases } from './cases.ts';
import { inCore, inExcel, inSheets, type Run } from './hosts.ts';
import { expectedIn, withoutBlankEnd } from './shown.ts';

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
