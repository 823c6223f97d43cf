import type { Book } from '../../../shared/book/book.ts';
import { pricesOf } from '../../../shared/book/choosePrices.ts';
import { listModels } from '../../../shared/rates/advice/listing.ts';

/** A model as the lists of a form know it. */
export interface PricedModel {
  readonly id: string;
  /** What else it is called, such as `pro`. */
  readonly aliases: readonly string[];
  readonly seller: string;
  readonly resolutions: readonly string[];
  readonly options: readonly string[];
  readonly words: string;
}

const models = new WeakMap<Book, readonly PricedModel[]>();

/** What has a price in the workbook, in the order of the card. */
export function pricedModels(book: Book): readonly PricedModel[] {
  const known = models.get(book);
  if (known) return known;
  const listed = listModels(pricesOf(undefined, book)).map(pricedModel);
  models.set(book, listed);
  return listed;
}

function pricedModel(row: readonly (string | number)[]): PricedModel {
  const [id = '', aliases = '', seller = '', vendor = '', resolutions = '', options = ''] = row.map(String);
  return {
    id,
    aliases: parts(aliases),
    seller,
    resolutions: parts(resolutions).filter((text) => !text.includes(' ')), // "not priced by resolution"
    options: parts(options),
    words: `${id} ${aliases} ${seller} ${vendor}`.toLowerCase(),
  };
}

const parts = (text: string): readonly string[] => text.split(', ').filter((part) => part !== '');

export const namedModel = (book: Book, name: string): PricedModel | undefined =>
  pricedModels(book).find(({ id, aliases }) => [id, ...aliases].includes(name.trim().toLowerCase()));

const FILLERS = new Set(['with', 'without', 'at', 'in', 'and', 'for', 'the', 'a', 'of', 'by']);
/** What people call what the card calls otherwise. */
const SAME: Readonly<Record<string, string>> = {
  sound: 'audio',
  mute: 'silent',
  '4k': '2160p',
  '2k': '1440p',
};

/** The models that all words are about: `kling 1080p with sound`. */
export function modelsAbout(book: Book, query: string): readonly PricedModel[] {
  const asked = query
    .toLowerCase()
    .replace(/\b(?:without|no) (?:sound|audio)\b/g, 'silent')
    .split(/[\s,]+/)
    .filter((word) => word !== '' && !FILLERS.has(word))
    .map((word) => SAME[word] ?? word);
  return pricedModels(book).filter(({ words, resolutions, options }) =>
    asked.every((word) => words.includes(word) || resolutions.includes(word) || options.includes(word)),
  );
}
