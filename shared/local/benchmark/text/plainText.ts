import { INVISIBLE } from '../../../wording.ts';
import { textOfBytes } from './bytes.ts';

/** So much may have been pasted by a person; a longer text is a file, and is taken as it stands. */
export const LONGEST_PASTE = 1_000_000;

/** How UTF-16 begins where it was read as UTF-8: its mark as two U+FFFD, and a zero beside every character. */
const MISREAD = /^(?:\ufffd\ufffd)?(?:[^\0]\0[^\0]\0|\0[^\0]\0[^\0])/;
const SPACES = /[\u00a0\u2000-\u200a\u202f\u3000]/g;
/** Full-width letters, digits and signs, but for the two that would end or escape a JSON string. */
const FULL_WIDTH = /[\uff01\uff03-\uff3b\uff3d-\uff5e]/g;
/** Colours of a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal's escape sequences begin with one
const COLOURS = /\u001b\[[0-9;?]*[A-Za-z]/g;
const QUOTE = /^[ \t]*>/;

/**
 * Text as its program wrote it: decoded, without byte order mark, and, as far as a person may have pasted it, without
 * what terminals, forums and input methods put in: colours, `>` before each line, invisible and full-width characters.
 * Lines keep their numbers.
 */
export function plainText(source: string | Uint8Array): string {
  const decoded = typeof source === 'string' ? source : textOfBytes(source);
  const text = decoded.charCodeAt(0) === 0xfeff ? decoded.slice(1) : decoded;
  if (MISREAD.test(text)) return plainText(text.replace(/^\ufffd\ufffd/, '').replace(/\0/g, ''));
  if (text.length > LONGEST_PASTE) return text;
  if (!text.includes('\n') && text.includes('\r')) return plainText(text.replace(/\r/g, '\n')); // of an old Macintosh
  return unquoted(
    text
      .replace(INVISIBLE, '')
      .replace(SPACES, ' ')
      .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
      .replace(COLOURS, ''),
  );
}

/** Nobody quotes a quotation more often. */
const DEEPEST_QUOTE = 10;

/** Without the `>` before most lines; what stands around them is somebody's comment. */
function unquoted(text: string): string {
  let lines = text.split('\n');
  for (let depth = 0; depth < DEEPEST_QUOTE && isQuoted(lines); depth++)
    lines = lines.map((line) => (QUOTE.test(line) ? line.replace(/^[ \t]*> ?/, '') : ''));
  return lines.join('\n');
}

function isQuoted(lines: readonly string[]): boolean {
  const written = lines.filter((line) => line.trim() !== '');
  return written.length > 0 && written.filter((line) => QUOTE.test(line)).length * 2 >= written.length;
}

/** A text with more fences is no comment with files in it. */
const MOST_BLOCKS = 50;

const FENCE = /^[ \t]*(`{3,}|~{3,})/;

/** A fenced block, the number of lines before its first one, and its lines. */
interface Block {
  readonly fence: string;
  readonly from: number;
  readonly lines: string[];
}

/**
 * The fenced blocks of a text, as Markdown has them, or the text itself where it has none. All else of each is blank, so
 * that lines keep their numbers.
 */
export function blocksOf(text: string): readonly string[] {
  if (text.length > LONGEST_PASTE || !/^[ \t]*(?:```|~~~)/m.test(text)) return [text];
  const lines = text.split('\n');
  const blocks: Block[] = [];
  let open: Block | undefined;
  for (const [i, line] of lines.entries()) {
    const [, fence] = FENCE.exec(line) ?? [];
    if (fence && !open) {
      if (blocks.length >= MOST_BLOCKS) return [text];
      open = { fence, from: i + 1, lines: [] };
      blocks.push(open);
    } else if (fence && open && fence.startsWith(open.fence)) open = undefined;
    else open?.lines.push(line);
  }
  return blocks.map(({ from, lines: block }) => '\n'.repeat(from) + block.join('\n'));
}
