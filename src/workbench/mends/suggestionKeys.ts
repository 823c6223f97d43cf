import { EDITOR_ACTIVATED, type Injector } from '@univerjs/core';
import { FunctionType } from '@univerjs/engine-formula';
import { IEditorService, IShortcutService, KeyCode } from '@univerjs/preset-sheets-core';
import { IDescriptionService } from '@univerjs/sheets-formula';
import type { WorkbenchGrid } from '../grid.ts';

/** How Univer's list of suggestions names the five keys that it takes. */
const LIST_KEYS = 'sheet.formula-embedding-editor.search_function.';

/**
 * Univer shows and removes its list of functions 300 ms after a key, and until then the list owns Enter, Tab, Esc and
 * the arrows, whatever was typed since: Enter after `=SUM(A1)` may write a name into the formula instead of closing it.
 * Here the list gets a key only while it is about the word before the caret.
 */
export function leaveKeysToTheFormula({ injector }: WorkbenchGrid): void {
  const shortcuts = injector.get(IShortcutService);
  const register = shortcuts.registerShortcut.bind(shortcuts);
  shortcuts.registerShortcut = (item) => {
    if (!item.id.startsWith(LIST_KEYS)) return register(item);
    return register({
      ...item,
      preconditions: (context) =>
        context.getContextValue(EDITOR_ACTIVATED) === true && isForTheList(injector, item.binding),
    });
  };
}

function isForTheList(injector: Injector, key: number | undefined): boolean {
  const word = wordBeforeCaret(injector)?.toUpperCase();
  const listed = listedNames();
  if (word === undefined || listed.length === 0 || !listed.every((name) => name.startsWith(word)))
    return false;
  // What is typed in full needs no suggestion; the name of a function still needs its bracket.
  return key !== KeyCode.ENTER || !isWhole(injector, word);
}

const isWhole = (injector: Injector, word: string): boolean =>
  word === 'TRUE' ||
  word === 'FALSE' ||
  injector
    .get(IDescriptionService)
    .getSearchListByNameFirstLetter(word)
    .some(
      ({ name, functionType }) =>
        name.toUpperCase() === word &&
        (functionType === FunctionType.DefinedName || functionType === FunctionType.Table),
    );

/** What the list shows at this moment, which may be for the word of 300 ms ago. */
function listedNames(): readonly string[] {
  const names = document.querySelectorAll('[data-u-comp="sheets-formula-editor"] > li > span:first-child');
  return Array.from(names, (name) => (name.textContent ?? '').toUpperCase());
}

/** The name that the caret stands behind in a formula; undefined inside a text or behind anything else. */
function wordBeforeCaret(injector: Injector): string | undefined {
  const editor = injector.get(IEditorService).getFocusEditor();
  const [caret, ...more] = editor?.getSelectionRanges() ?? [];
  if (!editor || !caret?.collapsed || more.length > 0) return undefined;
  const before = editor.getDocumentData().body?.dataStream.slice(0, caret.startOffset) ?? '';
  const isInText = before.split('"').length % 2 === 0;
  return before.startsWith('=') && !isInText ? /[\p{L}_][\p{L}\d_.]*$/u.exec(before)?.[0] : undefined;
}
