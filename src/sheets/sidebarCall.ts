import { PricingError } from '../../shared/errors.ts';
import { formulas, goTo, locale, readCells, readEntries, selectedCell, shown, usedBlocks } from './cells.ts';
import { change } from './change.ts';
import type { SidebarAnswer, SidebarRequest } from './requests.ts';
import { bookAnswer, storeBook } from './sidebarBook.ts';

/**
 * Answers the sidebar. JSON text both ways, because google.script.run loses or refuses other values.
 * `{"ask":"readBook"}` gives the stored book; requests.ts has the others.
 */
export function sidebarCall(json: unknown): string {
  return JSON.stringify(answered(json));
}

function answered(json: unknown): SidebarAnswer {
  try {
    return answer(asked(json)) ?? { ok: false, error: UNKNOWN };
  } catch (error) {
    return { ok: false, error: sentence(error) };
  }
}

const UNKNOWN = 'The sidebar asked for something this script does not know; reload the spreadsheet.';

/** Our own errors are sentences. Google's may be in any language and say nothing of what to do. */
function sentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof PricingError || / try again|: /.test(message)) return message;
  return `Google did not do what it was asked for (${message.slice(0, 200)}). Try again in a moment.`;
}

/** Undefined for what is not known, and for a request that lacks a part: both are of another version of the page. */
function answer(request: SidebarRequest | undefined): SidebarAnswer | undefined {
  switch (request?.ask) {
    case undefined:
      return undefined;
    case 'locale':
      return locale();
    case 'readBook':
      return bookAnswer();
    case 'writeBook':
      return storeBook(request.sealed, request.basedOn);
    case 'selectedCell':
      return selectedCell();
    case 'shown':
      return shown(request.sheet, request.address);
    case 'usedBlocks':
      return usedBlocks();
    case 'formulas':
      return formulas(request.block);
    case 'change':
      return { ok: true, ...change(request.action, request.steps) };
    case 'readCells':
      return readCells(request.places);
    case 'readEntries':
      return readEntries(request.places);
    case 'goTo':
      return goTo(request.sheet, request.address);
    case 'recalculate':
      SpreadsheetApp.flush();
      return { ok: true };
  }
}

/** Anyone who can edit the spreadsheet can call this with anything, and could do all of it by hand as well. */
function asked(json: unknown): SidebarRequest | undefined {
  if (typeof json !== 'string') return undefined;
  try {
    const request: unknown = JSON.parse(json);
    const isRequest = typeof request === 'object' && request !== null && 'ask' in request;
    return isRequest ? (request as SidebarRequest) : undefined;
  } catch {
    return undefined;
  }
}
