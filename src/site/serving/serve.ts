import { spawn } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};

/** A running server: its address, ending in a slash, and how to stop it. */
export type Served = { readonly url: string; readonly close: () => Promise<void> };

/** Serves a folder on this machine only. Port 0, the default, takes a free one. Fails if the port is taken. */
export function serve(root: string, { port = 0 }: { readonly port?: number } = {}): Promise<Served> {
  const server = createServer(async ({ method, url }, response) => {
    response.setHeader('cache-control', 'no-store');
    response.setHeader('x-content-type-options', 'nosniff');
    if (method !== 'GET' && method !== 'HEAD') return refuse(response, 405, { allow: 'GET, HEAD' });
    const file = await findFile(root, url ?? '/');
    if (!file) return refuse(response, 404);
    const type = CONTENT_TYPES[path.extname(file.path)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'content-length': file.size });
    if (method === 'HEAD') return response.end();
    return createReadStream(file.path)
      .on('error', () => response.destroy())
      .pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const taken = typeof address === 'object' && address ? address.port : port;
      resolve({ url: `http://127.0.0.1:${taken}/`, close: () => close() });
    });
  });

  function close(): Promise<void> {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  }
}

/** The file a URL means, or nothing if it is not a file below the root. */
async function findFile(root: string, url: string): Promise<{ path: string; size: number } | undefined> {
  const name = decodedPath(url);
  if (name === undefined) return undefined;
  const base = path.resolve(root);
  const file = path.resolve(base, `.${name.endsWith('/') ? `${name}index.html` : name}`);
  if (!file.startsWith(base + path.sep)) return undefined;
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? { path: file, size: found.size } : undefined;
}

function decodedPath(url: string): string | undefined {
  try {
    const name = decodeURIComponent(url.split(/[?#]/)[0] ?? '/');
    return name.startsWith('/') && !name.includes('\0') ? name : undefined;
  } catch {
    return undefined; // A malformed escape such as %zz names no file.
  }
}

function refuse(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, headers).end();
}

function openBrowser(url: string): void {
  const [command, ...args] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[
    process.platform as string
  ] ?? ['xdg-open'];
  const opener = spawn(command ?? 'xdg-open', [...args, url], { stdio: 'ignore', detached: true });
  opener.on('error', () => console.error(`No browser could be opened. Open ${url} yourself.`));
  opener.unref();
}

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`--port: expected a whole number from 0 to 65535, got ${text}`);
}

/** The same at every start: a browser keeps the workbook by its address. */
const USUAL_PORT = '4173';

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string' }, open: { type: 'boolean' } } });
  const { url } = await serve(path.resolve(import.meta.dirname, '../../../dist/workbench'), {
    port: readPort(values.port ?? USUAL_PORT),
  });
  console.log(`LTX Cost workbench: ${url}`);
  if (values.open) openBrowser(url);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main().catch((problem: NodeJS.ErrnoException) => {
    const taken = problem.code === 'EADDRINUSE';
    console.error(taken ? 'That port is in use. Choose another: npm start -- --port 4174' : problem.message);
    process.exitCode = 1;
  });
}
