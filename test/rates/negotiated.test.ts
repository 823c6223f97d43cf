import { describe, expect, it } from 'vitest';
import type { Book } from '../../shared/book/book.ts';
import { bookVersion } from '../../shared/book/book.ts';
import { readBook, readFunctionsPart } from '../../shared/book/readBook.ts';
import { EMPTY_BOOK } from '../../shared/book/stored.ts';
import { functionsPart, toBook } from '../../shared/book/toBook.ts';
import { changed, writeBook } from '../../shared/book/writeBook.ts';
import { frozenCard } from '../frozenCard.ts';
import { run } from '../local/run.ts';

type Row = readonly (string | number | null)[];
const HEADER: Row = ['model', 'resolution', 'usd', 'factor', 'from'];
const table = (...rows: Row[]): Row[] => [HEADER, ...rows];
const cost = (model: string, rows: readonly Row[], resolution = '1080p', options: string | null = null) =>
  run('LTX_COST', [model, resolution, 10, 1, options, rows])[0]?.[0];

describe('A table with factors', () => {
  const deal = table(
    ['fal/*', null, null, 0.88, null],
    ['fal/kling-v3-pro', null, null, 0.5, null],
    ['fal/kling-v3-pro', '1080p', null, 0.25, null],
    ['veo-3.1', '1080p', null, 0.9, null],
    ['pro', '1080p', 0.07, null, null],
  );

  it('takes its share of the card’s price, exactly, with options and clips as the card has them', () => {
    // fal's Kling 3 Standard at 720p with sound is .126 a second; its Ray 2 Flash at 720p .80 for a clip of 9 s.
    expect(cost('fal/kling-v3-standard', deal, '720p')).toBe(1.1088);
    expect(cost('fal/kling-v3-standard', deal, '720p', 'silent')).toBe(0.7392);
    expect(run('LTX_COST', ['ray-2-flash', '720p', 9, 1, null, deal])).toEqual([[0.704]]);
    expect(cost('fal/kling-v3-standard', deal, '720p', 'factor=2')).toBe(2.2176);
  });

  it('needs no more than models and factors', () => {
    const rows = [
      ['Model', 'Factor'],
      ['fal/*', 0.88],
    ];
    // Ten seconds of .126, at 0.88 of it.
    expect(cost('fal/kling-v3-standard', rows, '720p')).toBe(1.1088);
    expect(() => cost('fal/kling-v3-standard', [['Model', 'usd'], ...rows.slice(1)], '720p')).toThrow(
      'expected a header row with model, resolution and usd, got model, usd; resolution is missing',
    );
  });

  it('prefers a name to a pattern, and a resolution to all of them', () => {
    expect(cost('fal/kling-v3-pro', deal)).toBe(0.42); // 10 × .168 × .25
    expect(cost('veo-3.1', deal)).toBe(3.6); // 10 × .40 × .9
    expect(cost('pro', deal)).toBe(0.7);
  });

  it('is still all that its formula uses', () => {
    expect(() => cost('kling-v3', deal)).toThrow(
      'model: your rate table has no row for "kling-v3"; it has fal/*',
    );
    expect(() => cost('veo-3.1', deal, '4k')).toThrow(
      'resolution: your rate table has no factor for google/veo-3-1-generate at 2160p',
    );
    const names = run('LTX_MODELS', [null, deal]).map(([name]) => String(name));
    expect(names).toContain('own/pro');
    expect(names.slice(1).every((name) => /^(own|fal)\/|^google\/veo-3-1-generate$/.test(name))).toBe(true);
  });

  it('says of a model that only its own rows price what those lack', () => {
    const rows = [
      ['model', 'resolution', 'usd', 'options', 'factor'],
      ['fal/*', null, null, null, 0.88],
      ['mine', '1080p', 0.5, '30fps', null],
    ];
    expect(() => cost('mine', rows)).toThrow('options: own/mine is only priced for 30fps');
    expect(() => cost('mine', rows, '720p', '30fps')).toThrow('resolution: own/mine has no price at 720p');
    expect(cost('mine', rows, '1080p', '30fps')).toBe(5);
    expect(() => cost('nobodys', rows)).toThrow('model: no model is called "nobodys"');
  });

  it('says in LTX_SOURCE what is paid, and where the price itself is from', () => {
    expect(run('LTX_SOURCE', ['fal/kling-v3-standard', '720p', null, deal])[0]?.[0]).toMatch(
      /^fal\/kling-v3-standard: https:.*; times 0\.88 by your own rate table/,
    );
  });

  it('counts the last factor that has come into force', () => {
    const rows = table(
      ['pro', null, null, 0.9, null],
      ['pro', null, null, 0.8, '2026-11-01'],
      ['pro', null, null, 0.1, '2027-01-01'],
    );
    expect(cost('pro', rows)).toBe(0.64);
  });

  it('takes a pattern of every seller, and blanks beside a slash', () => {
    for (const pattern of ['*/*', '*', 'FAL / *', ' fal/ kling*', 'f*l/*'])
      expect(cost('fal/kling-v3-pro', table([pattern, null, null, 0.5, null]))).toBe(0.84); // 10 × .168 × .5
  });

  it('asks in LTX_CHECK whether a large factor is a percentage', () => {
    const check = (factor: number) =>
      run('LTX_CHECK', ['pro', '1080p', 10, null, table(['ltx/*', null, null, factor, null])])[0]?.[0];
    expect(check(88)).toBe('your own rate table multiplies the price by 88; if it means 88 %, write 0.88');
    expect(check(2)).not.toMatch('rate table');
  });

  it('chooses none of two factors that count alike', () => {
    const two = (...models: string[]) =>
      table(...models.map((model, i): Row => [model, null, null, 0.5 + i / 10, null]));
    expect(() => cost('pro', two('pro', 'ltx/ltx-2-3-pro'))).toThrow(
      'card: your rate table has two factors for ltx/ltx-2-3-pro, 0.5 in the row of pro and 0.6 in that of ltx/ltx-2-3-pro; keep one row',
    );
    expect(() => cost('pro', two('ltx/*', 'LTX/*'))).toThrow('two factors for ltx/ltx-2-3-pro');
    expect(() => cost('pro', two('ltx/l*', '*-pro*'))).toThrow('two factors for ltx/ltx-2-3-pro');
    expect(cost('pro', two('ltx/*', 'fal/*'))).toBe(0.4);
    const same = table(['ltx/*', null, null, 0.5, null], ['LTX/*', null, null, 0.5, null]);
    expect(cost('pro', same)).toBe(0.4);
  });

  it.each<[string, Row, RegExp]>([
    ['a percentage as text', ['fal/*', null, null, '88%', null], /got "88%"; 88 % as a number is 0\.88$/],
    ['a factor without bounds', ['fal/*', null, null, 1e6, null], /expected a factor such as 0\.88/],
    ['a price and a factor', ['pro', null, 0.1, 0.5, null], /row 2: expected a factor or usd, not both/],
    [
      'a pattern with a price',
      ['fal/*', null, 0.1, null, null],
      /row 2: expected a factor in the row of a pattern/,
    ],
    ['a factor of nothing', ['fal/*', null, null, -1, null], /row 2: expected a factor such as 0\.88/],
  ])('refuses %s', (_, row, message) => {
    expect(() => cost('pro', table(row))).toThrow(message);
  });
});

