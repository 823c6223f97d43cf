// What an error says to do about a speed that nobody published can be pasted, on every machine of the catalogue.
import { describe, expect, test } from 'vitest';
import { PricingError } from '../../../shared/errors.ts';
import { catalogue } from '../../../shared/local/machines/index.ts';
import { countedSpeeds } from '../../../shared/local/machines/publishedSpeeds.ts';
import { run } from '../run.ts';

const MONEY = 'GPU price=3000, wall watts=500, life hours=300000';
const machines = catalogue().map((machine) => ({ name: machine.name, speeds: countedSpeeds(machine) }));

function message(name: string, args: readonly unknown[]): string {
  try {
    run(name, args);
  } catch (error) {
    if (error instanceof PricingError) return error.message;
    throw error;
  }
  throw new Error('it gave a figure');
}

/** The rig that a message quotes, with the money that not all machines have. */
const quotedRig = (text: string): string => `${/"([^"]+=[^"]+)"/.exec(text)?.[1]}, ${MONEY}`;
const quotedRow = (text: string): readonly string[] =>
  / a row (.+) \| (.+)$/
    .exec(text)
    ?.slice(1)
    .map((cell) => cell.trim()) ?? [];

describe('An error about a speed that nobody published says what works when it is pasted', () => {
  test.each(machines)('on $name', ({ name, speeds }) => {
    for (const resolution of new Set(['1080p', '1440p', ...speeds.map((speed) => speed.resolution)])) {
      const says = message('LTX_BREAKEVEN', ['pro', resolution, 'rate', `${name}, ${MONEY}`]);
      const atIt = speeds.find((speed) => speed.resolution === resolution);
      const rate = run('LTX_BREAKEVEN', ['pro', resolution, 'rate', quotedRig(says)])[0]?.[0];
      if (atIt)
        expect(rate).toBe(run('LTX_LOCAL_RATE', [atIt.model, resolution, `${name}, ${MONEY}`])[0]?.[0]);
      const money = MONEY.split(', ').map((each) => each.split('='));
      const [work, value = ''] = quotedRow(says);
      const row = [work, atIt ? value : Number(value)];
      const rows = [['machine', name], ...money.map(([label, figure]) => [label, Number(figure)]), row];
      expect(run('LTX_BREAKEVEN', ['pro', resolution, 'rate', rows])[0]?.[0]).toBe(rate);
    }
  });

  test('where the rig has speeds of its own too', () => {
    const rows = [
      ['machine', 'RTX 5090'],
      ['name', 'Box'],
      ['fast 1080p', 5],
    ];
    expect(message('LTX_PAYBACK', ['pro', '1080p', 3000, rows])).toMatch(
      /was not measured on Box; measured is fast 1080p; measure it, or say that .* a row ltx\/ltx-2-3-pro 1080p \| ltx-2\.5 distilled$/,
    );
  });

  test('and a model of machines alone is no priced one: it stands for one', () => {
    const says = message('LTX_BREAKEVEN', ['ltx-2.5 distilled', '1080p', 'seconds', 'RTX 5090']);
    expect(says).toMatch(/no API sells it by that name/);
    const rig = /"([^"]+=[^"]+)"/.exec(says)?.[1];
    expect(run('LTX_BREAKEVEN', ['fast', '1080p', 'seconds', rig])[0]?.[0]).toBeGreaterThan(0);
  });
});
