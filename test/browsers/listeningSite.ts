import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import sirv from 'sirv';

/** A folder of dist/ on a server that hears what its pages complain about, also over a reload. */
export interface ListeningSite {
  /** Ends in a slash. */
  readonly url: string;
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

interface Setting {
  /** The page at `url`, as HTML. Left out: the folder's index.html. */
  readonly first?: string;
  /** What runs in each page before its own scripts. */
  readonly before?: string;
  /** Answers a text that a page posts to /asked. Where it throws, the page gets the message with status 500. */
  readonly answer?: (posted: string) => unknown;
}

export async function listeningSite(
  folder: string,
  { first, before = '', answer = () => '' }: Setting = {},
): Promise<ListeningSite> {
  const root = path.resolve(import.meta.dirname, '../../dist', folder);
  const files = sirv(root, { dev: true });
  const complaints: string[] = [];
  const own = async (request: IncomingMessage): Promise<Answer | undefined> => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    switch (pathname) {
      case '/before.js':
        return { type: 'text/javascript', body: `${LISTEN}\n${before}` };
      case '/complaint':
        complaints.push(await text(request));
        return { type: 'text/plain', body: '' };
      case '/asked':
        return { type: 'text/plain', body: String(answer(await text(request))) };
      case '/':
        return { type: 'text/html', body: first ?? (await listening('index.html')) };
      default:
        return pathname.endsWith('.html')
          ? { type: 'text/html', body: await listening(pathname) }
          : undefined;
    }
  };
  const listening = async (page: string): Promise<string> => {
    const html = await readFile(path.join(root, page), 'utf8');
    return html.replace('<head>', '<head><script src="/before.js"></script>');
  };
  const server = createServer((request, response) => {
    own(request).then(
      (answered) => {
        if (answered) response.writeHead(200, { 'content-type': answered.type }).end(answered.body);
        else files(request, response);
      },
      ({ message }: Error) => response.writeHead(500).end(message),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    complaints,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

interface Answer {
  readonly type: string;
  readonly body: string;
}

/** Tells the site of errors, refused or missing files, and what is written to the console in red or yellow. */
const LISTEN = `(() => {
  const tell = (kind, what) => navigator.sendBeacon('/complaint', kind + ': ' + what);
  addEventListener('error', ({ message, target }) => tell('error', message || target.src || target.href), true);
  addEventListener('unhandledrejection', ({ reason }) => tell('rejection', reason?.stack ?? reason));
  addEventListener('securitypolicyviolation', (event) =>
    tell('refused', event.violatedDirective + ' ' + event.blockedURI));
  for (const level of ['error', 'warn']) {
    const write = console[level];
    console[level] = (...parts) => {
      tell(level, parts.join(' '));
      write.apply(console, parts);
    };
  }
})();`;
