import { LONGEST } from '../../../shared/local/benchmark/text/limits.ts';

/** What is looked for: how large one may be, and how long a site may take to send it. */
export interface Wanted {
  readonly what: string;
  readonly mostBytes: number;
  readonly patienceMs: number;
}

/** Far above a full card. */
export const CARD: Wanted = { what: 'rate card', mostBytes: 4_000_000, patienceMs: 15_000 };
/** That of a full card takes 250 kB. */
export const AUDIT: Wanted = { what: 'price audit', mostBytes: 4_000_000, patienceMs: 15_000 };
export const SIGNATURE: Wanted = { what: 'signature', mostBytes: 100_000, patienceMs: 15_000 };
export const BENCHMARK: Wanted = { what: 'benchmark', mostBytes: LONGEST, patienceMs: 120_000 };

/** The text at an address, or a sentence that says why there is none. */
export const download = async (address: URL, wanted: Wanted, cancelled: AbortSignal): Promise<string> =>
  textOfBytes(await downloadBytes(address, wanted, cancelled));

/** What comes of a download, or undefined where the site has nothing at that address. */
export const ifThere = <T>(coming: Promise<T>): Promise<T | undefined> =>
  coming.catch((problem: unknown) => {
    if (problem instanceof Absent) return undefined;
    throw problem;
  });

export const textOfBytes = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/**
 * The bytes at an address as they came, or a sentence that says why there are none. What a redirect leads to on another host, or out of
 * https, is not read: the person named this host, and it is the one that is shown and remembered. The browser revalidates its own copy with the
 * ETag it kept: a header of ours would make it ask the other site for leave first, which static hosts refuse.
 */
export async function downloadBytes(
  address: URL,
  wanted: Wanted,
  cancelled: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const control = new AbortController();
  const stop = () => control.abort();
  cancelled.addEventListener('abort', stop);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    stop();
  }, wanted.patienceMs);
  try {
    const response = await fetch(address, {
      cache: 'no-cache',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: control.signal,
    });
    refuseElsewhere(address, response, wanted);
    if (!response.ok) throw refusal(address, wanted, response.status);
    return await bytesOf(response, wanted, stop);
  } catch (problem) {
    if (problem instanceof Refused) {
      stop(); // what is still coming is of no use
      throw problem;
    }
    if (late)
      throw new Error(
        `${address.host} did not answer within ${wanted.patienceMs / 1000} seconds. Try again later.`,
      );
    throw new Error(
      `${address.host} could not be reached. Check the connection and the address; the site must allow other pages to read it.`,
    );
  } finally {
    clearTimeout(timer);
    cancelled.removeEventListener('abort', stop);
  }
}

/** An answer came, and this is what is wrong with it. */
class Refused extends Error {}

/** The site says that it has no such file. Some hosts of files answer 403 then. */
class Absent extends Refused {}

function refusal({ host }: URL, { what }: Wanted, status: number): Refused {
  if (status === 304)
    return new Refused(
      `${host} says that nothing is new since last time, but sent no ${what}. Try again later.`,
    );
  if (status === 404) return new Absent(`${host} has nothing at this address. Check the address.`);
  if (status >= 500) return new Refused(`${host} has a fault of its own (${status}). Try again later.`);
  const why = `${host} refused (${status}). Check the address.`;
  return status === 403 || status === 410 ? new Absent(why) : new Refused(why);
}

function refuseElsewhere(address: URL, response: Response, { what }: Wanted): void {
  const answered = new URL(response.url);
  if (answered.origin === address.origin) return;
  const where = answered.host === address.host ? answered.origin : answered.host;
  throw new Refused(
    `${address.host} sends on to ${where}, from where no ${what} is taken. If you trust ${where}, give its own https address.`,
  );
}

async function bytesOf(
  response: Response,
  { what, mostBytes }: Wanted,
  stop: () => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () => {
    stop();
    return new Refused(
      `What came is larger than ${mostBytes / 1e6} MB, so it is no ${what}. Check the address.`,
    );
  };
  if (Number(response.headers.get('content-length')) > mostBytes) throw tooLarge();
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
    length += value.byteLength;
    if (length > mostBytes) throw tooLarge();
    parts.push(value);
  }
}
