import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RESOLUTIONS } from '../../shared/rates/resolution.ts';
import { call, isFailed, names, one } from './core.ts';

const model = fc.constantFrom(...names);
const resolution = fc.constantFrom(...RESOLUTIONS);
const options = fc.constantFrom(
  null,
  'silent',
  'audio',
  'retake',
  'extend, context=4',
  '24fps',
  'edit',
  '48fps, 9:16',
  'input=6',
  'turbo',
);
const seconds = fc.oneof(
  fc.integer({ min: 1, max: 600 }),
  fc.integer({ min: 100, max: 60_000 }).map((n) => n / 100),
);

/** Anything that may stand in a cell. */
const anything = fc.oneof(
  fc.string(),
  fc.double(),
  fc.boolean(),
  fc.constantFrom(
    null,
    undefined,
    '',
    0,
    -0,
    -1,
    NaN,
    Number.POSITIVE_INFINITY,
    1e308,
    5e-324,
    '#N/A',
    '720',
    '__proto__',
    'constructor',
    'toString',
  ),
  fc.constant({ type: 'Error', basicType: 'Error', basicValue: '#REF!' }),
  fc.constant({ type: 'FormattedNumber', basicValue: 8 }),
  fc.date(),
  fc.object(),
);

describe('A price', () => {
  it('does not fall when more seconds are asked for', () => {
    fc.assert(
      fc.property(model, resolution, options, seconds, seconds, (name, at, said, a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map((s) =>
          one('LTX_COST', name, at, s, null, said),
        );
        if (isFailed(less) || isFailed(more)) return isFailed(less) && isFailed(more);
        return less! <= more!;
      }),
      { numRuns: 3000 },
    );
  });

  it('is a finite number above 0 or an error, whatever stands in the cells', () => {
    fc.assert(
      fc.property(anything, anything, anything, anything, anything, anything, (...args) => {
        const cell = one('LTX_COST', ...args);
        return (
          isFailed(cell) || cell === '' || (typeof cell === 'number' && cell > 0 && Number.isFinite(cell))
        );
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    'LTX_RATE',
    'LTX_CHECK',
    'LTX_SOURCE',
    'LTX_COMPARE',
    'LTX_MODELS',
    'LTX_CREDITS',
    'LTX_CREDIT_RATE',
    'LTX_FRAME_RATE',
  ])('%s never breaks, and never gives 0 or NaN', (name) => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 6 }), (args) =>
        call(name, ...args)
          .flat()
          .every((cell) => isFailed(cell) || typeof cell === 'string' || cell > 0),
      ),
      { numRuns: 500 },
    );
  });

  it('is an error for one bad argument beside four good ones', () => {
    const good = ['pro', '1080p', 8, 1, 'retake'];
    const bad = anything.filter((value) => !isBlank(value) && !good.includes(value as never));
    fc.assert(
      fc.property(bad, fc.integer({ min: 0, max: 1 }), (value, at) => {
        const args = [...good];
        args[at] = value as string;
        const cell = one('LTX_COST', ...args);
        return isFailed(cell) || meansTheSame(value);
      }),
      { numRuns: 2000 },
    );
  });

  it('of a model at a resolution is one that its own list names, or none', () => {
    for (const name of names) {
      const listed = call('LTX_MODELS', name.split('/')[0]).find(([id]) => id === name)!;
      for (const at of RESOLUTIONS) {
        const cell = one('LTX_COST', name, at, 8, 1);
        const said = String(listed[4]);
        if (!isFailed(cell) && said !== 'not priced by resolution') expect(`${said},`).toContain(`${at},`);
      }
    }
  });
});

describe('A range', () => {
  it('gives what its cells give one by one', () => {
    const row = fc.tuple(
      fc.constantFrom(...names, 'prro', 7),
      fc.constantFrom(...RESOLUTIONS, '4K', 'x'),
      fc.oneof(seconds, fc.constantFrom('8s', -1)),
    );
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 12 }), options, (rows, said) => {
        const column = (i: 0 | 1 | 2) => rows.map((each) => [each[i]]);
        const together = call('LTX_COST', column(0), column(1), column(2), null, said);
        const apart = rows.map(([name, at, s]) => [one('LTX_COST', name, at, s, null, said)]);
        expect(together).toEqual(apart);
      }),
      { numRuns: 300 },
    );
  });

  it('of models down and of seconds across gives the table of both', () => {
    const table = call('LTX_COST', [['example/pro'], ['example/fast']], '1080p', [[5, 10, 20]]);
    // .10 and .05 a second
    expect(table).toEqual([
      [0.5, 1, 2],
      [0.25, 0.5, 1],
    ]);
  });
});

const isBlank = (value: unknown) =>
  value === null || value === undefined || value === 0 || (typeof value === 'string' && value.trim() === '');

/** A random text may happen to be a name that is known, in other letters or with other signs. */
const meansTheSame = (value: unknown) =>
  typeof value === 'string' && /^(pro|fast|1080p)$/i.test(value.replace(/[^a-z0-9]/gi, ''));
