// A range of names that nobody knows: each is answered with what is near, and all of them in seconds.
import { expect, test } from 'vitest';
import type { CellOutput } from '../../shared/cell.ts';
import { evaluate } from '../../shared/cells/evaluate/evaluate.ts';
import { functions } from '../../shared/functions/index.ts';
import { frozenCard } from '../frozenCard.ts';

const NAMES = 20_000;

test.each([
  ['LTX_COST', (names: unknown) => [names, '1080p', 5], 'near it are veo-3 and veo-3.0'],
  ['LTX_LOCAL_RATE', (names: unknown) => [names, '1080p', 'RTX 5090'], 'is not published for RTX 5090'],
] as const)('%s answers 20,000 of them in seconds', (name, argsOf, help) => {
  const fn = functions.find((each) => each.name === name)!;
  const names = Array.from({ length: NAMES }, (_, i) => [`veo-x${i}`]);
  const says = new Set<string>();
  const start = performance.now();
  evaluate<CellOutput>(fn, argsOf(names), { card: frozenCard }, ({ message }) => {
    says.add(message);
    return '';
  });
  expect(performance.now() - start).toBeLessThan(8000); // 1 s on an idle machine, and 12 s where each looks through the card anew
  // Ten thousand different mistakes are told, and all others as one.
  expect(says.size).toBe(10_001);
  expect([...says][0]).toContain(help);
});
