// The remote names keep the folder of the files that clasp pushes.
const PAGE = 'dist/sheets/Sidebar';

/**
 * Adds the menu. Sheets gives it the add-on's name. Nothing but the menu is touched, because this also runs
 * before the add-on is authorised for the spreadsheet, where any other service would throw and leave no menu.
 */
export function onOpen(): void {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem('Open the sidebar', 'showSidebar')
    .addItem('Function reference', 'showReference')
    .addToUi();
}

/** A spreadsheet that is open while the add-on is installed sees no other opening. */
export function onInstall(): void {
  onOpen();
}

export function showSidebar(): void {
  const page = HtmlService.createHtmlOutputFromFile(PAGE).setTitle('LTX Cost').setWidth(300);
  SpreadsheetApp.getUi().showSidebar(page);
}

/** The same page, wide enough to read beside the sheet, with its *Help* open: a dialog has no address to say so. */
export function showReference(): void {
  const page = HtmlService.createHtmlOutputFromFile(PAGE).getContent();
  const dialog = HtmlService.createHtmlOutput(page.replace('<html ', '<html data-tab="help" '));
  SpreadsheetApp.getUi().showModelessDialog(dialog.setWidth(640).setHeight(560), 'LTX Cost functions');
}
