import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign as signBytes,
} from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { hexOf } from '../../../shared/rates/feed/hex.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

export const PRIVATE_KEY = 'ltx-rates-private.pem';
export const PUBLIC_KEY = 'ltx-rates-public.pem';

/** Makes a pair of Ed25519 keys as PEM files, as openssl writes and reads them. Never over another, nor in the project. */
export async function makeKeys(folder: string): Promise<void> {
  const place = path.resolve(folder);
  if (!path.relative(ROOT, place).startsWith('..'))
    throw new Error(`${folder} is a folder of the project, where no key may stand. Name one outside.`);
  await mkdir(place, { recursive: true, mode: 0o700 });
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const write = (name: string, pem: string | Buffer, mode: number) =>
    writeFile(path.join(place, name), pem, { mode, flag: 'wx' }).catch((problem: NodeJS.ErrnoException) => {
      throw problem.code === 'EEXIST'
        ? new Error(`${path.join(folder, name)} is there already, and a key that was used is not replaced.`)
        : problem;
    });
  await write(PRIVATE_KEY, privateKey.export({ type: 'pkcs8', format: 'pem' }), 0o600);
  await write(PUBLIC_KEY, publicKey.export({ type: 'spki', format: 'pem' }), 0o644);
}

/** Signs, and says under which public key. */
export interface Signer {
  readonly publicKey: string;
  readonly sign: (bytes: Uint8Array) => string;
}

export async function signerOf(file: string): Promise<Signer> {
  const key = await readKey(file, createPrivateKey, 'private');
  return { publicKey: raw(createPublicKey(key)), sign: (bytes) => hexOf(signBytes(null, bytes, key)) };
}

/** The 32 bytes of a public key as hexadecimal digits. */
export async function publicKeyOf(file: string): Promise<string> {
  return raw(await readKey(file, readPublic, 'public'));
}

/** Node makes a public key of a private one too, which has no business where the public one is asked for. */
function readPublic(pem: string): KeyObject {
  if (!pem.includes('BEGIN PUBLIC KEY')) throw new Error('another kind of key');
  return createPublicKey(pem);
}

async function readKey(
  file: string,
  parse: (pem: string) => KeyObject,
  kind: 'private' | 'public',
): Promise<KeyObject> {
  const pem = await readFile(file, 'utf8').catch(() => {
    throw new Error(`${file}: there is no such file to read a key from.`);
  });
  try {
    const key = parse(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // said below
  }
  const name = kind === 'private' ? PRIVATE_KEY : PUBLIC_KEY;
  throw new Error(`${file}: expected a ${kind} Ed25519 key as PEM, such as the ${name} of npm run rates.`);
}

/** The key itself stands at the end of its SubjectPublicKeyInfo: https://www.rfc-editor.org/rfc/rfc8410 */
const raw = (key: KeyObject): string => hexOf(key.export({ type: 'spki', format: 'der' }).subarray(-32));
