import { mkdir, mkdtemp, readdir, readFile, readlink, rename, rm, writeFile } from 'node:fs/promises';
import {
  createServer,
  type IncomingHttpHeaders,
  type OutgoingHttpHeaders,
  request as requestHttp,
} from 'node:http';
import { request as requestHttps } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generateCertificates } from 'office-addin-dev-certs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, serve } from '../../src/site/serving/serve.ts';
import { SITE_HEADERS } from '../../src/site/siteHeaders.ts';

let folder: string;
let http: Served;
let https: Served;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'serve-'));
  const site = path.join(folder, 'site');
  await mkdir(path.join(site, 'assets/.git'), { recursive: true });
  const files = {
    'secret.txt': 'outside',
    'site/index.html': '<p>hello',
    'site/a b.json': '{}',
    'site/main.js': '0',
    'site/.env': 'secret',
    'site/assets/.git/config': 'secret',
    'site/assets/icon.png': 'PNG',
    'site/large.js': ' '.repeat(5_000_000),
  };
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(path.join(folder, name), text)));
  const [ca, cert, key] = ['ca.crt', 'localhost.crt', 'localhost.key'].map((name) => path.join(folder, name));
  await generateCertificates(ca, cert, key);
  const certificate = { cert: await readFile(cert!), key: await readFile(key!) };
  http = await serve(site);
  https = await serve(site, { certificate, headers: SITE_HEADERS });
});
afterAll(async () => {
  await Promise.all([http.close(), https.close()]);
  await rm(folder, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Asks for the path as it is written: a browser or fetch would tidy it first. */
function ask(
  site: Served,
  target: string,
  { method = 'GET', ...headers }: OutgoingHttpHeaders & { method?: string } = {},
): Promise<Answer> {
  const { protocol, hostname, port } = new URL(site.url);
  return new Promise((resolve, reject) => {
    const options = { hostname, port, path: target, method, headers, rejectUnauthorized: false };
    (protocol === 'https:' ? requestHttps : requestHttp)(options, async (response) => {
      let text = '';
      for await (const part of response.setEncoding('utf8')) text += part;
      resolve({ status: response.statusCode, headers: response.headers, text });
    })
      .once('error', reject)
      .end();
  });
}

test('the addresses are of this machine only, each on a free port', () => {
  expect(http.url).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d*\/$/);
  expect(https.url).toMatch(/^https:\/\/localhost:[1-9]\d*\/$/);
});

describe.each([
  ['http', () => http],
  ['https', () => https],
])('over %s', (_, site) => {
  test('index.html is served for the folder, with its type', async () => {
    const { text, headers } = await ask(site(), '/');
    expect(text).toBe('<p>hello');
    expect(headers['content-type']).toMatch(/^text\/html; ?charset=utf-8$/);
  });

  test('names are decoded, queries ignored, and HEAD answered without a body', async () => {
    const { status, headers, text } = await ask(site(), '/a%20b.json?x=%zz', { method: 'HEAD' });
    expect([status, headers['content-length'], text]).toEqual([200, '2', '']);
  });

  test('scripts and pages are asked for anew each time, and sent only if they changed', async () => {
    for (const file of ['/', '/main.js', '/a%20b.json']) {
      const { headers } = await ask(site(), file);
      expect(headers['cache-control']).toBe('no-cache');
      const again = await ask(site(), file, { 'if-none-match': headers.etag });
      expect([again.status, again.text]).toEqual([304, '']);
    }
  });

  test('nothing is said about the caching of an image, or Office would show a generic one', async () => {
    const { status, headers } = await ask(site(), '/assets/icon.png');
    expect([status, headers['content-type']]).toEqual([200, 'image/png']);
    expect(headers).not.toHaveProperty('cache-control');
  });

  test('nothing can be written', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) {
      const { status, headers } = await ask(site(), '/', { method });
      expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
    }
  });

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/assets/../../secret.txt',
    '/.env',
    '/%2eenv',
    '/assets/.git/config',
    '/assets',
    '/assets/',
    '/%00',
    '/nothing',
    '/__proto__',
  ])('%s is not there', async (target) => {
    expect((await ask(site(), target)).status).toBe(404);
  });

  test.each(['/%zz', '/%', '/%c3%28', '//', '//[', '//a:99999999/'])('%s is no path', async (target) => {
    expect((await ask(site(), target)).status).toBe(400);
  });

  test.each([
    'bytes=5-2',
    'bytes=-1',
    'bytes=99-',
    'lines=a-b',
  ])('the range %s is left aside', async (range) => {
    const { status, text } = await ask(site(), '/', { range });
    expect([status, text]).toEqual([200, '<p>hello']);
  });

  test.each([
    'evil.example',
    'evil.example:80',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'x@localhost',
  ])('a request for the host %s is refused', async (host) => {
    const { status, text } = await ask(site(), '/', { host });
    expect([status, text]).toEqual([403, 'This server only answers as localhost.\n']);
  });

  test.each([
    'localhost',
    '127.0.0.1:1',
    '[::1]:3000',
    'LOCALHOST:3000',
  ])('the host %s is ours', async (host) => {
    expect((await ask(site(), '/', { host })).status).toBe(200);
  });

  test('no request leaves the folder for another machine', async () => {
    let visits = 0;
    const other = createServer((_request, response) => response.end(`visit ${++visits}`)).listen(
      0,
      '127.0.0.1',
    );
    await new Promise((resolve) => other.once('listening', resolve));
    const there = `127.0.0.1:${(other.address() as AddressInfo).port}`;
    for (const target of [
      `//${there}/a`,
      `http://${there}/a`,
      `/\\${there}/a`,
      `/%2f${there}/a`,
      `///${there}/a`,
    ]) {
      const { status, text } = await ask(site(), target);
      expect([400, 404]).toContain(status);
      expect(text).not.toContain('visit');
    }
    await new Promise((resolve) => other.close(resolve));
    expect(visits).toBe(0);
  });
});

