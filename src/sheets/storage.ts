import { seal, unseal } from '../../shared/book/seal.ts';
import {
  MOST_STORED,
  NOT_KEPT,
  type Slot,
  type SlotTexts,
  slotToWrite,
  stored,
  tooLong,
} from '../../shared/book/slots.ts';
import { PricingError } from '../../shared/errors.ts';
import { forget, remember } from './cache.ts';
import { functionsOf } from './functionsText.ts';

const POINTER = 'ltx-book';
/** A property holds 9 KB. The texts are ASCII, a byte a character. */
const CHUNK = 8_000;

/** A book as it is stored: sealed whole, and once more the part that functions use, so that they read less. */
interface SealedBook {
  readonly functions: string;
  readonly whole: string;
}

/** The spreadsheet's own storage, read at once. Throws where Google's service does. */
export class Storage {
  private readonly texts: Readonly<Record<string, string>>;

  constructor(private readonly properties = PropertiesService.getDocumentProperties()) {
    this.texts = properties.getProperties();
  }

  get pointer(): string | undefined {
    return this.texts[POINTER];
  }

  /** Both slots as the rules of shared/book/slots.ts take them. A book whose part for functions is damaged is damaged. */
  get look(): SlotTexts {
    return { pointer: this.pointer, texts: { a: this.whole('a'), b: this.whole('b') } };
  }

  /** The part of the active book that functions use; undefined where there is none. */
  get functions(): string | undefined {
    return this.active && this.functionsIn(this.active);
  }

  get sealedFunctions(): string | undefined {
    const kept = this.active && this.slot(this.active);
    if (!kept || kept.isOurs) return kept?.functions;
    const { functions } = this;
    return functions === undefined ? undefined : seal(functions);
  }

  private get active(): Slot | undefined {
    const { pointer } = this;
    return pointer === 'a' || pointer === 'b' ? pointer : undefined;
  }

  /** Written under a document lock. The pointer is the last thing that changes, and it changes at once. */
  write(book: SealedBook, basedOn: string | undefined): 'stored' | 'conflict' {
    const length = book.functions.length + book.whole.length;
    if (length > MOST_STORED) throw new Error(tooLong(length));
    const before = this.look;
    if (stored(before).basedOn !== basedOn) return 'conflict';
    const slot = slotToWrite(before);
    this.properties.setProperties(chunks(slot, book), false);
    const kept = new Storage(this.properties).slot(slot);
    if (kept?.whole !== book.whole || kept.functions !== book.functions) throw new Error(NOT_KEPT);
    forget(); // from here on functions read the storage, whichever book the pointer names
    this.properties.setProperty(POINTER, slot);
    remember(book.functions);
    return 'stored';
  }

  private whole(slot: Slot): string | undefined {
    const kept = this.slot(slot);
    return kept && !this.isUsable(slot) ? '' : kept?.whole;
  }

  private isUsable(slot: Slot): boolean {
    try {
      return this.functionsIn(slot) !== undefined;
    } catch (problem) {
      if (problem instanceof PricingError) return false;
      throw problem;
    }
  }

  /** What stands there of before, when a page said what functions use, is not looked at but worked out anew. */
  private functionsIn(slot: Slot): string | undefined {
    const kept = this.slot(slot);
    if (kept?.isOurs) return unseal(kept.functions);
    const whole = kept && unseal(kept.whole);
    return whole === undefined ? undefined : functionsOf(whole);
  }

  /** The texts of a slot: its first chunk says how many there are, and who worked out what functions use. */
  private slot(slot: Slot): (SealedBook & { readonly isOurs: boolean }) | undefined {
    const [, count = '0', mark, first = ''] = HEAD.exec(this.texts[keyOf(slot, 0)] ?? '') ?? [];
    if (count === '0') return undefined;
    const rest = Array.from({ length: Number(count) - 1 }, (_, i) => this.texts[keyOf(slot, i + 1)] ?? '');
    const [functions = '', whole = ''] = [first, ...rest].join('').split('\n');
    return { functions, whole, isOurs: mark === OURS };
  }
}

/** In the first chunk of a book whose part for functions this script worked out. */
const OURS = ' by the script';
const HEAD = new RegExp(`^(\\d+)(${OURS})?\n([ -~\n]*)$`);

const keyOf = (slot: Slot, chunk: number): string => `${POINTER}-${slot}-${chunk}`;

function chunks(slot: Slot, { functions, whole }: SealedBook): Record<string, string> {
  const text = `${functions}\n${whole}`;
  const count = Math.ceil(text.length / CHUNK);
  const parts = Array.from({ length: count }, (_, i) => text.slice(i * CHUNK, (i + 1) * CHUNK));
  return Object.fromEntries(
    parts.map((part, i) => [keyOf(slot, i), i === 0 ? `${count}${OURS}\n${part}` : part]),
  );
}
