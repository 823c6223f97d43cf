import { expect, it } from 'vitest';
import { frozenCard } from '../frozenCard.ts';
import { run } from '../local/run.ts';

it('a card without the credits of LTX Studio says so', () => {
  const { studio: _, ...card } = frozenCard;
  expect(() => run('LTX_CREDITS', ['veo 3', 8], { card })).toThrow(/"veo 3"; this card holds none$/);
});
