const REPLACEMENT = 0xfffd;
/** Characters made at a time: more arguments than this overflow some engines' stacks. */
const CHUNK = 8192;

/**
 * The text that bytes hold: UTF-8, or UTF-16 as PowerShell's `>` writes it, known by its mark or by every other byte
 * being zero. What cannot be decoded becomes U+FFFD.
 */
export function textOfBytes(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return fromUtf16(bytes.subarray(2), 0);
  if (first === 0xfe && second === 0xff) return fromUtf16(bytes.subarray(2), 1);
  if (first !== 0 && second === 0) return fromUtf16(bytes, 0);
  if (first === 0 && second !== undefined && second !== 0) return fromUtf16(bytes, 1);
  return fromUtf8(bytes);
}

/** `low`: which byte of a pair is the lower one. */
function fromUtf16(bytes: Uint8Array, low: 0 | 1): string {
  const units = new Uint16Array(bytes.length >> 1);
  for (let i = 0; i < units.length; i++) units[i] = bytes[2 * i + low]! | (bytes[2 * i + (1 - low)]! << 8);
  return joined(units);
}

function fromUtf8(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at]!;
    if (lead < 0x80) {
      units[length++] = lead;
      at++;
      continue;
    }
    const { code, used } = sequence(bytes, at, lead);
    at += used;
    if (code > 0xffff) units[length++] = 0xd800 + ((code - 0x10000) >> 10);
    units[length++] = code > 0xffff ? 0xdc00 + ((code - 0x10000) & 0x3ff) : code;
  }
  return joined(units.subarray(0, length));
}

/** One character of several bytes, and how many; a byte that begins none counts as one of its own. */
function sequence(bytes: Uint8Array, at: number, lead: number) {
  const more = lead >= 0xf0 && lead < 0xf8 ? 3 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xc2 ? 1 : 0;
  let code = lead & (0x3f >> more);
  for (let i = 1; i <= more; i++) {
    const next = bytes[at + i];
    if (next === undefined || (next & 0xc0) !== 0x80) return { code: REPLACEMENT, used: i };
    code = (code << 6) | (next & 0x3f);
  }
  const least = [0, 0x80, 0x800, 0x10000][more]!;
  const isValid = more > 0 && lead < 0xf8 && code >= least && code <= 0x10ffff && (code & ~0x7ff) !== 0xd800;
  return { code: isValid ? code : REPLACEMENT, used: more + 1 };
}

function joined(units: Uint16Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < units.length; at += CHUNK)
    pieces.push(String.fromCharCode(...units.subarray(at, at + CHUNK)));
  return pieces.join('');
}
