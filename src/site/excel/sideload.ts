import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { ServerOptions } from 'node:https';
import { homedir } from 'node:os';
import path from 'node:path';
import { logErrorMessage } from 'office-addin-cli';
import { generateCertificates, getHttpsServerOptions } from 'office-addin-dev-certs';
import { runCommand } from '../command.ts';
import { npx } from '../npx.ts';
import { buildAndServe } from '../serving/buildAndServe.ts';
import { SITE_HEADERS } from '../siteHeaders.ts';
import { LOCAL_URL } from '../siteUrl.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const MANIFEST = 'dist/excel-dev/manifest.xml';
const PORT = Number(new URL(LOCAL_URL).port);
const CERTIFICATES = path.join(homedir(), '.office-addin-dev-certs');

/** Excel for desktop exists on these systems. */
const hasExcel = process.platform === 'win32' || process.platform === 'darwin';

const BY_HAND = `To try the add-in in Excel on the web: open a workbook, choose Add-ins, More Add-ins, Upload My Add-in,
and pick ${path.join(ROOT, MANIFEST)}`;

/** Where there is an Excel the certificate is also made trusted; elsewhere that would need root, so it is only made. */
async function certificate(): Promise<ServerOptions> {
  if (hasExcel) return getHttpsServerOptions();
  const file = (name: string) => path.join(CERTIFICATES, name);
  if (!isValid(file('localhost.crt'))) {
    await generateCertificates(file('ca.crt'), file('localhost.crt'), file('localhost.key'));
  }
  console.log(`Make your browser trust ${file('ca.crt')}, or it will refuse ${LOCAL_URL}.`);
  const [cert, key] = await Promise.all([readFile(file('localhost.crt')), readFile(file('localhost.key'))]);
  return { cert, key };
}

const isValid = (file: string): boolean =>
  existsSync(file) && Date.parse(new X509Certificate(readFileSync(file)).validTo) > Date.now();

/** Microsoft's sideloader. It weighs 300 MB, so npx fetches it when it is wanted. */
const debugging = {
  start: () => npx(`--yes office-addin-debugging start ${MANIFEST} desktop --app excel --no-debug`),
  stop: () => npx(`--yes office-addin-debugging stop ${MANIFEST}`),
};

const HELP = `
npm run excel: builds LTX Cost, serves it at ${LOCAL_URL} and starts Excel with it.
Take the released add-in out before: two copies of the same functions do not get on.

  npm run excel                     until Ctrl+C
  npm run excel -- --serve-only     without starting Excel
`;
const TAKEN = `Port ${PORT} is in use, and Excel looks for the add-in there. Stop what uses it first.`;

await runCommand(HELP, { 'serve-only': { type: 'boolean' } }, async (values) => {
  const serving = { port: PORT, certificate: await certificate(), headers: SITE_HEADERS };
  const site = await buildAndServe('excel', serving, TAKEN);
  console.log(`LTX Cost for Excel: ${site.url}. Press Ctrl+C to stop.`);

  const sideloads = hasExcel && !values['serve-only'];
  if (!hasExcel) console.log(`There is no Excel for this system.\n${BY_HAND}`);
  else if (sideloads && (await debugging.start()) !== 0)
    logErrorMessage(`Excel could not be started.\n${BY_HAND}`);

  process.once('SIGINT', async () => {
    if (sideloads) await debugging.stop();
    await site.close();
  });
});
