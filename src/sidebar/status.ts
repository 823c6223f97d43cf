import type { Connection } from '../excel/office.ts';

/** One sentence for each state of the connection to Excel that a person should know of. */
export function connectionText(connection: Connection): string {
  switch (connection) {
    case 'connected':
      return 'Connected to Excel.';
    case 'late':
      return 'Excel has not answered yet. If cells stay #BUSY!, close this pane and open it again.';
    case 'failed':
      return 'Excel could not be reached: check that this network allows appsforoffice.microsoft.com, then open the pane again.';
    case 'other-application':
      return 'These functions work in Excel. Open this add-in there.';
  }
}

/** What the person can do when the script of a Google Sheets document refuses the sidebar. */
export function refusalText(message: string): string {
  return /PERMISSION_DENIED|permission/i.test(message)
    ? 'Google refused the sidebar. This happens with several Google accounts in one browser: use a window with one account. Functions in cells work all the same.'
    : 'The script of this spreadsheet did not answer. Reload the spreadsheet. Functions in cells work all the same.';
}
