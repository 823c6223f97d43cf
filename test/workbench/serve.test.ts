import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Served, serve } from '../../src/site/serving/serve.ts';

let folder: string;
let server: Served;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'serve-'));
  await mkdir(path.join(folder, 'site'));
  await writeFile(path.join(folder, 'secret.txt'), 'outside');
  await writeFile(path.join(folder, 'site', 'index.html'), '<p>hello');
  await writeFile(path.join(folder, 'site', 'a b.json'), '{}');
  server = await serve(path.join(folder, 'site'));
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

test('serves index.html for the folder, with its type and without caching', async () => {
  const response = await fetch(server.url);
  expect(await response.text()).toBe('<p>hello');
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('cache-control')).toBe('no-store');
});

test('decodes names, ignores queries and answers HEAD without a body', async () => {
  const response = await fetch(`${server.url}a%20b.json?x=1`, { method: 'HEAD' });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-length')).toBe('2');
  expect(await response.text()).toBe('');
});

test('listens on this machine only, on a free port', () => {
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d*\/$/);
});

test('refuses to write', async () => {
  const response = await fetch(server.url, { method: 'POST' });
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('GET, HEAD');
});

// A browser would tidy these paths before sending them, so they go over a bare socket.
test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e%5csecret.txt',
  '/%00',
  '/%zz',
  '/nothing',
])('answers 404 to %s', async (target) => {
  expect(await statusOf(target)).toBe(404);
});

test('fails with a port that is taken', async () => {
  await expect(serve(folder, { port: Number(new URL(server.url).port) })).rejects.toThrow('EADDRINUSE');
});

function statusOf(target: string): Promise<number> {
  const { port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1', () => {
      socket.write(`GET ${target} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`);
    });
    socket.once('data', (data) => {
      resolve(Number(String(data).split(' ')[1]));
      socket.destroy();
    });
    socket.once('error', reject);
  });
}
