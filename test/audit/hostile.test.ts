// Texts that are not what their source used to print give "form changed" and no verdict, whatever they hold.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { embeddedAudit } from '../../shared/rates/embeddedAudit.ts';
import { readAudit } from '../../shared/rates/reading/readAudit.ts';
import { readEdition } from '../../src/audit/edition.ts';
import { keptRows } from '../../src/audit/keptRows.ts';
import { sources } from '../../src/audit/sources/sources.ts';
import { SOURCES } from './stored.ts';

const text = (file: string) => readFileSync(path.join(SOURCES, file), 'utf8');
const sourceOf = (id: string) => sources.find((source) => source.id === id)!;
const read = (id: string, content: string, kept?: readonly string[]) =>
  readEdition({ source: sourceOf(id), text: content, day: '2026-11-27' }, kept);
const comfy = text('comfy-2026-08-22.mdx');

test.each(
  sources.map(({ id }) => id),
)('%s reads nothing out of a web page, of nothing or of other JSON', (id) => {
  for (const content of [
    '<!doctype html><html><body><p>$0.08 per second</p></body></html>',
    '',
    '[]',
    '{}',
    '{"a":{"models":3}}',
    'null',
  ]) {
    const { edition, report } = read(id, content);
    expect(edition, content).toBeUndefined();
    expect(report.state).toBe('form changed');
    expect(report.why).not.toBe('');
  }
});

test.each(sources.map(({ id }) => id))('%s never fails in another way', (id) => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (content) => {
      expect(['read', 'form changed']).toContain(read(id, content).report.state);
    }),
    { numRuns: 30 },
  );
});

describe("ComfyUI's page", () => {
  test('is refused where it has 50 MB, fast', () => {
    const started = performance.now();
    expect(read('comfy-page', comfy.repeat(Math.ceil(50e6 / comfy.length))).report.why).toMatch(
      /^it has 5\d+ characters, and 20000000 is the most$/,
    );
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test('is refused where a table has a thousand columns or a row is endless', () => {
    const wide = `${comfy}\n| ${'x | '.repeat(999)}x |\n`;
    expect(read('comfy-page', wide).report).toMatchObject({
      state: 'form changed',
      why: 'a table has 1000 columns',
    });
    expect(read('comfy-page', `${comfy}\n| ${'x'.repeat(5000)} | 1 |\n`).report.state).toBe('form changed');
  });

  test.each(['0', '0.00', '1e300', '99999999'])('is refused where a price is %s', (figure) => {
    const { edition, report } = read('comfy-page', comfy.replace('| 59.08 |', `| ${figure} |`));
    expect(edition).toBeUndefined();
    expect(report.why).toBe(`Video Extend is printed at ${figure}`);
  });

  test('has changed its form where a fifth of the rows of last time is lost', () => {
    const kept = keptRows(embeddedAudit, 'comfy-page');
    expect(kept.length).toBeGreaterThan(150);
    expect(read('comfy-page', comfy, kept).report.state).toBe('read');
    expect(
      read('comfy-page', comfy.replaceAll('/ sec', '/ moment').replaceAll('Credits / sec', 'Credits'), kept)
        .report.state,
    ).toBe('form changed');
    const shorter = comfy.slice(0, comfy.indexOf('## Lightricks'));
    expect(read('comfy-page', shorter, kept).report.why).toMatch(
      /^of \d+ rows that it printed last time, \d+ are lost$/,
    );
  });

  test('loses a row but not its figure: a changed price is no lost row', () => {
    const kept = keptRows(embeddedAudit, 'comfy-page');
    const { edition } = read('comfy-page', comfy.replaceAll('| 59.08 |', '| 60.00 |'), kept);
    expect(edition?.prices.find(({ name }) => name === 'Video Extend')?.amount).toBe(60);
  });
});

test("a renamed seller or model id is another form for Kling's list, LTX's page and LiteLLM's file", () => {
  expect(read('kling', text('kling-llms-2026-08-12.txt').replaceAll('API ID', 'Model')).report.why).toBe(
    'no price could be read',
  );
  expect(read('ltx-page', text('ltx-2026-08-24.md').replaceAll('ltx-', 'lt-')).report.state).toBe(
    'form changed',
  );
  const renamed = text('litellm-2026-07-24.json')
    .replaceAll('gemini/', 'googleai/')
    .replaceAll('vertex_ai/', 'cloud/')
    .replaceAll('runwayml/', 'rw/')
    .replaceAll('openai/', 'oai/');
  expect(read('litellm', renamed).report.why).toBe('no price could be read');
});

test('cents that are dollars by mistake are told as unread and never taken', () => {
  const units = { video_seconds: { price: 0.114 }, video_duration_seconds_1280_720: { price: 0.05 } };
  const file = JSON.stringify({ model: { pricing_config: { pay_as_you_go: { additional_units: units } } } });
  expect(read('portkey-google', file).report).toMatchObject({ state: 'form changed', prices: 0, unread: 2 });
});

describe('an audit from outside', () => {
  const json = JSON.stringify(embeddedAudit);

  test('is read, and keys that are not known are passed over', () => {
    expect(readAudit(json)).toEqual(embeddedAudit);
    expect(readAudit(JSON.stringify({ ...embeddedAudit, more: 1 }))).toEqual(embeddedAudit);
  });

  test.each([
    ['no JSON', '<html>', /it is not JSON/],
    ['another format', json.replace('ltx-audit/1', 'ltx-audit/2'), /format/],
    [
      'an address that is no https',
      json.replace('"address":"https:', '"address":"javascript:'),
      /address: expected an https address/,
    ],
    ['a verdict that is not known', json.replace('"verdict":"confirmed"', '"verdict":"sure"'), /verdict/],
    ['a price of nothing', json.replace(/"amount":[\d.]+/, '"amount":0'), /amount/],
    ['more than five million characters', `${json}${' '.repeat(5_000_000)}`, /is the most/],
  ])('is refused: %s', (_, content, why) => {
    expect(() => readAudit(content)).toThrow(why);
  });
});
