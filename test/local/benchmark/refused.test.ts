import { afterEach, describe, expect, it, vi } from 'vitest';
import { PricingError } from '../../../shared/errors.ts';
import { importBenchmark, LONGEST } from '../../../shared/local/benchmark/index.ts';
import { fixture, imported } from './imported.ts';

const UNKNOWN = /^the benchmark cannot be read: its format is not known; known are those of LTX-Desktop, /;

function refusal(...texts: readonly string[]): string {
  try {
    importBenchmark(texts);
  } catch (error) {
    if (!(error instanceof PricingError)) throw error;
    expect(error.code).toBe('invalid-benchmark');
    expect(error.message).not.toMatch(/\n/);
    return error.message;
  }
  throw new Error('it was imported');
}

describe('A text that is no benchmark is refused in one sentence', () => {
  it.each([
    ['nothing', ''],
    ['blanks', ' \r\n\t '],
    ['a JSON object', '{"a": [1, 2, 3], "b": {"c": null}}'],
    ['an empty array', '[]'],
    ['an empty object, as a history is while its prompt runs', '{}'],
    ['a number', '3'],
    ['an array of texts', '["1.5", "2.5"]'],
    ['a table', 'date,amount\n2026-01-01,3\n'],
    ['words of a format without its shape', '{"prompt": "a \\"status_str\\" b", "status_str": 1}'],
    ['only a byte order mark', '\ufeff'],
  ])('%s', (_, text) => {
    expect(refusal(text)).toMatch(UNKNOWN);
  });

  it('a page of the web', () => {
    expect(refusal('<!doctype html><html><body>502</body></html>')).toMatch(/it is a page of the web/);
  });

  it('a table of forward passes, which no clip came from', () => {
    expect(() => imported('diffusers_ltx_header.csv')).toThrow(
      'the benchmark cannot be read: it times single forward passes of a model, as diffusers does, and not whole clips',
    );
  });

  it.each([
    ['powermetrics', 'GPU Power: 24310 mW\nCombined Power (CPU + GPU + ANE): 25510 mW\n'],
    ['tegrastats', 'RAM 20000/62841MB GR3D_FREQ 99% VDD_GPU_SOC 15400mW/15200mW\n'],
    ['xpu-smi', 'Timestamp, DeviceId, GPU Power (W)\n06:14:46.000, 0, 114.61\n'],
    ['a metering plug', 'Time,Power(W)\n2026-11-20 10:00,540\n'],
  ])('a power log of %s, whose mean can be typed', (_, text) => {
    expect(refusal(text)).toMatch(
      /power log of a program that is not known here; take the mean of its watts/,
    );
  });

  it.each([
    [
      'power.draw [W], utilization.gpu [%]\n434 W, 99 %\n',
      /does not tell when it drew what; log it with its/,
    ],
    [
      '# gpu     sm    mem\n# Idx      %      %\n    0     99     50\n',
      /log of nvidia-smi that tells no watts/,
    ],
  ])('a log of nvidia-smi that lacks what counts: %j', (text, says) => {
    expect(refusal(text)).toMatch(says);
  });

  it('but watts beside a time that a person wrote do not hide it', () => {
    const { accepted } = importBenchmark(
      ['RTX 4090, ltx-2.3, 1280x704, 121 frames, 24 fps, 40.5 s, power limit 350 W'],
      { warm: 'all' },
    );
    expect(accepted[0]?.wallSeconds).toBe(40.5);
  });

  it('a broken file of a known format', () => {
    expect(refusal(fixture('ltx_desktop_results.json').slice(0, 5000))).toMatch(
      /it is not JSON, nor JSON lines$/,
    );
  });

  it.each([
    ['an object', '{"a": '],
    ['an array', ' [{"a": 1}, {"b"'],
    ['JSON lines', '{"a": 1}\n{"b": '],
    ['a million characters', `["${'x'.repeat(999_998)}`],
  ])('what is cut off within %s, and holds no word of a format', (_, text) => {
    expect(refusal(text)).toMatch(/^the benchmark cannot be read: it is not JSON, nor JSON lines$/);
  });

  it('whatever one character more begins with', () => {
    expect(refusal(`["${'x'.repeat(999_999)}`)).toMatch(UNKNOWN);
  });

  it('one bad file among good ones, by its number', () => {
    expect(refusal(fixture('xdit_timings.json'), 'hello')).toMatch(/^file 2: the benchmark cannot be read: /);
  });

  it('no text at all, or a thousand too many', () => {
    expect(refusal()).toMatch(/no text was given$/);
    expect(refusal(...Array.from({ length: 1001 }, () => '[1]'))).toMatch(
      /1001 files were given, and 1000 is the most$/,
    );
  });
});

