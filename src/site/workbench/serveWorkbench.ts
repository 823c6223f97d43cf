import { spawn } from 'node:child_process';
import { runCommand } from '../command.ts';
import { buildAndServe } from '../serving/buildAndServe.ts';

/** The same at every start: a browser keeps the workbook by its address. */
const USUAL_PORT = 4173;

const OPENERS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

const HELP = `
npm start: builds LTX Cost and serves the workbench, a spreadsheet with its functions, on this machine.

  npm start                   at http://127.0.0.1:${USUAL_PORT}/
  npm start -- --port 4174    at another port; 0 takes a free one
  npm start -- --open         and opens it in the browser
`;
const TAKEN = 'That port is in use. Choose another: npm start -- --port 4174';

await runCommand(HELP, { port: { type: 'string' }, open: { type: 'boolean' } }, async (values) => {
  const port = readPort(values.port ?? String(USUAL_PORT));
  const { url } = await buildAndServe('workbench', { port }, TAKEN);
  console.log(`LTX Cost workbench: ${url}`);
  if (values.open) openBrowser(url);
});

function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new Error(`--port: expected a whole number from 0 to 65535, got ${text}`);
}

function openBrowser(url: string): void {
  const [command, ...args] = OPENERS[process.platform] ?? ['xdg-open'];
  const opener = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  opener.on('error', () => console.error(`No browser could be opened. Open ${url} yourself.`));
  opener.unref();
}
