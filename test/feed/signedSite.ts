import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sirv from 'sirv';
import type { FeedState } from './states.ts';

const ROOT = path.resolve(import.meta.dirname, '../../dist/excel');

/** The page as a build with a key makes it, on a site whose card and signature may be exchanged. */
export interface SignedSite {
  readonly url: string;
  /** How often the card was asked for. */
  readonly asked: () => number;
  /** What stands there from now on; several: one at each time that the card is asked for, the last for good. */
  readonly put: (...cards: readonly FeedState['card'][]) => void;
  /** What the build is given from now on. */
  readonly build: (given: { readonly key: string; readonly signature?: string | undefined }) => void;
  close(): Promise<void>;
}

export async function signedSite(): Promise<SignedSite> {
  const files = sirv(ROOT, { dev: true });
  let cards: readonly FeedState['card'][] = [];
  let asked = 0;
  let attributes = '';
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    const card = cards[Math.min(Math.max(asked - 1, 0), cards.length - 1)];
    if (pathname === '/taskpane.html')
      return void readFile(path.join(ROOT, 'taskpane.html'), 'utf8').then((html) =>
        response
          .writeHead(200, { 'content-type': 'text/html' })
          .end(html.replace('<html ', `<html ${attributes} `)),
      );
    if (pathname === '/rates.json.sig')
      return card?.signature === undefined
        ? void response.writeHead(404).end()
        : void response.end(card.signature);
    if (pathname !== '/rates.json') return files(request, response);
    asked += 1;
    response.end(cards[Math.min(asked, cards.length) - 1]?.bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/taskpane.html`,
    asked: () => asked,
    put: (...next) => {
      cards = next;
      asked = 0;
    },
    build: ({ key, signature }) => {
      const quoted = signature?.replaceAll('"', '&quot;');
      attributes = `data-rates-key="${key}"${quoted === undefined ? '' : ` data-rates-signature="${quoted}"`}`;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
