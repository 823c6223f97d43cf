import { Inflate, strFromU8, zipSync } from 'fflate';

/** The parts of an archive, by their paths. */
export type Parts = Readonly<Record<string, Uint8Array>>;

const MOST_BYTES = 20_000_000;
/** Unpacked: room for some million cells. What unpacks to a thousand times its size was made to fill the memory. */
const MOST_UNPACKED = 60_000_000;
const STEP = 16_384;

/**
 * The parts of a zip archive that hold XML; pictures and macros are passed over. Throws one sentence where it is none, or is
 * too large, whatever sizes it declares.
 */
export function unpacked(file: Uint8Array): Parts {
  if (file.length > MOST_BYTES)
    throw new Error(
      `The file is larger than ${MOST_BYTES / 1_000_000} MB; take sheets or pictures out of it.`,
    );
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const parts: Record<string, Uint8Array> = Object.create(null);
  let room = MOST_UNPACKED;
  for (const { path, packed, isPacked } of entriesIn(file, view)) {
    if (!/\.(xml|rels)$/i.test(path) || /(^|[\\/])\.\.([\\/]|$)/.test(path)) continue;
    const bytes = isPacked ? inflated(packed, room) : packed;
    room -= bytes.length;
    if (room < 0) throw tooLarge();
    parts[path.replace(/^\//, '')] = bytes;
  }
  return parts;
}

interface Entry {
  readonly path: string;
  readonly packed: Uint8Array;
  readonly isPacked: boolean;
}

/** The entries of the archive's directory at its end (APPNOTE.TXT 4.3.12). */
function* entriesIn(file: Uint8Array, view: DataView): Generator<Entry> {
  try {
    let end = file.length - 22;
    while (view.getUint32(end, true) !== 0x06054b50) end -= 1;
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
      const [method, size] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true)];
      const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
        number,
        number,
        number,
      ];
      const path = strFromU8(file.subarray(at + 46, at + 46 + name));
      const local = view.getUint32(at + 42, true);
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      if (start + size > file.length) throw new RangeError('an entry is cut off');
      yield { path, packed: file.subarray(start, start + size), isPacked: method !== 0 };
      at += 46 + name + extra + comment;
    }
  } catch (problem) {
    if (problem instanceof RangeError) throw notReadable(problem);
    throw problem;
  }
}

function inflated(packed: Uint8Array, room: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate((chunk) => {
    length += chunk.length;
    if (length > room) throw tooLarge();
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at < packed.length || at === 0; at += STEP)
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch (problem) {
    throw length > room ? problem : notReadable(problem);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** The parts as an archive. The same parts give the same bytes. */
export const packed = (parts: Parts): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([path, bytes]) => [path, [bytes, { mtime: '1980-01-01' }]]),
    ),
  );

const tooLarge = () =>
  new Error(`The file unpacks to more than ${MOST_UNPACKED / 1_000_000} MB, so it is not opened.`);

export const notReadable = (cause: unknown) =>
  new Error('The file cannot be read: it is damaged, or no .xlsx workbook. Save it anew as .xlsx.', {
    cause,
  });
