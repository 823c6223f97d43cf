import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { notices } from '../src/site/licences.ts';

const found = await notices();

it('NOTICES.md names what the bundles hold (npx tsx src/site/licences.ts writes it)', async () => {
  expect(await readFile(path.resolve(import.meta.dirname, '../NOTICES.md'), 'utf8')).toBe(found);
});

it('nothing that is bundled is under another licence than MIT, ISC, BSD or Apache', () => {
  const licences = [...found.matchAll(/^## \S+ \S+ \((.*)\)$/gm)].map(([, licence]) => licence);
  expect(licences.length).toBeGreaterThan(0);
  for (const licence of licences) expect(licence).toMatch(/^(MIT|ISC|BSD-[23]-Clause|Apache-2\.0)$/);
});
