// A bill as a public report: what it says, and what it never may.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { billReport, issueAddress, reportText, type TypedBill } from '../../src/sidebar/help/billReport.ts';
import { privateIn } from '../../src/sidebar/help/privateText.ts';
import { frozenCard } from '../frozenCard.ts';
import { quotedPrices } from '../rates/quotes.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const REPOSITORY = 'https://github.com/owner/name';
const BILL: TypedBill = {
  model: 'pro',
  resolution: '1920x1080',
  options: 'retake, 48fps',
  seconds: '10',
  amount: '$0.80',
  day: '2026-11-20',
  evidence: 'https://docs.ltx.io/pricing',
};
const report = (changes: Partial<TypedBill> = {}) =>
  billReport({ ...BILL, ...changes }, frozenCard, 'card x gives $0.80');

describe('A report of a bill', () => {
  it('is a row in the form of the quotes, by the name that the card has', () => {
    const { quote, title } = report();
    const first = readFileSync(path.join(ROOT, 'test/fixtures/quotes/ltx.csv'), 'utf8').split('\n')[0];
    expect(quote).toBe(`${first}\nltx/ltx-2-3-pro,1080p,retake;48fps,10,0.8,single,2026-11-20\n`);
    expect(title).toBe('Billed: ltx/ltx-2-3-pro');
    expect(report({ model: 'New Model 9', resolution: '', options: '' }).quote).toContain(
      '\nnew-model-9,,,10,0.8,',
    );
  });

  it('fills in the form that the repository has for it, in a link of limited length', () => {
    const form = parse(readFileSync(path.join(ROOT, '.github/ISSUE_TEMPLATE/billed.yml'), 'utf8')) as {
      readonly body: readonly { readonly id: string }[];
    };
    const address = new URL(issueAddress(REPOSITORY, report()));
    expect(address.origin + address.pathname).toBe(`${REPOSITORY}/issues/new`);
    const { template, title, ...fields } = Object.fromEntries(address.searchParams);
    expect([template, title]).toEqual(['billed.yml', 'Billed: ltx/ltx-2-3-pro']);
    expect(Object.keys(fields)).toEqual(form.body.map(({ id }) => id));
    expect(fields['quote']).toBe(report().quote);
    expect(issueAddress(REPOSITORY, report({ evidence: '価'.repeat(500) })).length).toBeLessThan(6000);
    expect(() => issueAddress(`https://github.com/${'x'.repeat(6000)}/y`, report())).toThrow(
      'too long for a link',
    );
    expect(reportText(report())).toContain('Where it says so: https://docs.ltx.io/pricing');
  });

  it.each([
    [{ model: '' }, /^Model: give its name/],
    [{ model: 'a,b' }, /^Model/],
    [{ model: '=1+1' }, /^Model/],
    [{ resolution: 'large' }, /^Size: give a resolution/],
    [{ options: '"x"' }, /^Options: give words/],
    [{ seconds: '0' }, /^Seconds: give a number above 0/],
    [{ seconds: '1,5' }, /^Seconds/],
    [{ amount: '-1' }, /^Billed/],
    [{ amount: '1e300' }, /^Billed/],
    [{ day: 'yesterday' }, /^Billed on: give a day/],
    [{ evidence: '' }, /^Evidence: say in 5 to 500 characters/],
    [{ evidence: 'x '.repeat(300) }, /^Evidence/],
  ])('is not made of %j', (changes, says) => {
    expect(() => report(changes)).toThrow(says);
  });

  it.each([
    [
      'evidence',
      'ask me at jane.doe@example.com',
      /^Evidence: this looks like an e-mail address, and the report is public\./,
    ],
    ['model', 'sk-proj-abcdefgh12345678', /^Model: this looks like an API key or a token/],
    ['options', 'token=abcdefgh1234', /^Options: this looks like an API key/],
  ])('refuses in %s: %s', (field, text, says) => {
    expect(() => report({ [field]: text })).toThrow(says);
  });
});

