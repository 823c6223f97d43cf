// A publisher of rate cards that signs with Node's own Ed25519, which is not what verifies.
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import {
  type FileSignature,
  NOTHING_BEFORE,
  type Statement,
  signatureText,
  statementText,
} from '../../shared/rates/feed/signature.ts';

export interface SignedCardFile {
  readonly bytes: Uint8Array;
  /** The text beside it. */
  readonly signature: string;
  readonly statement: Statement;
}

export interface Publisher {
  /** 64 hexadecimal digits. */
  readonly key: string;
  readonly keyId: string;
  /** Signs a text as the next file after another, or the first. `changes`: what an honest publisher would not say. */
  readonly publish: (text: string, last?: SignedCardFile, changes?: Partial<Statement>) => SignedCardFile;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export function publisher(): Publisher {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  // https://www.rfc-editor.org/rfc/rfc8410: the key is the end of its SubjectPublicKeyInfo.
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
  const keyId = sha256(raw).slice(0, 16);
  return {
    key: raw.toString('hex'),
    keyId,
    publish(text, last, changes = {}) {
      const bytes = new TextEncoder().encode(text);
      const statement: Statement = {
        file: 'rates.json',
        sequence: (last?.statement.sequence ?? 0) + 1,
        sha256: sha256(bytes),
        before: last
          ? sha256(Buffer.from(last.statement.before + last.statement.sha256, 'hex'))
          : NOTHING_BEFORE,
        key: keyId,
        ...changes,
      };
      const signature = sign(null, Buffer.from(statementText(statement), 'ascii'), privateKey);
      return { bytes, signature: signatureText(statement, signature.toString('hex')), statement };
    },
  };
}

/** A signature's file with some fields replaced, and the signature itself left as it was. */
export function altered({ signature }: SignedCardFile, changes: Partial<FileSignature>): string {
  const fields: FileSignature = { ...JSON.parse(signature), ...changes };
  return signatureText(fields, fields.signature);
}
