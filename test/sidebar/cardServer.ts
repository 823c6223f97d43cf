import { createServer, type ServerResponse } from 'node:http';

/** How a site answers that serves a rate card, well or badly. It counts what it was asked, with which headers. */
export interface CardServer {
  readonly url: string;
  readonly asked: readonly { readonly path: string; readonly ifNoneMatch: string | undefined }[];
  /** From now on answers like this. */
  answer: (respond: (response: ServerResponse, ifNoneMatch: string | undefined) => void) => void;
  /** From now on answers like this where its audit is asked for; before, there is none. */
  answerAudit: CardServer['answer'];
  close(): Promise<void>;
}

/** Another site than the page's: it lets every page read it, as the published card does. */
export async function cardServer(): Promise<CardServer> {
  let respond: Parameters<CardServer['answer']>[0] = (response) => response.writeHead(404).end();
  let audit: typeof respond = respond;
  const asked: { path: string; ifNoneMatch: string | undefined }[] = [];
  const server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    if (request.url?.endsWith('/audit.json')) return audit(response, undefined);
    const ifNoneMatch = request.headers['if-none-match'];
    asked.push({ path: request.url ?? '', ifNoneMatch });

    respond(response, ifNoneMatch);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/rates.json`,
    asked,
    answer: (next) => {
      respond = next;
    },
    answerAudit: (next) => {
      audit = next;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

export const json =
  (text: string, headers: Readonly<Record<string, string>> = {}) =>
  (response: ServerResponse): void => {
    response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(text);
  };