describe('What must not become public', () => {
  // Made up, each in the form of the real thing.
  it.each([
    'sk-ant-api03-Ab12Cd34Ef56Gh78',
    `ghp_${'a1B2'.repeat(9)}`,
    `r8_${'Zx9'.repeat(12)}`,
    `hf_${'AbCdEf'.repeat(6)}`,
    ['AKIA', 'IOSFODNN7EXAMPLE'].join(''),
    `AIza${'Sy1a'.repeat(9)}`,
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln',
    '3f2b8c1e-9d47-4a5b-8c6d-7e8f9a0b1c2d:0123456789abcdef0123456789abcdef',
    'Authorization: Bearer abcdefgh',
    'my password: hunter2',
    'api key = abc',
    'https://invoice.stripe.com/i/acct_1KxYzAbCdEfGhIjKl/live_YWNjdF8xS3hZekFi',
    'https://files.example/bill.pdf?X-Amz-Signature=abc',
    'https://me:secret@example.com/',
    'f00dbabef00dbabef00dbabef00dbabe',
    '%73%6b%2dabcdefgh12345678',
    'api_key%3Dabcdef12',
    'Authorization%253A%2520Bearer%2520abcdefgh',
    'https://files.example/?%6bey=abcdef',
    'sk\u2011abcdefgh12345678',
    'sk-abcd\u200befgh1\u200bjklmn',
    '\u0455k-abcdefgh12345678',
    'fal_key=abc',
    'AbCd1234_EfGh5678-IjKl9012',
    'my password is hunter2',
    'the key is hunter2',
    'x-api-key hunter22',
    'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    's k - p r o j - a b c d e f 1 2 3 4 5 6 7 8',
    'sk-\nproj-abcdefgh12345678',
    'sk\u2212proj\u2212abcdefgh12345678',
    'AKIA IOSFODNN7EXAMPLE',
    'key_live_abcdefgh',
    'a1b2c3d4e5f6',
    'https://drive.google.com/file/d/1AbCdEf/view',
  ])('a key or token: %s', (text) => {
    expect(privateIn(`billed as in ${text} there`)).toBe('an API key or a token');
  });

  it.each([
    ['jane@example.com', 'an e-mail address'],
    ['jane [at] example.com', 'an e-mail address'],
    ['＠ ｊａｎｅ@example.com', 'an e-mail address'],
    ['john%40example.com', 'an e-mail address'],
    ['john&#64;example.com', 'an e-mail address'],
    ['john&#x40;example&period;com', 'an e-mail address'],
    ['john@example\u3002com', 'an e-mail address'],
    ['john @ example . com', 'an e-mail address'],
    ['john@exa\u200bmple.c\u200bom', 'an e-mail address'],
    ['john at example dot com', 'an e-mail address'],
    ['john_at_example_dot_com', 'an e-mail address'],
    ['johnATexampleDOTcom', 'an e-mail address'],
    ['john ät example punkt de', 'an e-mail address'],
    ['john (a) example.com', 'an e-mail address'],
    ['john at gmail', 'an e-mail address'],
    ['john@localhost', 'an e-mail address'],
    ['john\\u0040example.com', 'an e-mail address'],
    ['john%25252540example.com', 'an e-mail address'],
    ['john&amp;amp;#64;example.com', 'an e-mail address'],
    ['0049 30 1234567', 'a telephone number'],
    ['030 12345678', 'a telephone number'],
    ['06 12 34 56 78', 'a telephone number'],
    ['555.123.4567', 'a telephone number'],
    ['5551234567', 'a telephone number'],
    ['4111.1111.1111.1111', 'the number of a card or an account'],
    ['3782 822463 10005', 'the number of a card or an account'],
    ['invoice INV-2026-00123', 'the number of a card or an account'],
    ['192.168.1.20', 'the address of a machine'],
    ['2001:db8::1', 'the address of a machine'],
    ['ul. Marszałkowska 10', 'the address of a person'],
    ['Keizersgracht 123', 'the address of a person'],
    ['北京市朝阳区建国路88号', 'the address of a person'],
    ['רחוב הרצל 5', 'the address of a person'],
    ['SW1A1AA', 'the address of a person'],
    ['+49 30 1234567', 'a telephone number'],
    ['(555) 123-4567', 'a telephone number'],
    ['4242 4242 4242 4242', 'the number of a card or an account'],
    ['DE89 3704 0044 0532 0130 00', 'the number of a card or an account'],
    ['221B Baker Street, London', 'the address of a person'],
    ['1600 Pennsylvania Ave NW', 'the address of a person'],
    ['Musterstraße 12, Berlin', 'the address of a person'],
    ['Hauptweg 3', 'the address of a person'],
    ['12 rue de la Paix', 'the address of a person'],
    ['Via Garibaldi 7', 'the address of a person'],
    ['Calle Mayor 5', 'the address of a person'],
    ['P.O. Box 123', 'the address of a person'],
    ['Springfield, IL 62704', 'the address of a person'],
  ])('%s is %s', (text, what) => {
    expect(privateIn(text)).toBe(what);
  });

  it.each([
    '',
    'Invoice of 2026-11-20: 10 s of LTX-2.3 Pro at 1080p, $0.80; 211 credits are $1.',
    'The usage page shows 2 clips of 8 s at 1080p, 24 fps, seed 42, for 25,600 credits.',
    'https://docs.ltx.io/pricing',
    'https://github.com/Comfy-Org/docs/blob/ffb27fc2/tutorials/partner-nodes/pricing.mdx',
    'https://github.com/kai-ltx/ltx-wiki/blob/e50594da9a2fb1721d5f3a8fd3a2be9ade19c891/raw/ltx-news-ltx-2-5-api-pricing-and-benchmarks-2026-08.md',
    'https://fal.ai/models/fal-ai/ltx-2.3/text-to-video/llms.txt',
    'On their way of billing: each of 5 clips was rounded up to a second, so 3 more seconds.',
    'Billed per token: 5 dollars a million',
    '10 s @ 1080p. Then 5 % off, at 0.08 a second.',
    '価格は1秒0.08ドル。50%20 は Цена за секунду LTX',
  ])('is not: %s', (text) => {
    expect(privateIn(text)).toBeUndefined();
  });

  it('is in no price that is quoted here, nor in any source of the card', () => {
    const sources = [...JSON.stringify(frozenCard).matchAll(/"(https:[^"]+)"/g)].map(
      ([, address]) => address!,
    );
    expect(sources.length).toBeGreaterThan(50);
    const texts = [
      ...new Set([...sources, ...quotedPrices.map(({ model, options }) => `${model} ${options}`)]),
    ];
    expect(texts.filter((text) => privateIn(text) !== undefined)).toEqual([]);
  });

  it('is found wherever it stands in a text', () => {
    const key = fc.stringMatching(/^sk-[a-zA-Z0-9]{16,40}$/);
    const around = fc.stringMatching(/^[a-z ,.]{0,40}$/);
    fc.assert(
      fc.property(
        around,
        key,
        around,
        (before, each, after) => privateIn(`${before} ${each} ${after}`) === 'an API key or a token',
      ),
    );
  });
});

