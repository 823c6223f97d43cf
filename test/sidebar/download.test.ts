// Which addresses the page fetches from, and whose answers it takes.
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { CARD, download } from '../../src/sidebar/download/download.ts';
import { fileAddress } from '../../src/sidebar/download/httpsAddress.ts';
import { type CardServer, cardServer } from './cardServer.ts';

describe('an address to fetch from', () => {
  it.each([
    ['https://example.org/rates.json', 'https://example.org/rates.json'],
    [' HTTPS://Example.org/rates.json ', 'https://example.org/rates.json'],
    ['http://127.0.0.1:8080/rates.json', 'http://127.0.0.1:8080/rates.json'],
    ['http://localhost/rates.json', 'http://localhost/rates.json'],
  ])('%s is taken', (typed, address) => {
    expect(fileAddress(typed).href).toBe(address);
  });
  it.each([
    'http://example.org/rates.json',
    'javascript:alert(1)',
    'data:application/json,{}',
    'file:///etc/passwd',
    'https://me:secret@example.org/',
    'rates.json',
    '/rates.json',
    '//example.org/rates.json',
    'https:rates.json',
    'example.org/rates.json',
    '127.0.0.1:41683',
    'localhost:41683/rates.json',
    '',
  ])('%s is refused', (typed) => {
    expect(() => fileAddress(typed)).toThrow(/begins with https/);
  });
});

describe('an answer', () => {
  let vendor: CardServer;
  let other: CardServer;
  beforeAll(async () => {
    [vendor, other] = await Promise.all([cardServer(), cardServer()]);
    other.answer((response) => response.end('from the other'));
  });
  afterAll(() => Promise.all([vendor.close(), other.close()]));
  afterEach(() => vi.unstubAllGlobals());

  const from = (address: string) => download(new URL(address), CARD, new AbortController().signal);
  const redirect = (to: string) =>
    vendor.answer((response) => void response.writeHead(302, { location: to }).end());

  it('may come from another place of the same host', async () => {
    vendor.answer((response) =>
      vendor.asked.at(-1)?.path === '/new.json'
        ? response.end('moved')
        : response.writeHead(301, { location: '/new.json' }).end(),
    );
    expect(await from(vendor.url)).toBe('moved');
  });

  it('of another host is not taken, and the host is named', async () => {
    const { host } = new URL(other.url);
    redirect(other.url);
    await expect(from(vendor.url)).rejects.toThrow(
      `${new URL(vendor.url).host} sends on to ${host}, from where no rate card is taken. If you trust ${host}, give its own https address.`,
    );
    const asLocalhost = other.url.replace('127.0.0.1', 'localhost');
    redirect(asLocalhost);
    await expect(from(vendor.url)).rejects.toThrow(new URL(asLocalhost).host);
  });

  it.each([
    ['http of the same host', 'http://vendor.example/rates.json', 'http://vendor.example,'],
    ['another host', 'https://evil.example/rates.json', 'evil.example,'],
    ['another port', 'https://vendor.example:8443/rates.json', 'vendor.example:8443,'],
    [
      'a host that only begins like it',
      'https://vendor.example.evil.example/',
      'vendor.example.evil.example,',
    ],
  ])('that a redirect leads to by %s is not even read', async (_, url, named) => {
    const body = new ReadableStream(
      { pull: () => expect.unreachable('the body was read') },
      { highWaterMark: 0 },
    );
    const response = Object.defineProperty(new Response(body), 'url', { value: url });
    vi.stubGlobal('fetch', async () => response);
    await expect(from('https://vendor.example/rates.json')).rejects.toThrow(`sends on to ${named}`);
  });
});