test("the add-in's site says to each answer what its static host would say", async () => {
  const { headers } = await ask(https, '/nothing');
  for (const [name, value] of Object.entries(SITE_HEADERS)) expect(headers[name.toLowerCase()]).toBe(value);
});

test.runIf(process.platform === 'linux')('a load that is broken off leaves no file open', async () => {
  const { port } = new URL(http.url);
  const breakOff = () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1', () =>
        socket.write('GET /large.js HTTP/1.1\r\nHost: localhost\r\n\r\n'),
      );
      socket.once('error', reject).once('data', () => {
        socket.destroy();
        resolve();
      });
    });
  for (let load = 0; load < 30; load++) await breakOff();
  await expect.poll(openFiles).toBe(0);
});

/** How often this process has large.js open, as Linux tells. */
async function openFiles(): Promise<number> {
  const files = await readdir('/proc/self/fd');
  const targets = await Promise.all(files.map((file) => readlink(`/proc/self/fd/${file}`).catch(() => '')));
  return targets.filter((target) => target.endsWith('large.js')).length;
}

test('what a build has replaced is served as it is now; while there is nothing, that is said', async () => {
  const site = path.join(folder, 'rebuilt');
  await mkdir(site);
  await writeFile(path.join(site, 'main.js'), 'short');
  const server = await serve(site);
  expect((await ask(server, '/main.js')).text).toBe('short');
  await rename(site, `${site}-old`);
  expect((await ask(server, '/main.js')).status).toBe(503);
  await mkdir(site);
  await writeFile(path.join(site, 'main.js'), 'longer than before');
  expect((await ask(server, '/main.js')).text).toBe('longer than before');
  await server.close();
});

test('a port that is taken is an error', async () => {
  await expect(serve(folder, { port: Number(new URL(http.url).port) })).rejects.toThrow('EADDRINUSE');
});
