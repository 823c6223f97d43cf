import type { SpreadsheetFunction } from '../../../shared/cells/declare.ts';
import { byId } from '../dom/element.ts';

/** What is said of a function and, in their order, of its arguments. */
export interface Words {
  readonly summary: string;
  readonly returns: string;
  readonly args: readonly { readonly description: string; readonly example: string | undefined }[];
}

/** The page says all of it once, in its reference; the script holds declarations without their words. */
export function wordsOf({ name }: SpreadsheetFunction): Words {
  const entry = byId(name);
  const text = (place: string) => entry.querySelector(place)?.textContent ?? '';
  const terms = [...entry.querySelectorAll('dt')];
  return {
    summary: text('summary span'),
    returns: text('.returns'),
    args: terms.map(({ nextElementSibling, dataset }) => ({
      description: nextElementSibling?.textContent ?? '',
      example: dataset['example'] || undefined,
    })),
  };
}
