import { bookDate, bookVersion } from '../../shared/book.ts';
import { workbookBook } from './book.ts';

export type SidebarAnswer =
  | { readonly ok: true; readonly version: string; readonly date: string }
  | { readonly ok: false; readonly error: string };

/**
 * Answers the sidebar. JSON text both ways, because google.script.run loses or refuses other values.
 * `{"ask":"card"}` gives the version and the day of the rate card that formulas use.
 */
export function sidebarCall(json: unknown): string {
  return JSON.stringify(answer(asked(json)));
}

function answer(ask: unknown): SidebarAnswer {
  if (ask !== 'card') {
    return {
      ok: false,
      error: 'The sidebar asked for something this script does not know; reload the spreadsheet.',
    };
  }
  const book = workbookBook();
  return { ok: true, version: bookVersion(book), date: bookDate(book) };
}

/** Anyone who can edit the spreadsheet can call this with anything. */
function asked(json: unknown): unknown {
  if (typeof json !== 'string') return undefined;
  try {
    const request: unknown = JSON.parse(json);
    return typeof request === 'object' && request !== null && 'ask' in request ? request.ask : undefined;
  } catch {
    return undefined;
  }
}
