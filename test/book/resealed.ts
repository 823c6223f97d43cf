import { seal } from '../../shared/book/seal.ts';
import type { FakeGoogle } from '../sheets/fakes.ts';

/** Puts a book's text where Google Sheets keeps it: as a page of before wrote it, or as the cache holds what functions use. */
export function resealed({ stores }: FakeGoogle, way: 'cache' | 'properties', text: string): void {
  if (way === 'cache') {
    stores.cache.set('ltx-functions', seal(text));
    return;
  }
  const parts = `${seal(text)}\n${seal(text)}`.match(/[\s\S]{1,8000}/g) ?? [];
  for (const [i, part] of parts.entries())
    stores.properties.set(`ltx-book-a-${i}`, i === 0 ? `${parts.length}\n${part}` : part);
  stores.properties.set('ltx-book', 'a');
}
