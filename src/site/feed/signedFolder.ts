import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { feedWords } from '../../../shared/rates/feed/feedWords.ts';
import {
  type FileSignature,
  keyId,
  nextStatement,
  readSignature,
  sha256Hex,
  signatureText,
  statementBytes,
} from '../../../shared/rates/feed/signature.ts';
import { isSignedBy, verifyFile } from '../../../shared/rates/feed/verifyFile.ts';
import { readCard } from '../../../shared/rates/reading/readCard.ts';
import type { Signer } from './keyFiles.ts';

/** Files of a feed. The card has to be there. */
const FILES = [
  { name: 'rates.json', what: 'card', isNeeded: true },
  { name: 'audit.json', what: 'audit', isNeeded: false },
] as const;

/**
 * Signs what there is of a feed in a folder. The numbers go on from the signatures in `after`, the folder itself where
 * it is left out, and bytes that are signed there already keep their number. Gives a line for each file.
 */
export async function signFolder(folder: string, signer: Signer, after = folder): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const { name, isNeeded } of FILES) {
    const bytes = await bytesOf(folder, name, isNeeded);
    if (!bytes) continue;
    if (name === 'rates.json') readCard(bytes.toString('utf8'));
    const last = await lastSignature(after, name);
    const key = keyId(signer.publicKey);
    const sha256 = sha256Hex(bytes);
    if (last && !isSignedBy(signer.publicKey, last))
      throw new Error(
        `${path.join(after, name)}.sig is not signed with this key (${key}): use the key that it was signed with, or begin anew without it.`,
      );
    const isSigned = last?.sha256 === sha256;
    const statement = isSigned ? last : nextStatement(last, { file: name, sha256, key });
    const text = signatureText(statement, signer.sign(statementBytes(statement)));
    await writeFile(path.join(folder, `${name}.sig`), text);
    lines.push(`${name} is signed as no. ${statement.sequence} with the key ${key}.`);
  }
  return lines;
}

/** Verifies what there is of a feed in a folder; throws the sentence of the first file that does not verify. */
export async function verifyFolder(folder: string, publicKey: string): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const { name, what, isNeeded } of FILES) {
    const bytes = await bytesOf(folder, name, isNeeded);
    if (!bytes) continue;
    const signature = await textOf(folder, `${name}.sig`);
    const verdict = verifyFile(
      { file: name, bytes, signature },
      { key: publicKey, last: undefined, wasSigned: false },
    );
    if (verdict.state !== 'signed') throw new Error(`${name}: ${feedWords(verdict, what).text}`);
    const { sequence, key } = verdict.statement;
    lines.push(`${name} is no. ${sequence}, signed with the key ${key}.`);
  }
  return lines;
}

async function bytesOf(folder: string, name: string, isNeeded: boolean): Promise<Buffer | undefined> {
  const bytes = await readFile(path.join(folder, name)).catch(absent);
  if (!bytes && isNeeded) throw new Error(`${folder} holds no ${name}.`);
  return bytes;
}

const textOf = (folder: string, name: string): Promise<string | undefined> =>
  readFile(path.join(folder, name), 'utf8').catch(absent);

/** A file that cannot be read for another reason is not taken for one that is not there. */
function absent(problem: NodeJS.ErrnoException): undefined {
  if (problem.code !== 'ENOENT') throw new Error(problem.message);
}

async function lastSignature(folder: string, name: string): Promise<FileSignature | undefined> {
  const text = await textOf(folder, `${name}.sig`);
  if (text === undefined) return undefined;
  const signature = readSignature(text);
  if (signature?.file !== name)
    throw new Error(
      `${path.join(folder, `${name}.sig`)} is no signature of ${name}: look at it, or remove it.`,
    );
  return signature;
}
