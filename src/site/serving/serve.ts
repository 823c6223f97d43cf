import type { ReadStream } from 'node:fs';
import { createServer as createHttp, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createHttps, type ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import { isRevalidated } from '../siteHeaders.ts';

/** A running server: its address, ending in a slash, and how to stop it. */
export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

export interface Serving {
  /** Left out: a free one. */
  readonly port?: number;
  /** With one, the server speaks https at localhost. */
  readonly certificate?: ServerOptions;
  /** For every answer. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Only these may be asked for, so that no website can reach the server under a name of its own (DNS rebinding). */
const OUR_NAMES = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/** Serves the files of a folder on this machine only, as they are when asked for. Fails where the port is taken. */
export async function serve(
  folder: string,
  { port = 0, certificate, headers = {} }: Serving = {},
): Promise<Served> {
  const answer: RequestListener = (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    delete request.headers.range; // files are small: they are always sent whole
    response.once('pipe', (file: ReadStream) => {
      file.once('error', () => response.destroy()); // deleted while it was read
      response.once('close', () => file.destroy()); // else a broken-off load leaves the file open
    });
    const refuse = ({ status, says, headers = {} }: Refusal) =>
      response.writeHead(status, headers).end(`${says}\n`);
    const refusal = refusalOf(request);
    if (refusal) return void refuse(refusal);
    try {
      filesOf(folder)(request, response);
    } catch {
      refuse({ status: 503, says: 'The folder cannot be read now. If a build is running, ask again.' });
    }
  };
  const server = certificate ? createHttps(certificate, answer) : createHttp(answer);
  const host = certificate ? 'localhost' : '127.0.0.1';
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  return {
    url: `${certificate ? 'https' : 'http'}://${host}:${(server.address() as AddressInfo).port}/`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

interface Refusal {
  readonly status: number;
  readonly says: string;
  readonly headers?: Readonly<Record<string, string>>;
}

function refusalOf(request: IncomingMessage): Refusal | undefined {
  const { method = '', url = '', headers } = request;
  if (!OUR_NAMES.test(headers.host ?? ''))
    return { status: 403, says: 'This server only answers as localhost.' };
  if (!/^(GET|HEAD)$/.test(method))
    return { status: 405, says: 'Files can only be read here.', headers: { Allow: 'GET, HEAD' } };
  const file = decodedPath(url);
  if (!file?.startsWith('/') || file.startsWith('//'))
    return { status: 400, says: 'That is no path of a file.' };
  return undefined;
}

function decodedPath(url: string): string | undefined {
  try {
    return decodeURIComponent(url.split('?')[0] ?? '');
  } catch {
    return undefined; // an escape that is none, such as %zz
  }
}

/**
 * sirv lists the folder when it is made, leaves out names that begin with a dot, and sends nothing but what it listed.
 * It is made anew for each request, because a build replaces the folder.
 */
const filesOf = (folder: string) =>
  sirv(folder, {
    etag: true,
    setHeaders(response, file) {
      if (isRevalidated(file)) response.setHeader('Cache-Control', 'no-cache');
    },
  });