describe('The form', () => {
  let form: HTMLElement;
  const build = async (repository?: string) => {
    const { window } = new JSDOM('<p id="status"></p><div id="busy"></div><section id="help"></section>');
    for (const [name, value] of Object.entries({
      window,
      document: window.document,
      HTMLElement: window.HTMLElement,
      Node: window.Node,
    }))
      vi.stubGlobal(name, value);
    if (repository) window.document.documentElement.dataset['repository'] = repository;
    const { billedForm } = await import('../../src/sidebar/help/billedForm.ts');
    form = billedForm({ book: () => ({ card: frozenCard }) } as Parameters<typeof billedForm>[0]);
    window.document.body.append(form);
  };
  const fill = (key: string, text: string) =>
    Object.assign(form.querySelector(`#billed-${key}`)!, { value: text });
  const submit = async (bill: Partial<TypedBill>) => {
    for (const [key, text] of Object.entries({ ...BILL, ...bill })) fill(key, text);
    form.querySelector('form')!.dispatchEvent(new window.Event('submit', { cancelable: true }));
    await new Promise((next) => setTimeout(next));
  };
  const status = () => document.querySelector('#status')?.textContent;
  beforeEach(() => vi.resetModules());
  afterEach(() => vi.unstubAllGlobals());

  it('shows all that becomes public, with what the card says, and a link that the person opens', async () => {
    await build(REPOSITORY);
    await submit({ options: '' });
    expect(status()).toBe('Read the report before you send it. Nothing has been sent.');
    // 10 s at $0.08.
    expect(form.querySelector('pre')?.textContent).toMatch(
      /ltx\/ltx-2-3-pro,1080p,,10,0\.8,single,2026-11-20[\s\S]*gives \$0\.80 by ltx\/ltx-2-3-pro/,
    );
    const opened = form.querySelector('a');
    expect(opened?.href).toMatch(/^https:\/\/github\.com\/owner\/name\/issues\/new\?template=billed\.yml&/);
    expect(opened?.rel).toContain('noopener');
  });

  it('offers the text alone where the build names no repository', async () => {
    await build();
    await submit({});
    expect(form.querySelector('a')).toBeNull();
    expect(form.textContent).toContain('This copy of the add-in names no repository');
    expect([...form.querySelectorAll('button')].map((each) => each.textContent)).toContain('Copy the report');
  });

  it('makes no report of what looks private, and says which field', async () => {
    await build(REPOSITORY);
    await submit({ evidence: 'jane@example.com has the bill' });
    expect(status()).toMatch(/^Evidence: this looks like an e-mail address/);
    expect(form.querySelector('pre')).toBeNull();
  });
});
