import { spawn } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { ServerOptions } from 'node:https';
import { homedir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { generateCertificates, getHttpsServerOptions } from 'office-addin-dev-certs';
import { buildAll } from '../build.ts';
import { serveHttps } from '../serving/serveHttps.ts';
import { LOCAL_URL } from './manifest.ts';

const DIST = path.resolve(import.meta.dirname, '../../../dist');
const MANIFEST = path.join(DIST, 'excel-dev/manifest.xml');
const CERTIFICATES = path.join(homedir(), '.office-addin-dev-certs');

/** Excel for desktop exists on these systems. */
const hasExcel = process.platform === 'win32' || process.platform === 'darwin';

const BY_HAND = `To try the add-in in Excel on the web: open a workbook, choose Add-ins, More Add-ins, Upload My Add-in,
and pick ${MANIFEST}`;

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
function debugging(command: 'start' | 'stop'): Promise<number | null> {
  const options = command === 'start' ? ['desktop', '--app', 'excel', '--no-debug'] : [];
  const tool = spawn('npx', ['--yes', 'office-addin-debugging', command, MANIFEST, ...options], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return new Promise((resolve, reject) => tool.once('error', reject).once('close', resolve));
}

const { values } = parseArgs({ options: { 'serve-only': { type: 'boolean' } } });
await buildAll();
const stop = await serveHttps(path.join(DIST, 'excel'), Number(new URL(LOCAL_URL).port), await certificate());
console.log(`Serving dist/excel at ${LOCAL_URL}. Press Ctrl+C to stop.`);

const sideloads = hasExcel && !values['serve-only'];
if (!hasExcel) console.log(`There is no Excel for this system.\n${BY_HAND}`);
else if (sideloads && (await debugging('start')) !== 0)
  console.error(`Excel could not be started.\n${BY_HAND}`);

process.once('SIGINT', async () => {
  if (sideloads) await debugging('stop');
  await stop();
});