describe('A workbook with own prices as its default', () => {
  const cells = table(
    ['pro', '1080p', 0.05, null, null],
    ['in-house', '720p', 0.01, null, null],
    ['kling-v3', null, null, 0.5, null],
  ).map((row) => [...row]);
  const stored = changed(EMPTY_BOOK, { card: frozenCard, own: { range: 'LTX_RATES', cells } });
  const book: Book = toBook(functionsPart(stored), frozenCard);
  const plain = (...args: readonly unknown[]) => run('LTX_COST', args, book)[0]?.[0];

  it('needs no argument: own rows win, the card fills the rest', () => {
    expect(plain('pro', '1080p', 10)).toBe(0.5);
    expect(plain('ltx/ltx-2-3-pro', '1080p', 10)).toBe(0.5);
    expect(plain('pro', '4k', 10)).toBe(3.2);
    expect(plain('pro', '1080p', 10, 1, 'retake')).toBe(1);
    expect(plain('in-house', '720p', 10)).toBe(0.1);
    expect(plain('kling-v3', '2160p', 10)).toBe(2.1); // 10 × 88.62 ÷ 211 × .5
    expect(plain('veo-3.1', '1080p', 10)).toBe(4);
    expect(() => plain('nobody', '1080p', 10)).toThrow(/no model is called "nobody"/);
  });

  it('leaves a table that a formula names as it is', () => {
    expect(plain('pro', '1080p', 10, 1, null, table(['pro', '1080p', 0.2, null, null]))).toBe(2);
    expect(() => plain('fast', '1080p', 10, 1, null, table(['pro', '1080p', 0.2, null, null]))).toThrow(
      /no row/,
    );
  });

  it('stands once in a comparison', () => {
    const names = run('LTX_COMPARE', ['1080p', 10], book).map(([name]) => name);
    expect(names.filter((name) => name === 'own/pro')).toHaveLength(1);
    expect(names).not.toContain('ltx/ltx-2-3-pro');
    expect(names).toContain('own/in-house');
  });

  it('has a version of its own, so that linked cells follow a change', () => {
    const version = run('LTX_CARD_VERSION', [], book)[0]?.[0];
    expect(version).toBe(bookVersion(book));
    expect(version).not.toBe(bookVersion({ card: frozenCard }));
    expect(plain('pro', '1080p', 10, 1, null, version)).toBe(0.5);
  });

  it('is stored, read back strictly, and handed to the functions', () => {
    const text = writeBook(stored);
    expect(readBook(text)).toEqual(stored);
    expect(toBook(readFunctionsPart(text), frozenCard)).toEqual(book);
    const spoiled = changed(stored, { own: { range: 'LTX_RATES', cells: [['model'], ['pro']] } });
    expect(() => readBook(writeBook(spoiled))).toThrow(/own\.cells: .*resolution/);
  });
});
