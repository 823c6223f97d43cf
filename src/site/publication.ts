import { readFile } from 'node:fs/promises';
import { feedWords } from '../../shared/rates/feed/feedWords.ts';
import { verifyFile } from '../../shared/rates/feed/verifyFile.ts';
import { publicKeyOf } from './feed/keyFiles.ts';
import { cardBytes } from './ratesFile.ts';
import { LOCAL_URL } from './siteUrl.ts';

/** Where a build will stand, and whose prices it trusts. */
export interface Publication {
  /** The site, without a slash at its end. */
  readonly baseUrl: string;
  /** Where updates of the rate card are looked for; left out, on the site. */
  readonly ratesAddress?: string;
  /** The public key of the feed, 64 hexadecimal digits. A build without one checks no signature, and says so. */
  readonly ratesKey?: string;
  /** The text of the signature of the card that is built in. */
  readonly ratesSignature?: string;
  /** The repository on GitHub that takes reports: https://github.com/owner/name. */
  readonly repository?: string;
}

export const LOCAL: Publication = { baseUrl: LOCAL_URL };

/** What the commands that build take. */
export const PUBLICATION_OPTIONS = {
  'base-url': { type: 'string' },
  'rates-address': { type: 'string' },
  'rates-key': { type: 'string' },
  'rates-signature': { type: 'string' },
  repository: { type: 'string' },
} as const;

export const PUBLICATION_HELP = `
  --rates-key FILE         the public key of npm run rates: only cards that are signed with it, or looked at, are used
  --rates-signature FILE   the signature of the card that is built in, so that no older one passes for a newer
  --rates-address URL      where updates are looked for, if not on the site itself
  --repository URL         the repository on GitHub that takes reports of prices
`;

type Values = { readonly [K in keyof typeof PUBLICATION_OPTIONS]?: string | undefined };

/** `baseUrl`: what the command made of --base-url. Throws one sentence where something does not fit. */
export async function publication(values: Values, baseUrl: string): Promise<Publication> {
  const { 'rates-address': address, 'rates-key': keyFile, 'rates-signature': signatureFile } = values;
  const { repository } = values;
  const key = keyFile === undefined ? undefined : await publicKeyOf(keyFile);
  if (signatureFile !== undefined && key === undefined)
    throw new Error('--rates-signature: expected --rates-key beside it, to verify it with');
  return {
    baseUrl,
    ...(address !== undefined && { ratesAddress: httpsFile(address) }),
    ...(key !== undefined && { ratesKey: key }),
    ...(key !== undefined &&
      signatureFile !== undefined && { ratesSignature: await builtInSignature(signatureFile, key) }),
    ...(repository !== undefined && { repository: repositoryUrl(repository) }),
  };
}

/** A build never carries a signature that is not that of its own card. */
async function builtInSignature(file: string, key: string): Promise<string> {
  const signature = await readFile(file, 'utf8').catch(() => {
    throw new Error(`--rates-signature: there is no file ${file}`);
  });
  const pulled = { file: 'rates.json', bytes: cardBytes(), signature };
  const verdict = verifyFile(pulled, { key, last: undefined, wasSigned: false });
  if (verdict.state === 'signed') return signature;
  throw new Error(
    `--rates-signature: ${file} does not fit the card of this build. ${feedWords(verdict, 'card').text}`,
  );
}

function httpsFile(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'https:' && !url.username && !url.search && !url.hash) return url.href;
  throw new Error(`--rates-address: expected an address such as https://example.com/rates.json, got ${text}`);
}

function repositoryUrl(text: string): string {
  if (/^https:\/\/[a-z0-9.-]+\/[\w.-]+\/[\w.-]+$/i.test(text)) return text;
  throw new Error(`--repository: expected an address such as https://github.com/owner/name, got ${text}`);
}
