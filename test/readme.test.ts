import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { embeddedCard } from '../shared/rates/embedded.ts';
import { inCoreWith } from './golden/hosts.ts';

const readme = await readFile(path.resolve(import.meta.dirname, '../README.md'), 'utf8');

/** Every formula between backticks, and the next cell of its table row where it stands in one. */
const formulas = [...readme.matchAll(/`(=LTX_[^`]*)`(?: \| ([^|\n]*?) \|(?: ([^|\n]*?) \|)?)?/g)].map(
  ([, formula = '', result, note]) => ({ formula, result, note }),
);

describe('A formula in the README', () => {
  it('is found, in its table and in its text', () => {
    expect(formulas.filter(({ result }) => result).length).toBeGreaterThanOrEqual(8);
    expect(formulas.filter(({ result }) => !result).length).toBeGreaterThanOrEqual(12);
  });

  it.each(formulas)('$formula gives what the README says', async ({ formula, result, note }) => {
    const [[shown] = []] = (await inCoreWith(embeddedCard)({
      says: '',
      formula,
      gives: '',
    })) as readonly (readonly unknown[])[];
    if (result === undefined) expect(typeof shown).toMatch(/^(number|string)$/);
    else if (result.startsWith('#')) expect(shown).toEqual({ error: result, says: note });
    else expect(String(shown)).toBe(result);
  });
});

it('shows the benchmark that is tested as the shortest', async () => {
  const shortest = path.resolve(import.meta.dirname, 'fixtures/benchmarks/own_shortest.json');
  expect(readme).toContain((await readFile(shortest, 'utf8')).trim());
});