describe('The work on a text is bounded', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  /** Calls of what could look at a whole text, made on one of at least a million characters. */
  function looksAtLongTexts(run: () => void): string[] {
    const looks: string[] = [];
    for (const method of [
      'charCodeAt',
      'includes',
      'indexOf',
      'slice',
      'split',
      'replace',
      'trim',
      'match',
    ] as const) {
      const real = String.prototype[method] as (...args: unknown[]) => unknown;
      vi.spyOn(String.prototype, method).mockImplementation(function (this: string, ...args: unknown[]) {
        if (this.length > 1e6)
          looks.push(method === 'slice' || method === 'charCodeAt' ? `${method}(${args})` : method);
        return real.apply(this, args) as never;
      });
    }
    const parse = vi.spyOn(JSON, 'parse');
    run();
    if (parse.mock.calls.length > 0) looks.push('JSON.parse');
    vi.restoreAllMocks();
    return looks;
  }

  it('of 100 MB not one character is looked at', () => {
    const text = 'x'.repeat(100_000_000);
    const looks = looksAtLongTexts(() => {
      expect(refusal(text)).toMatch(/it has 100000000 characters, and 64000000 is the most$/);
    });
    expect(looks).toEqual([]);
  });

  it('files count together', () => {
    const half = ' '.repeat(LONGEST / 2 + 1);
    expect(refusal(half, half)).toMatch(/is the most$/);
  });

  it('of a long text of no known format the first 16,000 characters are', () => {
    const text = 'x'.repeat(60_000_000);
    const looks = looksAtLongTexts(() => {
      expect(refusal(text)).toMatch(UNKNOWN);
    });
    expect(looks).toEqual(['charCodeAt(0)', 'slice(0,16000)']);
  });

  it('a long JSON text of no known format is searched for words, and not parsed', () => {
    const text = `[${'"x",'.repeat(5_000_000)}0]`;
    const looks = looksAtLongTexts(() => {
      expect(refusal(text)).toMatch(UNKNOWN);
    });
    expect(new Set(looks)).toEqual(new Set(['charCodeAt(0)', 'slice(0,16000)', 'includes']));
  });

  it('deep nesting is refused at depth 100, before it is parsed', () => {
    const text = `{"format":"ltx-benchmark/1","runs":${'['.repeat(40_000_000)}`;
    const looks = looksAtLongTexts(() => {
      expect(refusal(text)).toMatch(/it nests more than 100 deep$/);
    });
    expect(looks).not.toContain('JSON.parse');
    // The object, and 100 brackets within it: 35 characters and 100 more are scanned.
    expect(looks.filter((look) => look.startsWith('charCodeAt(')).length).toBeLessThan(200);
  });

  it('countless small values are refused before they are parsed', () => {
    const text = `[{"key":"a","status":"PASS","wall_s":1}${',{}'.repeat(5_000_000)}]`;
    const parse = vi.spyOn(JSON, 'parse');
    expect(refusal(text)).toMatch(/it holds more than 8000000 values$/);
    expect(parse).not.toHaveBeenCalled();
  });

  it('more than 100,000 records are refused', () => {
    const rows = `[{"key":"a","status":"PASS","wall_s":1}${',1'.repeat(100_000)}]`;
    expect(refusal(rows)).toMatch(/it holds 100001 records, and 100000 is the most$/);
  });
});
