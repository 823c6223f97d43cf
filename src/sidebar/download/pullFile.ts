import type { Trust, Verdict } from '../../../shared/rates/feed/verifyFile.ts';
import type { Reader } from '../reader/reader.ts';
import { download, downloadBytes, ifThere, SIGNATURE, type Wanted } from './download.ts';

/** While a site is being replaced, a file and its signature may be of different days. */
const PAUSE_MS = 1000;

/** A file of a feed with what its signature says of it. */
export interface Pulled {
  readonly bytes: Uint8Array;
  readonly verdict: Verdict;
}

/**
 * Fetches a file of a feed and the signature beside it, and verifies the bytes as they came; once more where the two do
 * not fit each other. `file`: its name in the feed, such as rates.json.
 */
export async function pullFile(
  { file, address, wanted }: { readonly file: string; readonly address: URL; readonly wanted: Wanted },
  trust: Trust,
  read: Reader,
  signal: AbortSignal,
): Promise<Pulled> {
  const pull = async (): Promise<Pulled> => {
    const bytes = await downloadBytes(address, wanted, signal);
    // Without a key nobody could verify it.
    const signature =
      trust.key === undefined ? undefined : await ifThere(download(signatureOf(address), SIGNATURE, signal));
    const verdict = await read('signed', { pulled: { file, bytes, signature }, trust }, signal);
    return { bytes, verdict };
  };
  const first = await pull();
  if (first.verdict.state !== 'other bytes') return first;
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  return pull();
}

function signatureOf(address: URL): URL {
  const beside = new URL(address);
  beside.pathname += '.sig';
  return beside;
}
