import { request } from 'node:http';
import { createServer, type ServerOptions } from 'node:https';
import { serve } from './serve.ts';

/** Serves a folder at https://localhost, on this machine only. Fails if the port is taken. */
export async function serveHttps(
  root: string,
  port: number,
  certificate: ServerOptions,
): Promise<() => Promise<void>> {
  const site = await serve(root);
  const server = createServer(certificate, ({ method, url }, response) => {
    const forward = request(new URL(url ?? '/', site.url), { method: method ?? 'GET' }, (answer) => {
      // Excel on the web fetches functions.json from its own origin.
      response.writeHead(answer.statusCode ?? 500, { ...answer.headers, 'access-control-allow-origin': '*' });
      answer.pipe(response);
    });
    forward.on('error', () => response.destroy());
    forward.end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  });
  return async () => {
    server.closeAllConnections();
    await Promise.all([new Promise((resolve) => server.close(resolve)), site.close()]);
  };
}
