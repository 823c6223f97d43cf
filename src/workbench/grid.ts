import '@univerjs/preset-sheets-core/lib/index.css';
import { type Injector, LocaleType, LogLevel, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { CELL_INVERTED_INDEX_CACHE } from '@univerjs/engine-formula';
import { SpreadsheetSkeleton, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import { gridLocale, gridTools } from './gridTools.ts';
import { joiningUndo } from './oneUndo.ts';

/** The spreadsheet on the page: its facade for everyday use, its injector for what the facade lacks. */
export type WorkbenchGrid = { readonly api: FUniver; readonly injector: Injector };

// Univer's index of compared cells writes an error in lower case and then takes it for a text, which is more than any
// number: =H12>B4 would be TRUE where H12 is #N/A. Nothing is ever found in it, so that cells are compared themselves.
CELL_INVERTED_INDEX_CACHE.canUseCache = () => ({ rowsInCache: [], rowsNotInCache: [] });

// Univer forgets the 2 pixels on both sides of a text when it works out how far the text runs over the next cells, and
// cuts its last letter.
const { getOverflowPosition } = SpreadsheetSkeleton.prototype;
SpreadsheetSkeleton.prototype.getOverflowPosition = function (size, ...rest) {
  return getOverflowPosition.call(this, { ...size, width: size.width + 4 }, ...rest);
};

/** Who may change what means nothing to one person. */
const NO_PROTECTION = Object.fromEntries(
  [
    'sheet.contextMenu.permission',
    'sheet.command.add-range-protection-from-toolbar',
    'sheet.command.add-range-protection-from-sheet-bar',
    'sheet.command.change-sheet-protection-from-sheet-bar',
    'sheet.command.delete-worksheet-protection-from-sheet-bar',
    'sheet.command.view-sheet-permission-from-sheet-bar',
  ].map((id) => [id, { hidden: true }]),
);

/** Starts Univer inside an element, without a workbook yet. It follows the dark or light mode of the system. */
export function createGrid(container: HTMLElement): WorkbenchGrid {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: gridLocale },
    logLevel: LogLevel.WARN,
    darkMode: dark.matches,
    override: joiningUndo,
  });
  const { plugins } = UniverSheetsCorePreset({
    container,
    ribbonType: 'simple',
    footer: { addSheetButtonConfig: { defaultRowCount: 1000, defaultColumnCount: 26 } },
    menu: NO_PROTECTION,
    // A text that looks like a number or a date, such as 1080 or 2026-11-20, is meant as it stands.
    sheets: { disableForceStringAlert: true, disableForceStringMark: true },
  });
  for (const plugin of [...plugins, ...gridTools()]) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  const api = FUniver.newAPI(univer);
  dark.addEventListener('change', ({ matches }) => api.toggleDarkMode(matches));
  return { api, injector: univer.__getInjector() };
}
