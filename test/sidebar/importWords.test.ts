// How an import is told in words.
import { describe, expect, it } from 'vitest';
import type { Import, Rejected, Run } from '../../shared/local/benchmark/import.ts';
import { countsOf, powerSentence, resultOf } from '../../src/sidebar/local/importWords.ts';

const run: Run = {
  place: '[0]',
  model: 'm',
  recipe: '',
  width: 1280,
  height: 704,
  videoSeconds: 5,
  wallSeconds: 20,
  gpus: 1,
  cold: false,
};
const wrong: Rejected = { place: '[1]', reason: 'its wall time is missing' };
const open: Rejected = { place: '[2]', reason: 'the file does not tell the model', needs: ['model'] };

const imported = (accepted: readonly Run[], rejected: readonly Rejected[], watts?: number): Import => ({
  format: 'a format',
  machine: {},
  accepted,
  rejected,
  questions: [],
  power: watts === undefined ? [] : [{ watts, at: 'wall', source: 'a meter' }],
  notes: [],
});

describe('The words of an import', () => {
  it.each([
    [imported([run, run], []), '2 runs accepted, 0 rejected', '2 of 2 runs were accepted.'],
    [
      imported([run], [wrong, ...Array<Rejected>(8).fill(open)]),
      '1 run accepted, 8 wait for an answer, 1 rejected',
      '1 of 10 runs was accepted. 8 wait for an answer.',
    ],
    [
      imported([run, { ...run, cold: true }, { ...run, cold: true }], []),
      '1 run accepted, 2 loaded the model, 0 rejected',
      '1 of 3 runs was accepted. 2 loaded the model and give no speed.',
    ],
    [imported([], [wrong]), '0 runs accepted, 1 rejected', '0 of 1 run was accepted.'],
    [imported([], [], 400), 'no runs', 'No runs, but power was read.'],
    [imported([], [wrong], 400), '0 runs accepted, 1 rejected', 'No runs, but power was read.'],
    [imported([], []), 'no runs', 'No runs were found.'],
  ])('tell what counts, what waits and what does not count (%#)', (found, counts, result) => {
    expect(countsOf(found)).toBe(counts);
    expect(resultOf(found)).toBe(result);
  });

  it('tell of power where, of how many, over how long and by whom', () => {
    expect(powerSentence({ watts: 463.20527, at: 'board', gpus: 2, seconds: 12.5, source: 'a log' })).toBe(
      'Power: 463.2 W on the GPU board, 2 GPUs together, mean of 12.5 s. Source: a log.',
    );
    expect(powerSentence({ watts: 600, at: 'wall', gpus: 1, source: 'my meter' })).toBe(
      'Power: 600 W at the wall, for a time that is not told. Source: my meter.',
    );
  });
});
